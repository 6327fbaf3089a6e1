import type { Facts } from '../facts/facts.js';
import { NO_TEAM } from '../facts/teams.js';
import { allRows, groupRows, rowsBetween, type Grouped } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import { SMALL_GROUP, type View } from '../signal.js';
import { batchesOf, batchesWithin, rowsWithin, type Acts, type Batch } from './batches.js';
import { coverOf, type CoveredCell } from './cover.js';

/** What may be shown of the reviews of a period, by teams. */
export interface OpenRows {
  /** Rows of `reviews` that stand in a cell that is shown, in order of time. */
  readonly rows: Int32Array;
  readonly shown: ReadonlySet<number>;
  readonly cells: readonly Cell[];
  /** Whether the reviews may also be told as given within teams and across. */
  readonly split: boolean;
}

/** Reviews that people of one team gave to people of another, or of their own. */
export interface Cell {
  /** The reviewer's team and the author's. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** The whole days the counted reviews lie in: never the moment of one. */
  readonly first: number;
  readonly last: number;
}

/**
 * The reviews between two sets of teams: nobody stands in two of them, so that teams that share people give nothing away by
 * their difference. A cell of the matrix is the atoms of its two teams together.
 */
interface Atom {
  readonly pairs: readonly (readonly [from: number, to: number])[];
  readonly rows: Int32Array;
  readonly batches: readonly Batch[];
}

/** How many people the view wants behind a number of a group: the policy may raise it, never lower it. 0 where nothing is held back. */
export function fewestOf({ fewest }: Pick<View, 'fewest'>): number {
  return fewest === undefined ? 0 : Math.max(SMALL_GROUP, fewest);
}

const open = new WeakMap<Facts, Map<string, OpenRows>>();

/** Made once for each period and minimum. */
export function openRowsOf(view: View): OpenRows {
  const key = [view.from, view.to, fewestOf(view), view.uncovered === true].join(' ');
  return once(open, view.facts, key, () => makeOpenRows(view));
}

function makeOpenRows(view: View): OpenRows {
  const fewest = fewestOf(view);
  const { reviews } = view.facts;
  const atoms = atomsOf(view.facts, fewest).map((atom) => {
    const all = rowsBetween(atom.rows, reviews.at, view.from, view.to);
    if (view.uncovered === true) return { ...atom, all, within: wholePeriod(view, all, fewest) };
    return { ...atom, all, within: batchesWithin(atom.batches, view.from, view.to) };
  });
  const table = cellsOf(view.facts, atoms, fewest);
  const { hidden, split } = view.uncovered === true ? { hidden: new Set<number>(), split: true } : coverOf(table.cells, fewest);
  const withheld = new Set([...hidden].flatMap((place) => table.atoms[place] ?? []));
  const shown = atoms.filter((atom) => atom.within.length > 0 && !withheld.has(atom));
  const rows = Int32Array.from(shown.flatMap(({ within }) => within.flatMap((batch) => batch.rows))).sort();
  return { rows, shown: new Set(rows), cells: shownCells(shown), split };
}

/** Small cells hidden and no others: what suppression is without its complement. For tests that must be able to fail. */
function wholePeriod({ facts, from, to }: View, rows: Int32Array, fewest: number): Batch[] {
  const enough = [facts.reviews.reviewer, facts.reviews.author].every(
    (side) => new Set(rows.map((row) => side[row] ?? NOBODY)).size >= fewest,
  );
  return enough ? [{ from, to, rows: [...rows] }] : [];
}

type Placed = Atom & { readonly all: Int32Array; readonly within: readonly Batch[] };

