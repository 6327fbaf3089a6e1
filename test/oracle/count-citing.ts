import { ms, within, type Book, type Span } from './book.js';
import { hasEnded } from './count-chances.js';
import type { Papers } from './count-documents-of.js';
import { acrossTo, changedSince } from './count-threads.js';
import type { Paper } from './papers.js';
import { isDead, isRobot } from './rows.js';

/** An independent count of what work says of documents once they were accepted: `adoption`, `carried-by-others`, `because-of-you`. */
export interface Work {
  readonly paper: Paper;
  readonly book: Book;
  readonly pull: number;
  /** Null for a deleted account. */
  readonly author: number | null;
  readonly at: number;
  /** Teams of its author then, where they shared none with the authors of the document; null: they did, or nothing is known. */
  readonly outside: ReadonlySet<string> | null;
  /** Teams of its author then. */
  readonly theirs: ReadonlySet<string>;
  /** Whether its author shared a team with the authors of the document then. */
  readonly shared: boolean;
}

const nameOf = ({ repository, path, openIn }: Paper): string => `${repository}:${path} ${String(openIn)}`;
const pullOf = ({ book, pull }: Work): string => `${book.name}#${String(pull)}`;

/** Documents of the period's end that were accepted by then. */
const acceptedBy = ({ counted }: Papers, to: number): Paper[] =>
  counted.papers.filter(({ acceptedAt }) => acceptedAt !== null && acceptedAt < to);

/** Pull requests that cite a document once it was accepted, without what changes its text alone. @param withOwn with the work of its authors and of deleted accounts */
export function citing(desk: Papers, paper: Paper, to: number, withOwn = false): Work[] {
  const first = new Map<string, { readonly book: Book; readonly pull: number; readonly at: number }>();
  for (const { repository, pull, who, at } of desk.counted.namingsOf(paper)) {
    const book = desk.books.find(({ name }) => name === repository);
    if (book === undefined || at < (paper.acceptedAt ?? Infinity) || at >= to || (who !== null && paper.authors.has(who))) continue;
    const key = `${repository}#${String(pull)}`;
    if (at < (first.get(key)?.at ?? Infinity)) first.set(key, { book, pull, at });
  }
  return [...first.values()].flatMap(({ book, pull, at }) => {
    const row = book.pulls.get(pull);
    if (row === undefined || isRobot(row.user) || (!withOwn && (isDead(row.user) || paper.authors.has(row.user?.id ?? 0)))) return [];
    if (!(row.merged_at !== null && ms(row.merged_at) < to) && hasEnded(book, row, to)) return [];
    const touches = book.name === paper.repository && paper.touchedBy.includes(pull);
    if (touches && (pull === paper.proposedIn || isPaperwork(desk, book, pull))) return [];
    return [workOf(desk, paper, { book, pull, author: row.user?.id ?? null, at })];
  });
}

function workOf({ teamsAt }: Papers, paper: Paper, work: Pick<Work, 'book' | 'pull' | 'author' | 'at'>): Work {
  const time = new Date(work.at).toISOString();
  const theirs: ReadonlySet<string> = work.author === null ? new Set() : teamsAt(work.author, time);
  const own = new Set([...paper.authors].flatMap((author) => [...teamsAt(author, time)]));
  const shared = [...theirs].some((team) => own.has(team));
  return { ...work, paper, theirs, shared, outside: acrossTo(own, theirs) };
}

function isPaperwork({ counted }: Papers, book: Book, pull: number): boolean {
  const paths = book.pulls.get(pull)?.paths ?? [];
  return paths.length > 0 && paths.every((path) => counted.papers.some((paper) => paper.repository === book.name && paper.path === path));
}

