import type { WrittenRows } from './written.js';

/** A document of an archive, as its files and texts alone tell of it. */
export interface Paper {
  readonly repository: string;
  readonly path: string;
  readonly label: string | null;
  /** Null where it stands on the branch, else the pull request that would bring it. */
  readonly openIn: number | null;
  readonly proposedIn: number | null;
  readonly authors: ReadonlySet<number>;
  /** Milliseconds; null: not yet. */
  readonly decidedAt: number | null;
  readonly acceptedAt: number | null;
  /** When the version with which it was accepted came to the branch. */
  readonly acceptedIn: number | null;
  /** When its versions came to the branch, oldest first. */
  readonly versionsAt: readonly number[];
  /** Pull requests whose list of files names its path. */
  readonly touchedBy: readonly number[];
}

interface Version {
  readonly at: number;
  readonly pull: number | null;
  /** Null where the archive does not hold it. */
  readonly text: string | null;
  readonly writer: number | null;
}

const ACCEPTED = /^(?:accepted|implemented|complete|deployed|final)$/i;
const DECIDED = /^(?:accepted|implemented|complete|deployed|final|rejected|withdrawn|closed|superseded|deferred)$/i;
const DAY_MS = 86_400_000;

/** @param logins numbers of accounts by login in lower case */
export function papersIn(
  rows: WrittenRows,
  { isPaper, logins }: { isPaper: (path: string) => boolean; logins: ReadonlyMap<string, number> },
): Paper[] {
  const touching = new Map<string, number[]>();
  for (const [pull, paths] of rows.files) for (const path of new Set(paths)) touching.set(path, [...(touching.get(path) ?? []), pull]);
  const named = (text: string | null): number[] => authorsIn(text ?? '').flatMap((login) => logins.get(login) ?? []);
  const onBranch = rows.tree.filter(isPaper);
  const held = onBranch.map((path): Paper => {
    const versions = versionsOf(rows, path);
    const text = versions.findLast((version) => version.text !== null)?.text ?? null;
    return {
      repository: rows.name,
      path,
      label: labelOf(path, text),
      openIn: null,
      proposedIn: versions[0]?.pull ?? null,
      authors: authorsOf(rows, named(text), versions),
      decidedAt: firstAt(versions, DECIDED),
      acceptedAt: firstAt(versions, ACCEPTED),
      acceptedIn: versionWhere(versions, ACCEPTED)?.at ?? null,
      versionsAt: versions.map(({ at }) => at),
      touchedBy: touching.get(path) ?? [],
    };
  });
  const proposed = rows.heads.filter(({ path }) => isPaper(path) && !onBranch.includes(path));
  const open = proposed.map(({ pull_number: pull, path, text }): Paper => {
    const version = { at: 0, pull, text, writer: null };
    const authors = authorsOf(rows, named(text), [version]);
    const touchedBy = touching.get(path) ?? [];
    const closed = rows.pulls.get(pull)?.closed_at;
    return {
      repository: rows.name,
      path,
      label: labelOf(path, text),
      openIn: pull,
      proposedIn: pull,
      authors,
      // Closed without a merge it is rejected, or withdrawn.
      decidedAt: closed == null ? null : Date.parse(closed),
      acceptedAt: null,
      acceptedIn: null,
      versionsAt: [],
      touchedBy,
    };
  });
  return [...held, ...open];
}

/** How the file came to be what it is on the branch: one version a pull request, at its merge; oldest first. */
function versionsOf(rows: WrittenRows, path: string): Version[] {
  const found = rows.versions
    .filter((version) => version.path === path)
    .sort((a, b) => Date.parse(a.committed_at) - Date.parse(b.committed_at));
  if (found.length > 0) {
    const last = new Map(found.map((version, place) => [version.pull_number ?? `own ${String(place)}`, version]));
    return [...last.values()]
      .map(({ pull_number: pull, committed_at, text, author }) => {
        const merged = pull === null ? null : rows.pulls.get(pull)?.merged_at;
        return { at: Date.parse(merged ?? committed_at), pull, text, writer: author.id ?? null };
      })
      .sort((a, b) => a.at - b.at);
  }
  const merges = [...rows.pulls.values()]
    .filter(({ number, merged_at, base }) => merged_at !== null && base.ref === rows.branch && rows.files.get(number)?.includes(path))
    .sort((a, b) => Date.parse(a.merged_at ?? '') - Date.parse(b.merged_at ?? ''));
  return merges.map(({ number: pull, merged_at, user }, place) => ({
    at: Date.parse(merged_at ?? ''),
    pull,
    text: place === merges.length - 1 ? (rows.texts.get(path) ?? null) : null,
    writer: user?.id ?? null,
  }));
}

/** The first version that says so. What stands on the branch without a status was accepted when it came there. */
function versionWhere(versions: readonly Version[], wanted: RegExp): (Version & { readonly isFirst: boolean }) | null {
  const read = versions.filter(({ text }) => text !== null);
  const found = read.findIndex(({ text }, place) => wanted.test(statusIn(text ?? '') ?? (place === 0 ? 'accepted' : '')));
  const version = read[found];
  return version === undefined ? null : { ...version, isFirst: found === 0 };
}

function firstAt(versions: readonly Version[], wanted: RegExp): number | null {
  const version = versionWhere(versions, wanted);
  if (version === null) return null;
  const day = /^[\s|*:-]*decided[\s*:|]+(\d{4}-\d\d-\d\d)/im.exec(version.text ?? '')?.[1];
  if (!version.isFirst || day === undefined || statusIn(version.text ?? '') === null) return version.at;
  return Math.min(version.at, Date.parse(day) + DAY_MS - 1);
}

function statusIn(text: string): string | null {
  return /^[\s#:|*-]*status[\s*:|]+([a-z]+)/im.exec(text.slice(0, 4_000))?.[1] ?? null;
}

/** Logins in lower case. */
function authorsIn(text: string): string[] {
  const lines =
    /^[\s#|*:-]*(?:authors?|owners?|decision-makers|deciders?)[\s*:|]+(.*(?:\n[ \t]+(?:- )?(?![\w-]+:).*)*)/im.exec(
      text.slice(0, 4_000),
    )?.[1] ?? '';
  return [...lines.matchAll(/@([a-z\d][a-z\d-]*)/gi)].map(([, login = '']) => login.toLowerCase());
}

/** Whom the text names; else who proposed it; else who wrote it first. */
function authorsOf({ pulls }: WrittenRows, named: readonly number[], [first]: readonly Version[]): ReadonlySet<number> {
  if (named.length > 0) return new Set(named);
  const opener = first?.pull == null ? null : pulls.get(first.pull)?.user;
  const author = opener == null ? (first?.pull == null ? first?.writer : null) : opener.id;
  return new Set(author == null ? [] : [author]);
}

function labelOf(path: string, text: string | null): string | null {
  const [, prefix, number] = /(?:^|\/)(bip)-0*(\d+)\./.exec(path) ?? /(?:^|\/)(adr|text)\/0*(\d+)-/.exec(path) ?? [];
  if (prefix !== undefined && number !== undefined) return `${prefix === 'text' ? 'rfc' : prefix}-${number}`;
  const inside = /^[ \t]*(bip|rfc)\s*:\s*0*([1-9]\d*)[ \t]*$/im.exec(text?.slice(0, 1_000) ?? '');
  return inside === null ? null : `${(inside[1] ?? '').toLowerCase()}-${inside[2] ?? ''}`;
}
