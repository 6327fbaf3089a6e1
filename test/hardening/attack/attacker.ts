import type { Answers } from './ask.js';
import { solve, type Bounds, type Link, type Table } from './solve.js';
import type { Span, TrueReview, Truth } from './truth.js';

/** What an attacker takes a shown cell for: all there is, or a part of it. `null`: looks at no answer, only at the totals. */
export type Meaning = 'exact' | 'at least' | null;

/** A cell with fewer than five people on a side that became known. */
export interface Recovered {
  readonly window: string;
  readonly from: string;
  readonly to: string;
  readonly least: number;
  readonly most: number;
  readonly truth: number;
}

export const FEWEST = 5;

interface Window {
  readonly name: string;
  readonly reviews: readonly TrueReview[];
  /** The answers over just this window; null for what is left between two periods. */
  readonly answers: Answers | null;
  readonly parts: readonly [whole: number, part: number] | null;
}

/**
 * Sets up everything that is known (of every team what it gave and received in all, in each window, and every answer) and
 * draws conclusions until there are none left.
 * @returns the small cells that are determined, or lie within one to four, though the totals alone do not say it
 */
export function attack(truth: Truth, answers: readonly Answers[], meaning: Meaning): Recovered[] {
  const windows = windowsOf(truth, answers);
  const blind = known(truth, windows, null);
  const seeing = known(truth, windows, meaning);
  const size = truth.slugs.length;
  return windows.flatMap(({ name, reviews }, i) =>
    smallCells(reviews, size).flatMap(({ place, count }): Recovered[] => {
      const [before, after] = [blind[i]?.cells[place], seeing[i]?.cells[place]];
      if (before === undefined || after === undefined || told(before) || !told(after)) return [];
      const [from = '', to = ''] = [truth.slugs[Math.floor(place / size)], truth.slugs[place % size]];
      return [{ window: name, from, to, ...after, truth: count }];
    }),
  );
}

/** How many cells there are that must not become known, the ones the totals give away left out. */
export function secrets(truth: Truth, answers: readonly Answers[]): number {
  const windows = windowsOf(truth, answers);
  const blind = known(truth, windows, null);
  return windows.reduce(
    (sum, { reviews }, i) => sum + smallCells(reviews, truth.slugs.length).filter(({ place }) => !told(blind[i]?.cells[place])).length,
    0,
  );
}

function told(bounds: Bounds | undefined): boolean {
  if (bounds === undefined) return false;
  return bounds.least === bounds.most || (bounds.least >= 1 && bounds.most < FEWEST);
}

/** The periods that were asked for, and what is left of each without a shorter one that lies in it. */
function windowsOf({ reviews }: Truth, answers: readonly Answers[]): Window[] {
  const inSpan =
    ({ from, to }: Span) =>
    (review: TrueReview): boolean =>
      review.at >= from && review.at < to;
  const asked = answers.map((one): Window => ({ name: one.period, reviews: reviews.filter(inSpan(one)), answers: one, parts: null }));
  const between = answers.flatMap((whole, i) =>
    answers.flatMap((part, j): Window[] => {
      if (i === j || part.from < whole.from || part.to > whole.to || (part.from === whole.from && part.to === whole.to)) return [];
      const rest = reviews.filter((review) => inSpan(whole)(review) && !inSpan(part)(review));
      return [{ name: `${whole.period} without ${part.period}`, reviews: rest, answers: null, parts: [i, j] }];
    }),
  );
  return [...asked, ...between];
}

function known({ slugs }: Truth, windows: readonly Window[], meaning: Meaning): Table[] {
  const size = slugs.length;
  const tables = windows.map(({ name, reviews, answers }): Table => {
    const rows = slugs.map(() => 0);
    const columns = slugs.map(() => 0);
    for (const [from, to] of reviews.flatMap(({ pairs }) => pairs)) {
      rows[from] = (rows[from] ?? 0) + 1;
      columns[to] = (columns[to] ?? 0) + 1;
    }
    const sum = rows.reduce((total, one) => total + one, 0);
    const table = {
      name,
      rows,
      columns,
      within: { least: 0, most: sum },
      cells: slugs.flatMap(() => slugs.map(() => ({ least: 0, most: sum }))),
    };
    if (answers !== null && meaning !== null) believe(table, answers, slugs, meaning, sum, inSeveral(reviews, size));
    return table;
  });
  const links = windows.flatMap(({ parts }, i): Link[] => {
    const [whole, part, rest] = parts === null ? [] : [tables[parts[0]], tables[parts[1]], tables[i]];
    return whole === undefined || part === undefined || rest === undefined ? [] : [[whole, part, rest]];
  });
  solve(tables, links);
  return tables;
}

/** Cells that reviews of people in several teams stand in: who is in which team is open to everybody. */
function inSeveral(reviews: readonly TrueReview[], size: number): ReadonlySet<number> {
  return new Set(reviews.flatMap(({ pairs, several }) => (several ? pairs.map(([from, to]) => from * size + to) : [])));
}

function believe(
  table: Table,
  answers: Answers,
  slugs: readonly string[],
  meaning: 'exact' | 'at least',
  sum: number,
  several: ReadonlySet<number>,
): void {
  const size = slugs.length;
  const flow = answers.organization.find(({ signal }) => signal === 'team-flow');
  for (const { key, teams, rows } of flow?.groups ?? []) {
    if (!key.startsWith('flow:')) continue;
    const place = slugs.indexOf(teams[0]?.slug ?? '') * size + slugs.indexOf(teams[1]?.slug ?? '');
    const cell = table.cells[place];
    if (cell === undefined) throw new Error(`There is no cell ${key}.`);
    cell.least = rows;
    if (meaning === 'exact' && !several.has(place)) cell.most = rows;
  }
  const all = shareOf(answers.organization);
  if (all !== null) {
    table.within.least = all.all - all.cross;
    table.within.most = sum - all.cross;
  }
  // What a team gave to others is no part of what it gave to itself.
  slugs.forEach((slug, team) => {
    const own = table.cells[team * size + team];
    const share = shareOf(answers.teams.get(slug) ?? []);
    if (own === undefined || share === null) return;
    own.least = Math.max(own.least, share.all - share.cross);
    own.most = Math.min(own.most, (table.rows[team] ?? 0) - share.cross);
  });
}

function shareOf(readings: Answers['organization']): { all: number; cross: number } | null {
  const reading = readings.find(({ signal }) => signal === 'cross-team-share');
  const numberOf = (name: string): number => reading?.numbers.find(({ part }) => part === name)?.value ?? 0;
  return reading === undefined ? null : { all: numberOf('all'), cross: numberOf('cross') };
}

/** Cells in which something happened and in which fewer than five people acted on a side. */
function smallCells(reviews: readonly TrueReview[], size: number): { place: number; count: number }[] {
  const found = new Map<number, { count: number; by: Set<number>; of: Set<number> }>();
  for (const { pairs, by, of } of reviews)
    for (const [from, to] of pairs) {
      const held = found.get(from * size + to) ?? { count: 0, by: new Set<number>(), of: new Set<number>() };
      found.set(from * size + to, held);
      held.count += 1;
      held.by.add(by);
      held.of.add(of);
    }
  return [...found].flatMap(([place, { count, by, of }]) => (Math.min(by.size, of.size) < FEWEST ? [{ place, count }] : []));
}
