/** A cell of the team matrix over one period. */
export interface CoveredCell {
  /** The reviewer's team and the author's. */
  readonly from: number;
  readonly to: number;
  /** How much of it would be shown, and how much not. */
  readonly open: number;
  readonly rest: number;
  /** Fewer people than the minimum stand behind what is not shown, on either side. */
  readonly few: boolean;
}

export interface Cover {
  /** Places in the list of the cells that are hidden so that they hide another. */
  readonly hidden: ReadonlySet<number>;
  /** Whether the total may be told in two parts, within teams and across. */
  readonly split: boolean;
}

/**
 * Complementary suppression (signals.md 4.7): which cells to hide with the small ones, so that somebody who knows what
 * every team gave and received in all cannot work out a small one from what is missing to it.
 *
 * What is missing to a row and to a column is spread over all their cells, since any cell may hold back some. A small cell
 * of `u` is safe where as much as `u`, or the minimum where that is less, can be moved out of it and the rows, the columns
 * and the sum of the diagonal stay what they are: then nobody, or a good deal fewer, is as possible as what is true. Cells
 * are hidden from the one with least to show on until every small one is safe. Where that would be most of them, the sum of
 * the diagonal is not told instead; where nothing helps nothing is shown.
 */
export function coverOf(cells: readonly CoveredCell[], fewest: number): Cover {
  const openIn = (hidden: ReadonlySet<number>): number => cells.reduce((sum, cell, place) => sum + (hidden.has(place) ? 0 : cell.open), 0);
  const all = openIn(new Set());
  const withSplit = hideUntilSafe(cells, fewest, true);
  if (withSplit !== null && openIn(withSplit) * 2 >= all) return { hidden: withSplit, split: true };
  const without = hideUntilSafe(cells, fewest, false);
  if (without !== null && openIn(without) > 0) return { hidden: without, split: false };
  return { hidden: new Set(cells.flatMap(({ open }, place) => (open > 0 ? [place] : []))), split: false };
}

function hideUntilSafe(cells: readonly CoveredCell[], fewest: number, split: boolean): Set<number> | null {
  const hidden = new Set<number>();
  const masses = new Masses();
  for (const { from, to, rest } of cells) masses.add(from, to, rest);
  const bySize = cells
    .map((cell, place) => ({ ...cell, place }))
    .filter(({ open }) => open > 0)
    .sort((a, b) => a.open - b.open || a.from - b.from || a.to - b.to);
  for (const { from, to, rest, few } of cells) {
    if (!few) continue;
    const wanted = Math.min(rest, fewest);
    const movable = (): number => (split ? masses.movable(from, to) : masses.movableWithin(from, to));
    // First those that help by themselves; then, since a way around the diagonal may take two, any.
    for (const alone of [true, false]) {
      for (const other of bySize) {
        if (movable() >= wanted) break;
        if (hidden.has(other.place)) continue;
        const before = movable();
        masses.add(other.from, other.to, other.open);
        if (movable() > before || !alone) hidden.add(other.place);
        else masses.add(other.from, other.to, -other.open);
      }
    }
    if (movable() < wanted) return null;
  }
  return hidden;
}

/** What is not shown, by rows and columns. */
class Masses {
  private readonly cells = new Map<number, Map<number, number>>();
  private readonly rows = new Map<number, number>();
  private readonly columns = new Map<number, number>();
  private readonly diagonal = new Map<number, number>();
  private across = 0;
  private within = 0;

  add(from: number, to: number, mass: number): void {
    const row = this.cells.get(from) ?? new Map<number, number>();
    this.cells.set(from, row);
    raise(row, to, mass);
    if (from === to) {
      this.within += mass;
      raise(this.diagonal, from, mass);
      return;
    }
    this.across += mass;
    raise(this.rows, from, mass);
    raise(this.columns, to, mass);
  }

  /** With rows, columns and the diagonal's sum as they are. */
  movable(from: number, to: number): number {
    if (from === to) return this.movableOffDiagonal(from);
    // Four cells: to another column of the row, from a cell that shares neither, to the column's.
    const elsewhere = this.across - this.row(from) - this.row(to) - this.column(from) - this.column(to);
    const corners = elsewhere + this.at(from, to) + this.at(to, from);
    // Six cells: around three teams, the other way about.
    let around = 0;
    for (const [third, mass] of this.cells.get(to) ?? [])
      if (third !== to && third !== from) around += Math.min(mass, this.at(third, from));
    return corners + around;
  }

  /** With rows and columns as they are. */
  movableWithin(from: number, to: number): number {
    const row = this.row(from) + this.own(from);
    const column = this.column(to) + this.own(to);
    return this.across + this.within - row - column + this.at(from, to);
  }

  /** Into another team's own cell, through what that team gave to and received from third ones. */
  private movableOffDiagonal(team: number): number {
    let most = 0;
    for (const other of new Set([...this.rows.keys(), ...this.columns.keys()])) {
      if (other === team) continue;
      most = Math.max(most, Math.min(this.row(other) - this.at(other, team), this.column(other) - this.at(team, other)));
    }
    return most;
  }

  private at(from: number, to: number): number {
    return this.cells.get(from)?.get(to) ?? 0;
  }

  private row(team: number): number {
    return this.rows.get(team) ?? 0;
  }

  private column(team: number): number {
    return this.columns.get(team) ?? 0;
  }

  private own(team: number): number {
    return this.diagonal.get(team) ?? 0;
  }
}

function raise(sums: Map<number, number>, key: number, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by);
}
