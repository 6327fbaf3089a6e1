import { isSomebody, ms, substantiveReviews, within, type Book, type PullLine, type Span } from './book.js';
import type { TeamsAt } from './count.js';
import type { Paper } from './papers.js';

/** An independent count of `scope`, from the words of its definition: an area is the first two folders of a path. */
export function countScope(
  books: readonly Book[],
  person: number,
  span: Span,
  teamsAt: TeamsAt,
  documents: readonly Written[],
): Record<string, number> {
  const acts = books.flatMap((book): Act[] => [
    ...[...book.pulls.values()].flatMap((pull) =>
      pull.user?.id === person ? [{ role: 'authored' as const, book, pull, at: ms(pull.created_at) }] : [],
    ),
    ...firstReviews(book, person, span),
  ]);
  const counted = acts.filter(({ pull, at }) => within(at, span) && (pull.paths?.length ?? 0) <= 100);
  const written = documents.filter(({ paper, begun }) => paper.authors.has(person) && within(begun, span));
  const papers = written.map(({ paper }) => `${paper.repository}:${areaOf(paper.path)}`);
  const areas = (role: Act['role']): string[] => counted.filter((act) => act.role === role).flatMap(areasOf);
  const [authored, reviewed] = [areas('authored'), areas('reviewed')];
  const mine = new Set(counted.flatMap(({ at }) => [...teamsAt(person, new Date(at).toISOString())]));
  for (const { role, pull, at } of counted)
    if (role === 'reviewed' && isSomebody(pull.user)) for (const team of teamsAt(pull.user.id, new Date(at).toISOString())) mine.add(team);
  for (const { spoke } of written)
    for (const { who, at } of spoke) for (const team of teamsAt(who, new Date(at).toISOString())) mine.add(team);
  return {
    authored: counted.filter(({ role }) => role === 'authored').length,
    reviewed: counted.filter(({ role }) => role === 'reviewed').length,
    written: written.length,
    repositories: new Set([...counted.map(({ book }) => book.name), ...written.map(({ paper }) => paper.repository)]).size,
    areas: new Set([...authored, ...reviewed, ...papers]).size,
    teams: mine.size,
    ...effective('effectiveAuthored', authored),
    ...effective('effectiveReviewed', reviewed),
    ...effective('effectiveWritten', papers),
    ...monthsOf(counted, span),
    ...byMonth(
      written.map(({ paper, begun }) => ({
        key: `written:${monthOf(begun)}`,
        areas: [`${paper.repository}:${areaOf(paper.path)}`],
        at: begun,
      })),
      span,
    ),
  };
}

/** A document, when it began, and what others said on it. */
export interface Written {
  readonly paper: Paper;
  readonly begun: number;
  readonly spoke: readonly { readonly who: number; readonly at: number }[];
}

interface Act {
  readonly role: 'authored' | 'reviewed';
  readonly book: Book;
  readonly pull: PullLine;
  readonly at: number;
}

/** Each pull request once, by the first review of the period. */
function firstReviews(book: Book, person: number, span: Span): Act[] {
  const first = new Map<PullLine, number>();
  for (const { pull, review } of substantiveReviews(book, person))
    if (within(review.submitted_at, span) && !first.has(pull)) first.set(pull, ms(review.submitted_at));
  return [...first].map(([pull, at]) => ({ role: 'reviewed', book, pull, at }));
}

const areaOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');
const areasOf = ({ book, pull }: Act): string[] => [...new Set(pull.paths?.map((path) => `${book.name}:${areaOf(path)}`))];
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

function effective(name: string, areas: readonly string[]): Record<string, number> {
  if (areas.length === 0) return {};
  const counts = new Map<string, number>();
  for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / areas.length);
  return { [name]: Math.exp(-shares.reduce((sum, share) => sum + share * Math.log(share), 0)) };
}

function monthsOf(acts: readonly Act[], span: Span): Record<string, number> {
  return byMonth(
    acts.map((act) => ({ key: `${act.role}:${monthOf(act.at)}`, areas: areasOf(act), at: act.at })),
    span,
  );
}

/** Of the 24 months that end with the one the period ends in: in how many areas anything was done. */
function byMonth(
  acts: readonly { readonly key: string; readonly areas: readonly string[]; readonly at: number }[],
  { to }: Span,
): Record<string, number> {
  const end = new Date(to - 1);
  const from = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 23, 1);
  const found = new Map<string, Set<string>>();
  for (const { key, areas, at } of acts) {
    if (at < from) continue;
    const group = found.get(key) ?? new Set<string>();
    found.set(key, group);
    for (const area of areas) group.add(area);
  }
  return Object.fromEntries([...found].map(([key, areas]) => [key, areas.size]));
}
