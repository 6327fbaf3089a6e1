import type { CodeownersRow } from '../archive/archive.js';
import { DAY, HOUR, stamp, WEEK } from './calendar.js';
import { randomOf } from './random.js';

/** One version of a CODEOWNERS file: rules from the first line to the last, the last that matches holds. */
export interface Owners {
  /** First week it holds; null when it is older than the record. */
  readonly from: number | null;
  readonly path: string;
  /** Pattern (`*`, or a folder) and owners: `@fernholt/<team>` or `@<login>`; null where the file was removed. */
  readonly rules: readonly (readonly [pattern: string, owners: readonly string[]])[] | null;
}

/** When a version was committed: the Monday of its week, nine in the morning; older ones long before the record. */
function committedAt(version: Owners, start: number): number {
  return version.from === null ? start - 200 * DAY + 9 * HOUR : start + version.from * WEEK + 9 * HOUR;
}

function rulesAt(versions: readonly Owners[], ms: number, start: number): Owners['rules'] {
  let rules: Owners['rules'] = null;
  for (const version of versions) if (version.rules !== null && committedAt(version, start) <= ms) rules = version.rules;
  return rules;
}

/** The owners of the changed paths at a moment, each once, in the order of the files. */
export function ownersOf(versions: readonly Owners[], paths: readonly string[], ms: number, start: number): string[] {
  const rules = rulesAt(versions, ms, start);
  if (rules === null) return [];
  const found = new Set<string>();
  for (const path of paths) {
    const rule = rules.findLast(([pattern]) => pattern === '*' || `/${path}`.startsWith(pattern));
    for (const owner of rule?.[1] ?? []) found.add(owner);
  }
  return [...found];
}

/** The file as it is written. */
export function ownersText(rules: NonNullable<Owners['rules']>): string {
  const lines = rules.map(([pattern, owners]) => `${pattern.padEnd(24)} ${owners.join(' ')}`.trimEnd());
  return `# Who is asked to review a change.\n# The last line that matches a file holds.\n${lines.join('\n')}\n`;
}

/** The history up to `end` as an archive keeps it. */
export function codeownersRows(repository: string, versions: readonly Owners[], start: number, end: number): CodeownersRow[] {
  return versions
    .filter((version) => committedAt(version, start) < end)
    .map((version) => ({
      sha: randomOf('codeowners', repository, version.from ?? -1).sha(),
      committedAt: stamp(committedAt(version, start)),
      path: version.path,
      text: version.rules === null ? null : ownersText(version.rules),
    }));
}
