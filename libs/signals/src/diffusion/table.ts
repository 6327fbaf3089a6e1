import { distancesFrom, type Distances } from './distances.js';
import type { NamedNetwork } from './named-network.js';
import { firstFrom, groupStarts } from './network.js';
import { reachCounts } from './reach.js';
import { RowText } from './row-text.js';

/** pandas formats a table of three columns in pieces of so many rows, and chooses the form of times by piece. */
export const PIECE = 33_333;
/** Sources swept at once: so few that their columns stay in the cache. */
const TILE = 32;

/** The table of all distances of a network: who comes where in it, before any of it is swept. Plain data: it may be posted. */
export interface DistanceTable {
  readonly named: NamedNetwork;
  /** First row of every source and, last, how many rows there are. */
  readonly starts: Float64Array;
}

/** Whole pieces of a table, `from` to `to`, with the sources that they show at least in part. */
export interface TableJob {
  readonly from: number;
  readonly to: number;
}

export const TABLE_HEAD = 'source,target,shortest,fastest,foremost\n';

/** Counts the rows by one sweep of bits (`reachCounts`). */
export function tableOf(named: NamedNetwork): DistanceTable {
  const starts = new Float64Array(named.network.people + 1);
  reachCounts(named.network).forEach((count, source) => (starts[source + 1] = (starts[source] ?? 0) + count));
  return { named, starts };
}

export function rowsOf({ starts }: DistanceTable): number {
  return starts[starts.length - 1] ?? 0;
}

/** Divides a table so that each job sweeps a tile of sources or more; jobs share nothing and may run in any order. */
export function jobsOf(table: DistanceTable): TableJob[] {
  const pieces = Math.ceil(rowsOf(table) / PIECE);
  const jobs: TableJob[] = [];
  for (let from = 0, to = 1; from < pieces; from = to, to = from + 1) {
    while (to < pieces && sourcesOf(table, { from, to: to + 1 }).width <= TILE) to += 1;
    jobs.push({ from, to });
  }
  return jobs;
}

/** Writes jobs of one table; what they have in common is made once. */
export class TableWriter {
  private readonly groups: Int32Array;
  private readonly text: RowText;

  constructor(private readonly table: DistanceTable) {
    this.groups = groupStarts(table.named.network);
    this.text = new RowText(table.named, this.groups, Math.min(PIECE, rowsOf(table)));
  }

  /**
   * The rows of a job as CSV in UTF-8, one array a piece, in order: `source,target,shortest,fastest,foremost`, all ordered
   * pairs that are reachable, by source and then target, byte for byte as pandas writes them.
   */
  write(job: TableJob): Uint8Array<ArrayBuffer>[] {
    const { network } = this.table.named;
    const written: Uint8Array<ArrayBuffer>[] = [];
    const { first, width } = sourcesOf(this.table, job);
    for (let from = first; from < first + width; from += TILE) {
      const tile = distancesFrom(network, this.groups, from, Math.min(TILE, first + width - from));
      for (let column = 0; column < tile.width; column++) this.add(tile, column, job, written);
    }
    if (this.text.length > 0) written.push(this.text.take());
    return written;
  }

  private add(tile: Distances, column: number, job: TableJob, written: Uint8Array<ArrayBuffer>[]): void {
    const source = tile.from + column;
    const { shortest, fastest, foremost } = tile;
    let row = this.table.starts[source] ?? 0;
    for (let target = 0; target < this.table.named.network.people; target++) {
      const at = target * tile.width + column;
      if (foremost[at] === 0 || target === source) continue;
      if (row >= job.from * PIECE && row < job.to * PIECE) {
        this.text.add(source, target, shortest[at] as number, fastest[at] as number, (foremost[at] as number) - 1);
        if (this.text.length === PIECE) written.push(this.text.take());
      }
      row += 1;
    }
  }
}

/** The sources whose rows lie in a job: a source on its edge is swept for both sides. */
function sourcesOf({ starts }: DistanceTable, { from, to }: TableJob): { readonly first: number; readonly width: number } {
  const first = Math.max(0, firstFrom(starts, from * PIECE + 1) - 1);
  return { first, width: Math.min(starts.length - 1, firstFrom(starts, to * PIECE)) - first };
}