/** Every cell something happened in, and the atoms it is made of. */
function cellsOf({ reviews }: Facts, placed: readonly Placed[], fewest: number): { cells: CoveredCell[]; atoms: Placed[][] } {
  const places = new Map<string, number>();
  const found: { from: number; to: number; open: number; rest: number; by: Set<number>; of: Set<number> }[] = [];
  const atoms: Placed[][] = [];
  for (const atom of placed) {
    const counted = new Set(atom.within.flatMap(({ rows }) => rows));
    for (const [from, to] of atom.pairs) {
      const key = `${String(from)}:${String(to)}`;
      const place = places.get(key) ?? found.push({ from, to, open: 0, rest: 0, by: new Set(), of: new Set() }) - 1;
      places.set(key, place);
      (atoms[place] ??= []).push(atom);
      const cell = found[place];
      if (cell === undefined) continue;
      cell.open += counted.size;
      cell.rest += atom.all.length - counted.size;
      for (const row of atom.all) {
        if (counted.has(row)) continue;
        cell.by.add(reviews.reviewer[row] ?? NOBODY);
        cell.of.add(reviews.author[row] ?? NOBODY);
      }
    }
  }
  const cells = found.map(({ by, of, ...cell }) => ({ ...cell, few: cell.rest > 0 && Math.min(by.size, of.size) < fewest }));
  return { cells, atoms };
}

function shownCells(atoms: readonly Placed[]): Cell[] {
  const found = new Map<string, { from: number; to: number; rows: number; first: number; last: number }>();
  for (const { pairs, within } of atoms) {
    const rows = within.reduce((sum, batch) => sum + batch.rows.length, 0);
    const [first, last] = [within[0]?.from ?? 0, (within.at(-1)?.to ?? 1) - 1];
    for (const [from, to] of pairs) {
      const key = `${String(from)}:${String(to)}`;
      const cell = found.get(key);
      if (cell === undefined) found.set(key, { from, to, rows, first, last });
      else {
        cell.rows += rows;
        cell.first = Math.min(cell.first, first);
        cell.last = Math.max(cell.last, last);
      }
    }
  }
  return [...found.values()];
}

const known = new WeakMap<Facts, Map<number, readonly Atom[]>>();

function atomsOf(facts: Facts, fewest: number): readonly Atom[] {
  return once(known, facts, fewest, () => {
    const grouped = rowsBySets(facts);
    return grouped.keys.map((key) => {
      const rows = grouped.of(key);
      const first = rows[0] ?? 0;
      const { reviews, teams } = facts;
      const pairs = pairsOf(teams.teamsOf(reviews.mine[first] ?? NO_TEAM), teams.teamsOf(reviews.theirs[first] ?? NO_TEAM));
      return { pairs, rows, batches: batchesOf(rows, bothSides(facts), fewest) };
    });
  });
}

/** Rows with both teams known, by both sets of teams, assumed or not. */
function rowsBySets({ reviews, teams }: Facts): Grouped {
  const numbers = new Map<string, number>();
  const keys = new Map<number, number>();
  const numberOf = (set: number): number => {
    let number = keys.get(set);
    if (number === undefined) {
      const text = teams.teamsOf(set).join();
      numbers.set(text, (number = numbers.get(text) ?? numbers.size));
      keys.set(set, number);
    }
    return number;
  };
  const both = allRows(reviews.length).filter(
    (row) => teams.relation(reviews.mine[row] ?? NO_TEAM, reviews.theirs[row] ?? NO_TEAM) !== 'unknown',
  );
  return groupRows(both, (row) => numberOf(reviews.mine[row] ?? NO_TEAM) * 2 ** 20 + numberOf(reviews.theirs[row] ?? NO_TEAM));
}

/** Within a team they share, else from each team of the one to each of the other. */
function pairsOf(mine: readonly number[], theirs: readonly number[]): (readonly [from: number, to: number])[] {
  const shared = mine.filter((team) => theirs.includes(team));
  if (shared.length > 0) return shared.map((team) => [team, team] as const);
  return mine.flatMap((from) => theirs.map((to) => [from, to] as const));
}

function bothSides({ reviews }: Facts): Acts {
  return {
    at: (row) => reviews.at[row] ?? 0,
    by: (row) => reviews.reviewer[row] ?? NOBODY,
    to: (row) => reviews.author[row] ?? NOBODY,
  };
}