export function countAdoption(desk: Papers, person: number, span: Span): Record<string, number> {
  const cited = acceptedBy(desk, span.to)
    .filter(({ authors }) => authors.has(person))
    .flatMap((paper) => citing(desk, paper, span.to))
    .filter(({ at, outside }) => outside !== null && within(at, span));
  return {
    pulls: cited.length,
    teams: new Set(cited.flatMap(({ outside }) => [...(outside ?? [])])).size,
    documents: new Set(cited.map(({ paper }) => nameOf(paper))).size,
  };
}

/** Work merged once a document was accepted that names it in its own words, documents alone left out. */
export function carrying(desk: Papers, paper: Paper, to: number): Work[] {
  const named = desk.counted.namingsOf(paper).filter(({ source, at }) => source !== 'talk' && at < to);
  const works = new Map(named.map(({ repository, pull }) => [`${repository}#${String(pull)}`, { repository, pull }]));
  return [...works.values()].flatMap(({ repository, pull }) => {
    const book = desk.books.find(({ name }) => name === repository);
    const row = book?.pulls.get(pull);
    if (book === undefined || row?.merged_at == null || isRobot(row.user)) return [];
    const at = ms(row.merged_at);
    const proposes = repository === paper.repository && pull === paper.proposedIn;
    if (at < (paper.acceptedAt ?? Infinity) || at >= to || proposes || isPaperwork(desk, book, pull)) return [];
    return [workOf(desk, paper, { book, pull, author: isDead(row.user) ? null : (row.user?.id ?? null), at })];
  });
}

export function countCarriedByOthers(desk: Papers, person: number, span: Span): Record<string, number> {
  const work = acceptedBy(desk, span.to)
    .filter(({ authors }) => authors.has(person))
    .flatMap((paper) => carrying(desk, paper, span.to))
    .filter(({ at }) => within(at, span));
  const others = work.filter(({ author, paper, shared }) => author !== null && !paper.authors.has(author) && !shared);
  return {
    pulls: work.length,
    'by-others': others.length,
    teams: new Set(others.flatMap(({ theirs }) => [...theirs])).size,
    documents: new Set(others.map(({ paper }) => nameOf(paper))).size,
  };
}

/**
 * From a thread of the person on a document of others, by the version that came after the change it was followed by, to the work of
 * other teams that cites it. The archives hold one text of each document, so that sections cannot be compared.
 */
export function countBecauseOfYou(desk: Papers, person: number, span: Span): Record<string, number> {
  const found = { comments: new Set<string>(), words: new Set<string>(), changes: new Set<string>() };
  const [teams, documents] = [new Set<string>(), new Set<string>()];
  for (const paper of acceptedBy(desk, span.to)) {
    const book = desk.books.find(({ name }) => name === paper.repository);
    const decision = paper.acceptedIn;
    const cited = citing(desk, paper, span.to).filter(({ author, outside }) => author !== person && outside !== null);
    if (book === undefined || decision === null || paper.authors.has(person) || !cited.some(({ at }) => within(at, span))) continue;
    for (const pull of paper.touchedBy) {
      for (const thread of book.threads.get(pull) ?? []) {
        const { first } = thread;
        const at = ms(first.created_at);
        const mine = first.user?.id === person && book.pulls.get(pull)?.user?.id !== person && first.path === paper.path;
        if (!mine || at >= Math.min(decision, paper.decidedAt ?? Infinity)) continue;
        const version = paper.versionsAt.find((one) => one > at && one <= decision);
        if (version === undefined || !changedSince(book, thread, first.created_at, decision)) continue;
        documents.add(nameOf(paper));
        found.comments.add(`${nameOf(paper)} ${String(first.id)}`);
        found.words.add(`${nameOf(paper)} ${String(version)}`);
        for (const work of cited) {
          found.changes.add(`${nameOf(paper)} ${pullOf(work)}`);
          for (const team of work.outside ?? []) teams.add(team);
        }
      }
    }
  }
  const { comments, words, changes } = found;
  return {
    ...{ chains: comments.size, comments: comments.size, words: words.size, decisions: documents.size, changes: changes.size },
    ...{ teams: teams.size, documents: documents.size },
  };
}
