import type { Network } from './network.js';

/** More hyperedges than any journey has. */
const FAR = 0x3fffffff;

/**
 * The three distances of some sources to everybody, as columns: entry `target * width + source - from`.
 * The three minima may belong to different journeys. What stands for a source itself is no distance.
 */
export interface Distances {
  /** The first source, and how many follow each other. */
  readonly from: number;
  readonly width: number;
  /** Fewest hyperedges on the way; meaningless where `foremost` is 0. */
  readonly shortest: Int32Array;
  /** Least time from the first hyperedge to the last, milliseconds. */
  readonly fastest: Float64Array;
  /** One more than the number of the group (`groupStarts`) in which the earliest arrival is; 0: never reached. */
  readonly foremost: Int32Array;
}

/**
 * One pass over the hyperedges in ascending time for all sources of a tile. A row of `left` holds, by source, one more
 * than the group in which the newest information of that source that has arrived set out: of all journeys that end in a
 * hyperedge the one that left last is the fastest. Costs 2 * hyperedges * mean size * width steps, 20 bytes * people *
 * width of memory: a tile of 32 sources of 2,000 people stays in the cache.
 * Source: signals.md, "The diffusion model", 4 (b); after Wu et al., "Path Problems in Temporal Graphs" (VLDB 2014).
 * @param groups of `groupStarts`
 */
export function distancesFrom(network: Network, groups: Int32Array, from: number, width: number): Distances {
  const sweep = new SourceSweep(network, groups, from, width);
  for (let g = 0; g < groups.length - 1; g++) sweep.group(g);
  return sweep.distances;
}

class SourceSweep {
  readonly distances: Distances;
  private readonly left: Int32Array;
  /** Of the hyperedges of one group: when what they carry set out, and after how many hyperedges. */
  private set: Int32Array;
  private hops: Int32Array;
  private readonly times: Float64Array;

  constructor(
    private readonly network: Network,
    private readonly groups: Int32Array,
    from: number,
    width: number,
  ) {
    const size = network.people * width;
    this.left = new Int32Array(size);
    this.set = new Int32Array(width);
    this.hops = new Int32Array(width);
    this.times = Float64Array.from(groups.subarray(0, -1), (h) => network.t[h] ?? 0);
    const shortest = new Int32Array(size).fill(FAR);
    const fastest = new Float64Array(size).fill(Infinity);
    this.distances = { from, width, shortest, fastest, foremost: new Int32Array(size) };
  }

  group(g: number): void {
    const { off } = this.network;
    const { width } = this.distances;
    const lo = this.groups[g] ?? 0;
    const hi = this.groups[g + 1] ?? 0;
    this.makeRoom((hi - lo) * width);
    // All of one time are read before any is written: what arrives at a time cannot leave at it.
    for (let h = lo; h < hi; h++) if ((off[h + 1] as number) - (off[h] as number) > 1) this.gather(g, h, (h - lo) * width);
    for (let h = lo; h < hi; h++) if ((off[h + 1] as number) - (off[h] as number) > 1) this.spread(g, h, (h - lo) * width);
  }

  private makeRoom(size: number): void {
    if (this.set.length >= size) return;
    this.set = new Int32Array(size);
    this.hops = new Int32Array(size);
  }

  private gather(g: number, h: number, base: number): void {
    const { left, set, hops } = this;
    const { off, mem } = this.network;
    const { from, width, shortest } = this.distances;
    set.fill(0, base, base + width);
    hops.fill(FAR, base, base + width);
    const end = off[h + 1] as number;
    for (let j = off[h] as number; j < end; j++) {
      const row = (mem[j] as number) * width;
      for (let c = 0; c < width; c++) {
        const departure = left[row + c] as number;
        if (departure > (set[base + c] as number)) set[base + c] = departure;
        const hop = shortest[row + c] as number;
        if (hop < (hops[base + c] as number)) hops[base + c] = hop;
      }
    }
    for (let j = off[h] as number; j < end; j++) {
      const column = (mem[j] as number) - from;
      if (column < 0 || column >= width) continue;
      set[base + column] = g + 1;
      hops[base + column] = 0;
    }
  }

  private spread(g: number, h: number, base: number): void {
    const { left, set, hops, times } = this;
    const { off, mem } = this.network;
    const { width, shortest, fastest, foremost } = this.distances;
    const now = times[g] as number;
    const end = off[h + 1] as number;
    for (let j = off[h] as number; j < end; j++) {
      const row = (mem[j] as number) * width;
      for (let c = 0; c < width; c++) {
        const at = row + c;
        const hop = (hops[base + c] as number) + 1;
        if (hop < (shortest[at] as number)) shortest[at] = hop;
        // What set out no later than what is here already takes longer now.
        const departure = set[base + c] as number;
        if (departure <= (left[at] as number)) continue;
        left[at] = departure;
        const lasted = now - (times[departure - 1] as number);
        if (lasted < (fastest[at] as number)) fastest[at] = lasted;
        if (foremost[at] === 0) foremost[at] = g + 1;
      }
    }
  }
}
