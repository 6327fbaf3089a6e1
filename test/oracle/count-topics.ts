import { isSomebody, ms, within, type Book, type PullLine, type Span } from './book.js';
import { DAY, isAboutWork } from './help.js';
import type { Naming } from './named.js';
import { slopeOf } from './trends.js';

/** An independent count of what somebody says again and again: `answer-machine` and `became-a-page`, from the words of their definitions. */
interface Spoken {
  readonly book: Book;
  readonly pull: PullLine;
  readonly by: number;
  readonly at: number;
  readonly path: string;
}

const MONTH = 30 * DAY;
const known = new WeakMap<readonly Book[], readonly Spoken[]>();

/** Threads about the work by people on work of others, in order of time. */
function spokenIn(books: readonly Book[]): readonly Spoken[] {
  const held = known.get(books);
  if (held !== undefined) return held;
  const found = books.flatMap((book) =>
    [...book.pulls.values()].flatMap((pull) =>
      (book.threads.get(pull.number) ?? []).flatMap(({ first }): Spoken[] => {
        const { user, created_at, path, body } = first;
        if (!isSomebody(user) || user.id === pull.user?.id || !isAboutWork(body)) return [];
        return [{ book, pull, by: user.id, at: ms(created_at), path }];
      }),
    ),
  );
  found.sort((a, b) => a.at - b.at);
  known.set(books, found);
  return found;
}

/** An area is the first two folders of a path. */
export const areaOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/') || '/';
const topicOf = ({ book, path }: Spoken): string => `${book.name}:${areaOf(path)}`;

export function countAnswerMachine(books: readonly Book[], person: number, { to }: Span): Record<string, number> {
  const start = to - 6 * MONTH;
  const all = spokenIn(books);
  const lately = all.filter(({ at }) => at >= start && at < to);
  const mine = all.filter(({ by, at }) => by === person && at < to);
  const counts = { topics: 0, threads: 0, 'came-back': 0 };
  let everybody = 0;
  for (const topic of new Set(lately.filter(({ by }) => by === person).map(topicOf))) {
    const here = lately.filter((one) => topicOf(one) === topic);
    const own = here.filter(({ by }) => by === person);
    const again = own.filter((one) =>
      mine.some(
        (two) => two.book === one.book && two.path === one.path && two.pull !== one.pull && two.at <= one.at && one.at - two.at < 60 * DAY,
      ),
    );
    const shares = Array.from({ length: 6 }, (_, month) => {
      const then = here.filter(({ at }) => Math.floor((at - start) / MONTH) === month);
      return then.length === 0 ? null : then.filter(({ by }) => by === person).length / then.length;
    });
    const late = own.filter(({ at }) => at >= start + 3 * MONTH).length;
    const isMuch = Math.min(late, own.length - late) >= 12 && own.length * 2 >= here.length;
    const isRead = shares.filter((share) => share !== null).length >= 4;
    if (!isMuch || !isRead || Math.abs(slopeOf(shares) ?? 1) >= 0.02 || again.length < 0.3 * own.length) continue;
    counts.topics += 1;
    counts.threads += own.length;
    counts['came-back'] += again.length;
    everybody += here.length;
  }
  return { ...counts, ...(counts.topics > 0 ? { everybody } : {}) };
}

const TEXT = /\.(?:md|mdx|markdown|adoc|rst|txt)$/i;
const GUIDE = /(?:^|[/_.-])(?:run-?book|play-?book|guide|how-?to|handbook|onboarding|troubleshooting|faq|checklist)s?(?:[/_.-]|$)/i;
const HELP = /(?:^|\/)contributing\./i;
const RULES = /(?:^|\/)(?:\.?semgrep|lint(?:ers|-rules)?|eslint-rules|checks)\/|(?:^|\/)(?:\.eslintrc[^/]*|eslint\.config\.\w+)$/i;
const RULE_FILES = /(?:^|\/)(?:\.golangci\.ya?ml|\.rubocop\.yml|\.pre-commit-config\.yaml|dangerfile[^/]*)$/i;
const JOBS = /(?:^|\/)\.github\/workflows\//i;

const isPage = (path: string): boolean =>
  [RULES, RULE_FILES, JOBS].some((kind) => kind.test(path)) || (TEXT.test(path) && (GUIDE.test(path) || HELP.test(path)));

/** Each page with the merged pull request that first listed it. */
function pagesIn(book: Book): { readonly path: string; readonly pull: PullLine }[] {
  const merged = [...book.pulls.values()]
    .filter(({ merged_at }) => merged_at !== null)
    .sort((a, b) => ms(a.merged_at ?? '') - ms(b.merged_at ?? ''));
  const first = new Map<string, PullLine>();
  for (const pull of merged) for (const path of pull.paths ?? []) if (isPage(path) && !first.has(path)) first.set(path, pull);
  return [...first].map(([path, pull]) => ({ path, pull }));
}

const PLAIN = new Set(
  'docs doc guide guides runbook runbooks playbook playbooks howto handbook readme src the and for with check checks lint'.split(' '),
);

function tellingWords(path: string): string[] {
  const parts = path.replace(/\.\w+$/, '').replace(/([a-z\d])([A-Z])/g, '$1 $2');
  return (
    parts
      .toLowerCase()
      .match(/[\p{L}\d]{4,}/gu)
      ?.filter((word) => !PLAIN.has(word)) ?? []
  );
}

export function countPages(
  books: readonly Book[],
  named: ReadonlyMap<string, readonly Naming[]>,
  person: number,
  span: Span,
): Record<string, number> {
  const counts = { pages: 0, threads: 0 };
  const users = new Set<number>();
  for (const book of books) {
    for (const { path, pull } of pagesIn(book)) {
      if (pull.user?.id !== person || !within(pull.merged_at, span)) continue;
      const opened = ms(pull.created_at);
      const words = new Set(tellingWords(path));
      const like = spokenIn(books).filter(
        (one) =>
          one.book === book &&
          one.by === person &&
          one.at >= opened - 180 * DAY &&
          one.at < opened &&
          (areaOf(one.path) === areaOf(path) || tellingWords(one.path).some((word) => words.has(word))),
      );
      const most = Math.max(0, ...[...new Set(like.map(topicOf))].map((topic) => like.filter((one) => topicOf(one) === topic).length));
      if (most < 3) continue;
      counts.pages += 1;
      counts.threads += most;
      for (const { who, at, source } of named.get(`${book.name.toLowerCase()}:${path}`) ?? [])
        if (who !== null && who !== person && source !== 'commit' && at >= ms(pull.merged_at ?? '') && at < span.to) users.add(who);
    }
  }
  return { ...counts, users: users.size };
}
