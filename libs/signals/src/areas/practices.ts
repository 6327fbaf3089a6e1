import type { Facts } from '../facts/facts.js';
import type { Teams } from '../facts/teams.js';
import { allRows, groupRows } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import { readMerges, type Merge } from './merges.js';

/** What others can take over: a workflow, an action, rules of a linter, a template. Ours. */
const PIECES: readonly RegExp[] = [
  /^\.github\/workflows\/[^/]+\.ya?ml$/,
  /(^|\/)action\.ya?ml$/,
  /(^|\/)(\.eslintrc(\.\w+)?|eslint\.config\.\w+|\.prettierrc(\.\w+)?|\.golangci\.ya?ml|ruff\.toml|\.rubocop\.yml|\.stylelintrc(\.\w+)?|\.pre-commit-config\.yaml)$/,
  /(^|\/)(eslint|lint|custom)[-_]?rules?\//,
  /^\.github\/(issue_template\/.+|pull_request_template(\.md|\/.+)|workflow-templates\/.+)$/i,
  /(^|\/)templates\//,
];

/** Names that tools give or everybody chooses: the same name elsewhere says nothing of where it is from. Ours. */
const USUAL =
  /(^|\/)(ci|build|tests?|lint|main|release|deploy|publish|docs|codeql(-analysis)?|stale|labeler|check|checks|node|python|go|java|docker)\.ya?ml$|(^|\/)(action\.ya?ml|pull_request_template\.md|bug[-_]report\.(md|ya?ml)|feature[-_]request\.(md|ya?ml)|config\.ya?ml)$/i;

/** One piece of practice, by the first merge that is held of it. */
interface Practice {
  readonly repository: number;
  readonly path: string;
  readonly start: Merge;
}

/** Somebody of another team took it up in another repository. */
export interface Use {
  readonly practice: Practice;
  readonly repository: number;
  readonly at: number;
  readonly teams: readonly number[];
  /** Who did. */
  readonly person: number;
}

const known = new WeakMap<Facts, readonly Use[]>();

/** Every use by another team, in order of time; a piece counts once for each repository, by its first use there. */
export function usesOf(facts: Facts): readonly Use[] {
  let uses = known.get(facts);
  if (uses === undefined) known.set(facts, (uses = findUses(facts)));
  return uses;
}

function findUses(facts: Facts): Use[] {
  const practices = startedIn(facts);
  const first = new Map<string, Use>();
  for (const use of [...namingUses(facts, practices), ...sameNameUses(facts, practices)]) {
    const { practice, repository, at } = use;
    const key = `${String(practice.repository)}:${practice.path}>${String(repository)}`;
    const held = first.get(key);
    if (held === undefined || at < held.at || (at === held.at && use.teams.join() < held.teams.join())) first.set(key, use);
  }
  return [...first.values()].sort(
    (a, b) =>
      a.at - b.at ||
      a.repository - b.repository ||
      a.practice.repository - b.practice.repository ||
      (a.practice.path < b.practice.path ? -1 : 1),
  );
}

/** By path and then by repository, in order of their start. */
function startedIn(facts: Facts): Map<string, Map<number, Practice>> {
  const { log, pulls } = facts;
  const isPiece = new Int8Array(log.paths.size).fill(-1);
  const found = new Map<string, Map<number, Practice>>();
  for (const start of readMerges(facts).all) {
    const { repository, work } = start.pull;
    for (const path of pulls.pathsOf(work) ?? []) {
      if (isPiece[path] === -1) isPiece[path] = PIECES.some((piece) => piece.test(log.paths.text(path))) ? 1 : 0;
      if (isPiece[path] !== 1) continue;
      const text = log.paths.text(path);
      const places = found.get(text) ?? new Map<number, Practice>();
      found.set(text, places);
      if (!places.has(repository)) places.set(repository, { repository, path: text, start });
    }
  }
  return found;
}

function* namingUses(facts: Facts, practices: ReadonlyMap<string, ReadonlyMap<number, Practice>>): Iterable<Use> {
  const { log, people, pulls, extra } = facts;
  const byName = new Map([...extra.repositories].map(([id, { name }]) => [name, id]));
  const wanted = new Map<number, Practice>();
  for (let token = 0; token < log.tokens.size; token++) {
    const [name = '', path] = split(log.tokens.text(token));
    const repository = path === undefined ? undefined : byName.get(name);
    if (path === undefined || repository === undefined) continue;
    for (const candidate of [path, `${path}/action.yml`, `${path}/action.yaml`]) {
      const practice = practices.get(candidate)?.get(repository);
      if (practice !== undefined) wanted.set(token, practice);
    }
  }
  const rows = groupRows(allRows(log.references.length), (row) => log.references.token[row] ?? NOBODY);
  for (const [token, practice] of wanted) {
    for (const row of rows.of(token)) {
      const person = people.personOf(log.references.account[row] ?? NOBODY);
      const pull = pulls.of(log.references.work[row] ?? NOBODY);
      if (pull === undefined || pull.bot || log.references.bot[row] === 1 || people.isBot(person)) continue;
      yield* useBy(facts.teams, practice, pull.repository, log.references.at[row] ?? 0, pull.author);
    }
  }
}

function split(token: string): [name: string, path: string | undefined] {
  const colon = token.indexOf(':');
  return colon === -1 ? [token, undefined] : [token.slice(0, colon), token.slice(colon + 1)];
}

/** The same path in another repository, later, where the name is not one that everybody chooses. */
function* sameNameUses({ teams }: Facts, practices: ReadonlyMap<string, ReadonlyMap<number, Practice>>): Iterable<Use> {
  for (const [path, places] of practices) {
    if (!path.startsWith('.github/') || USUAL.test(path)) continue;
    const [first, ...others] = places.values();
    if (first === undefined) continue;
    for (const { repository, start } of others) yield* useBy(teams, first, repository, start.at, start.pull.author);
  }
}

/** By somebody whose teams are known and who shares none with whoever started it. */
function* useBy(teams: Teams, practice: Practice, repository: number, at: number, person: number): Iterable<Use> {
  const { start } = practice;
  if (repository === practice.repository || at <= start.at || person === NOBODY) return;
  const theirs = teams.setAt(person, at);
  if (teams.relation(teams.setAt(start.pull.author, at), theirs) === 'cross')
    yield { practice, repository, at, teams: teams.teamsOf(theirs), person };
}