const shares = new WeakMap<Facts, Map<string, readonly Batch[]>>();

/**
 * Reviews given by people who are in this team alone, to be told as given within it and across. What was given within ends
 * where it ends in the matrix, so that the two never differ by a piece of a batch.
 */
export function rowsOfShare(view: View, team: number): Int32Array {
  const { facts } = view;
  const fewest = fewestOf(view);
  const batches = once(shares, facts, `${String(team)} ${String(fewest)}`, () => batchesOfShare(facts, team, fewest));
  return rowsWithin(batches, view.from, view.to);
}

function batchesOfShare(facts: Facts, team: number, fewest: number): Batch[] {
  const { reviews, teams } = facts;
  const alone = (set: number): boolean => teams.teamsOf(set).length === 1 && teams.teamsOf(set)[0] === team;
  const own = (row: number): boolean => alone(reviews.theirs[row] ?? NO_TEAM);
  const rows = facts.reviewsOfTeam(team).filter((row) => {
    const [mine, theirs] = [reviews.mine[row] ?? NO_TEAM, reviews.theirs[row] ?? NO_TEAM];
    return alone(mine) && (own(row) || teams.relation(mine, theirs) === 'cross');
  });
  const within = atomsOf(facts, fewest).find(({ rows: of }) => alone(reviews.mine[of[0] ?? 0] ?? NO_TEAM) && own(of[0] ?? 0));
  const ends = within === undefined ? () => true : endsOf(within, facts);
  return batchesOf(rows, { ...bothSides(facts), part: (row) => (own(row) ? 0 : 1) }, fewest, ends);
}

/** Whether everything up to a midnight is in whole batches. */
function endsOf({ rows, batches }: Atom, { reviews }: Facts): (midnight: number) => boolean {
  return (midnight) => {
    const before = rowsBetween(rows, reviews.at, -Infinity, midnight).length;
    let counted = 0;
    for (const batch of batches) if (batch.to <= midnight) counted += batch.rows.length;
    return before === counted;
  };
}

const everybody = new WeakMap<Facts, Map<number, Everybody>>();

interface Everybody {
  readonly told: readonly Batch[];
  readonly unknown: readonly Batch[];
}

/**
 * The reviews of everybody that are counted for the organization: those of known teams, within a team or across, each with
 * enough people or none; and those of which a team is not known.
 */
export function everybodysRows(view: View): { readonly known: Int32Array; readonly unknown: Int32Array } {
  const { told, unknown } = once(everybody, view.facts, fewestOf(view), () => everybodysBatches(view.facts, fewestOf(view)));
  return { known: rowsWithin(told, view.from, view.to), unknown: rowsWithin(unknown, view.from, view.to) };
}

function everybodysBatches(facts: Facts, fewest: number): Everybody {
  const { reviews, teams } = facts;
  const relation = (row: number) => teams.relation(reviews.mine[row] ?? NO_TEAM, reviews.theirs[row] ?? NO_TEAM);
  const rows = allRows(reviews.length);
  const sides = bothSides(facts);
  const part = (row: number): number => (relation(row) === 'same' ? 0 : 1);
  return {
    told: batchesOf(
      rows.filter((row) => relation(row) !== 'unknown'),
      { ...sides, part },
      fewest,
    ),
    // Work of a bot or of a deleted account has nobody on its other side.
    unknown: batchesOf(
      rows.filter((row) => relation(row) === 'unknown' && reviews.author[row] !== NOBODY),
      sides,
      fewest,
    ),
  };
}

function once<K, V>(held: WeakMap<Facts, Map<K, V>>, facts: Facts, key: K, make: () => V): V {
  const of = held.get(facts) ?? new Map<K, V>();
  held.set(facts, of);
  const found = of.get(key) ?? make();
  of.set(key, found);
  return found;
}
