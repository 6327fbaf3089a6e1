import type { Book, PullLine } from './book.js';
import { ableIn, FEWEST_REVIEWERS, reviewsIn, type Area, type Ground } from './count-areas.js';
import { mergesIn } from './count-practice.js';
import { areaOf } from './count-topics.js';
import { isSomebody } from './book.js';
import { isLeftOut, isLeftOutWork } from './left-out.js';
import { isGone } from './rosters.js';

/** An independent count of `knowledge-spread`, from the words of its definition. */
interface Touch {
  readonly by: number;
  readonly at: number;
  readonly wrote: boolean;
}

interface File {
  readonly repository: string;
  readonly path: string;
  readonly touches: Touch[];
}

const DAY = 86_400_000;
const YEAR = 365 * DAY;

const known = new WeakMap<readonly Book[], Map<number, ReadonlyMap<string, File>>>();

/** Files that work merged in the year before changed, with who wrote and who reviewed them then. */
function filesAt(books: readonly Book[], to: number): ReadonlyMap<string, File> {
  const byEnd = known.get(books) ?? new Map<number, ReadonlyMap<string, File>>();
  known.set(books, byEnd);
  const held = byEnd.get(to);
  if (held !== undefined) return held;
  const isRecent = ({ at }: { readonly at: number }): boolean => at >= to - YEAR && at < to;
  const found = new Map<string, File>();
  for (const { book, pull, at } of mergesIn(books).filter(isRecent)) {
    if (isLeftOutWork(pull)) continue;
    for (const path of new Set(pull.paths ?? [])) {
      const file = found.get(`${book.name}:${path}`) ?? { repository: book.name, path, touches: [] };
      found.set(`${book.name}:${path}`, file);
      if (isSomebody(pull.user)) file.touches.push({ by: pull.user.id, at, wrote: true });
    }
  }
  for (const { book, pull, by, at, id } of reviewsIn(books).filter(isRecent)) {
    const review = book.reviews.get(pull.number)?.find((one) => one.id === id);
    if (isLeftOut(book, pull, review)) continue;
    for (const path of new Set(pull.paths ?? [])) found.get(`${book.name}:${path}`)?.touches.push({ by, at, wrote: false });
  }
  byEnd.set(to, found);
  return found;
}

/** How many people who are still here know a file. */
function knowersOf({ touches }: File, to: number, counts: (touch: Touch) => boolean): number {
  const weights = new Map<number, number>();
  for (const touch of touches.filter(counts)) weights.set(touch.by, (weights.get(touch.by) ?? 0) + 0.5 ** ((to - touch.at) / (180 * DAY)));
  const end = new Date(to).toISOString();
  return [...weights].filter(([person, weight]) => weight >= 0.25 - 1e-12 && !isGone(person, end)).length;
}

function spreadOf(files: readonly File[], to: number): Record<string, number> {
  const all = files.map((file) => knowersOf(file, to, () => true));
  const authors = files.map((file) => knowersOf(file, to, ({ wrote }) => wrote));
  const [risk, riskByAuthors] = [all, authors].map((counts) => counts.filter((count) => count <= 1).length);
  if (files.length === 0 || risk === undefined || riskByAuthors === undefined) return {};
  return {
    'at-risk': risk,
    files: files.length,
    twoOrMore: files.length - risk,
    atRiskByAuthors: riskByAuthors,
    atRiskShare: risk / files.length,
    atRiskShareByAuthors: riskByAuthors / files.length,
    meanKnowers: all.reduce((a, b) => a + b, 0) / files.length,
    ...(riskByAuthors === 0 ? {} : { reviewEffect: 1 - risk / riskByAuthors }),
  };
}

export function countKnowing({ books }: Ground, { repository, area }: Area, to: number): Record<string, number> {
  if (ableIn(books, { repository, area }, to).size < FEWEST_REVIEWERS) return {};
  const files = [...filesAt(books, to).values()].filter((file) => file.repository === repository && areaOf(file.path) === area);
  return spreadOf(files, to);
}

/** Of the files that people of a team changed while they were in it. */
export function countKnowingOfTeam({ books, teamsAt }: Ground, team: string, to: number): Record<string, number> {
  const isOurs = ({ user }: PullLine, at: number): boolean => isSomebody(user) && teamsAt(user.id, new Date(at).toISOString()).has(team);
  const keys = mergesIn(books).flatMap(({ book, pull, at }) =>
    at >= to - YEAR && at < to && !isLeftOutWork(pull) && isOurs(pull, at) ? (pull.paths ?? []).map((path) => `${book.name}:${path}`) : [],
  );
  const files = filesAt(books, to);
  return spreadOf(
    [...new Set(keys)].flatMap((key) => files.get(key) ?? []),
    to,
  );
}
