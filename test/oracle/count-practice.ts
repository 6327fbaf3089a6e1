import { isSomebody, ms, within, type Book, type PullLine, type Span } from './book.js';
import type { TeamsAt } from './count.js';
import { acrossTo } from './count-threads.js';
import type { Naming } from './named.js';
import { isRobot } from './rows.js';

/** An independent count of what spread and of what was guarded: `shared-practice`, and `risk` of a person. */
interface Merge {
  readonly book: Book;
  readonly pull: PullLine;
  readonly at: number;
}

const merges = new WeakMap<readonly Book[], readonly Merge[]>();

/** What people merged, in order of time; that of deleted accounts is among it. */
export function mergesIn(books: readonly Book[]): readonly Merge[] {
  const held = merges.get(books);
  if (held !== undefined) return held;
  const found = books
    .flatMap((book) =>
      [...book.pulls.values()].flatMap((pull) =>
        pull.merged_at === null || isRobot(pull.user) ? [] : [{ book, pull, at: ms(pull.merged_at) }],
      ),
    )
    .sort((a, b) => a.at - b.at);
  merges.set(books, found);
  return found;
}

const PIECES = [
  /^\.github\/workflows\/[^/]+\.ya?ml$/,
  /(?:^|\/)action\.ya?ml$/,
  /(?:^|\/)(?:\.eslintrc(?:\.\w+)?|eslint\.config\.\w+|\.prettierrc(?:\.\w+)?|\.golangci\.ya?ml|ruff\.toml|\.rubocop\.yml)$/,
  /(?:^|\/)(?:\.stylelintrc(?:\.\w+)?|\.pre-commit-config\.yaml)$|(?:^|\/)(?:eslint|lint|custom)[-_]?rules?\/|(?:^|\/)templates\//,
  /^\.github\/(?:issue_template\/.+|pull_request_template(?:\.md|\/.+)|workflow-templates\/.+)$/i,
];
const USUAL = /(?:^|\/)(?:ci|build|tests?|lint|main|release|deploy|publish|docs|codeql\S*|stale|labeler|checks?|action|config)\.ya?ml$/i;

interface Use {
  readonly piece: string;
  readonly by: number;
  readonly repository: string;
  readonly at: number;
  readonly teams: ReadonlySet<string>;
}

/** By somebody who shares no team with whoever began it: the first in each other repository. */
function usesIn(books: readonly Book[], named: ReadonlyMap<string, readonly Naming[]>, teamsAt: TeamsAt): Use[] {
  const begun = new Map<string, Merge>();
  for (const merge of mergesIn(books))
    for (const path of merge.pull.paths ?? []) {
      const key = `${merge.book.name}:${path}`;
      if (PIECES.some((piece) => piece.test(path)) && !begun.has(key)) begun.set(key, merge);
    }
  const found = new Map<string, Use>();
  const use = (key: string, start: Merge, repository: string, at: number, user: PullLine['user']): void => {
    const by = start.pull.user;
    if (!isSomebody(user) || !isSomebody(by) || repository === start.book.name || at <= start.at) return;
    const time = new Date(at).toISOString();
    const teams = acrossTo(teamsAt(by.id, time), teamsAt(user.id, time));
    const held = found.get(`${key}>${repository}`);
    if (teams === null || (held !== undefined && held.at <= at)) return;
    found.set(`${key}>${repository}`, { piece: key, by: by.id, repository, at, teams });
  };
  for (const [key, start] of begun) {
    const path = key.slice(start.book.name.length + 1);
    const names = [path, path.replace(/\/action\.ya?ml$/, '')].map((name) => `${start.book.name.toLowerCase()}:${name}`);
    for (const { repository, pull, at } of names.flatMap((name) => named.get(name) ?? []))
      use(key, start, repository, at, books.find(({ name }) => name === repository)?.pulls.get(pull)?.user ?? null);
    if (
      !path.startsWith('.github/') ||
      USUAL.test(path) ||
      [...begun].some(([other, one]) => other.endsWith(`:${path}`) && one.at < start.at)
    )
      continue;
    for (const [other, { book, at, pull }] of begun) if (other.endsWith(`:${path}`)) use(key, start, book.name, at, pull.user);
  }
  return [...found.values()];
}

/** @param person null: of everybody */
export function countPractice(
  { books, teamsAt, named }: { books: readonly Book[]; teamsAt: TeamsAt; named: ReadonlyMap<string, readonly Naming[]> },
  person: number | null,
  span: Span,
): Record<string, number> {
  const uses = usesIn(books, named, teamsAt).filter(({ by, at }) => (person === null || by === person) && within(at, span));
  return {
    pieces: new Set(uses.map(({ piece }) => piece)).size,
    repositories: new Set(uses.map(({ repository }) => repository)).size,
    teams: new Set(uses.flatMap(({ teams }) => [...teams])).size,
  };
}

const GUARDS = /(?:^|\/)(?:tests?|specs?|__tests__|e2e)\/|[._-](?:test|spec)s?\.\w+$|(?:^|\/)\.github\/workflows\//i;
const WATCHES = /(?:^|\/)(?:alerts?|monitors?|monitoring)(?:\/|\.)|(?:^|\/)(?:\.?eslint|ruff|\.golangci)/i;
const GUARDED_WITHIN = 90 * 86_400_000;

/** The documents of the archives are proposals, and no issue of them is watched: what is left are guards after a revert. */
export function countRiskOf(
  books: readonly Book[],
  named: ReadonlyMap<string, readonly Naming[]>,
  person: number,
  span: Span,
): Record<string, number> {
  const all = mergesIn(books);
  const isRevert = ({ pull }: Merge): boolean => pull.title.startsWith('Revert "');
  const guards = all.filter((merge) => {
    const { pull, book, at } = merge;
    if (pull.user?.id !== person || !within(at, span) || isRevert(merge)) return false;
    if (!(pull.paths ?? []).some((path) => GUARDS.test(path) || WATCHES.test(path))) return false;
    return all.some((revert) => {
      if (!isRevert(revert) || at <= revert.at || at > revert.at + GUARDED_WITHIN) return false;
      const names = [`${revert.book.name.toLowerCase()}#${String(revert.pull.number)}`, ...namedOn(named, revert)];
      return names.some((name) => (named.get(name) ?? []).some((one) => one.repository === book.name && one.pull === pull.number));
    });
  });
  return { written: 0, reviewed: 0, 'action-items': 0, guards: guards.length };
}

/** Issues and pull requests that are named on one. */
function namedOn(named: ReadonlyMap<string, readonly Naming[]>, { book, pull }: Merge): string[] {
  return [...named].flatMap(([token, namings]) =>
    token.includes('#') && namings.some(({ repository, pull: number }) => repository === book.name && number === pull.number)
      ? [token]
      : [],
  );
}
