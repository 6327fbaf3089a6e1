/** What is known of a cell: a whole number from `least` to `most`. */
export interface Bounds {
  least: number;
  most: number;
}

/** The team matrix over one window of time, as far as an attacker knows it. */
export interface Table {
  readonly name: string;
  /** True sums of what every team gave and received, in the order of the teams. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** What stands on the diagonal in all. */
  readonly within: Bounds;
  /** Row by row. */
  readonly cells: Bounds[];
}

/** Of three windows the first is the other two together. */
export type Link = readonly [whole: Table, part: Table, rest: Table];

/** @throws Error where what is believed cannot be: a bound was taken for something it is not */
class Contradiction extends Error {
  override readonly name = 'Contradiction';
}

/** Draws every bound as tight as sums, differences and the reduced equations allow, until nothing moves any more. */
export function solve(tables: readonly Table[], links: readonly Link[]): void {
  let waiting = new Set(tables);
  while (waiting.size > 0) {
    const moved = new Set<Table>();
    for (const table of waiting) while (tighten(table)) moved.add(table);
    waiting = new Set<Table>();
    for (const link of links) for (const table of alongLink(link)) waiting.add(table);
  }
}

/** `sum of terms` lies in [least, most]; signs are 1 or -1. */
function propagate(terms: readonly Bounds[], signs: readonly number[], least: number, most: number): boolean {
  let [low, high] = [0, 0];
  terms.forEach((term, i) => {
    low += signs[i] === 1 ? term.least : -term.most;
    high += signs[i] === 1 ? term.most : -term.least;
  });
  if (low > most || high < least) throw new Contradiction('No whole numbers fit these sums.');
  let moved = false;
  terms.forEach((term, i) => {
    const [mine, top] = signs[i] === 1 ? [term.least, term.most] : [-term.most, -term.least];
    const [from, to] = [least - (high - top), most - (low - mine)];
    moved = (signs[i] === 1 ? narrow(term, from, to) : narrow(term, -to, -from)) || moved;
  });
  return moved;
}

function narrow(term: Bounds, least: number, most: number): boolean {
  const [low, high] = [Math.max(term.least, Math.ceil(least - 1e-9)), Math.min(term.most, Math.floor(most + 1e-9))];
  if (low > high) throw new Contradiction('A cell would be less than it is at least.');
  const moved = low > term.least || high < term.most;
  term.least = low;
  term.most = high;
  return moved;
}

function alongLink([whole, part, rest]: Link): Set<Table> {
  const moved = new Set<Table>();
  whole.cells.forEach((cell, place) => {
    const [one, other] = [part.cells[place], rest.cells[place]];
    if (one === undefined || other === undefined) return;
    const before = [cell, one, other].map(({ least, most }) => least - most);
    while (propagate([one, other, cell], [1, 1, -1], 0, 0));
    [cell, one, other].forEach(({ least, most }, i) => {
      if (least - most !== before[i]) moved.add([whole, part, rest][i] ?? whole);
    });
  });
  return moved;
}

function tighten(table: Table): boolean {
  const size = table.rows.length;
  const at = (row: number, column: number): Bounds => table.cells[row * size + column] ?? { least: 0, most: 0 };
  const all = Array.from({ length: size }, (_, i) => i);
  const plus = all.map(() => 1);
  let moved = false;
  for (const i of all) {
    const [row, column] = [table.rows[i] ?? 0, table.columns[i] ?? 0];
    moved =
      propagate(
        all.map((j) => at(i, j)),
        plus,
        row,
        row,
      ) || moved;
    moved =
      propagate(
        all.map((j) => at(j, i)),
        plus,
        column,
        column,
      ) || moved;
  }
  moved =
    propagate(
      all.map((i) => at(i, i)),
      plus,
      table.within.least,
      table.within.most,
    ) || moved;
  moved = corners(table, at) || moved;
  return reduced(table, at) || moved;
}

/** A cell is its row and its column less the sum of all, and what stands in neither. */
function corners(table: Table, at: (row: number, column: number) => Bounds): boolean {
  const size = table.rows.length;
  const sum = table.rows.reduce((total, one) => total + one, 0);
  let moved = false;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let [low, high] = [0, 0];
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
          if (i !== row && j !== column) {
            low += at(i, j).least;
            high += at(i, j).most;
          }
      const base = (table.rows[row] ?? 0) + (table.columns[column] ?? 0) - sum;
      moved = narrow(at(row, column), base + low, base + high) || moved;
    }
  return moved;
}

/** Gauss and Jordan over the cells that are still open; each reduced equation is propagated like any other. */
function reduced(table: Table, at: (row: number, column: number) => Bounds): boolean {
  const size = table.rows.length;
  const open = table.cells.flatMap(({ least, most }, place) => (least < most ? [place] : []));
  if (open.length === 0) return false;
  const equations: Float64Array[] = [];
  const add = (holds: (row: number, column: number) => boolean, total: number): void => {
    const equation = new Float64Array(open.length + 1);
    let left = total;
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        if (holds(row, column) && at(row, column).least === at(row, column).most) left -= at(row, column).least;
    open.forEach((place, i) => {
      if (holds(Math.floor(place / size), place % size)) equation[i] = 1;
    });
    equation[open.length] = left;
    equations.push(equation);
  };
  table.rows.forEach((total, i) => add((row) => row === i, total));
  table.columns.forEach((total, i) => add((_row, column) => column === i, total));
  if (table.within.least === table.within.most) add((row, column) => row === column, table.within.least);
  let moved = false;
  for (const equation of reduce(equations, open.length)) {
    const terms: Bounds[] = [];
    const signs: number[] = [];
    let whole = true;
    open.forEach((place, i) => {
      const factor = Math.round(equation[i] ?? 0);
      if (Math.abs((equation[i] ?? 0) - factor) > 1e-6 || Math.abs(factor) > 1) whole = false;
      if (factor === 0) return;
      terms.push(table.cells[place] ?? { least: 0, most: 0 });
      signs.push(factor);
    });
    const total = equation[open.length] ?? 0;
    if (whole && terms.length > 0) moved = propagate(terms, signs, total, total) || moved;
  }
  return moved;
}

function reduce(equations: Float64Array[], width: number): Float64Array[] {
  let done = 0;
  for (let column = 0; column < width && done < equations.length; column++) {
    const pivot = equations.findIndex((equation, i) => i >= done && Math.abs(equation[column] ?? 0) > 1e-9);
    const found = equations[pivot];
    const here = equations[done];
    if (found === undefined || here === undefined) continue;
    [equations[done], equations[pivot]] = [found, here];
    const by = found[column] ?? 1;
    for (let i = 0; i <= width; i++) found[i] = (found[i] ?? 0) / by;
    equations.forEach((other, i) => {
      const factor = other[column] ?? 0;
      if (i === done || factor === 0) return;
      for (let j = column; j <= width; j++) other[j] = (other[j] ?? 0) - factor * (found[j] ?? 0);
    });
    done += 1;
  }
  return equations.slice(0, done);
}
