import type { Network } from './network.js';

const FAR = 0x3fffffff;

/** The fewest hops of some sources, of journeys that start where the source reviewed and never pass back through them. */
export class SeededSweep {
  /** Entry `person * width + column`. A source's own stays far, so that nothing is carried on by them. */
  private readonly shortest: Int32Array;
  private next: Int32Array;

  /** @param reviewers beside `network.mem`; the sources are `from` to `from + width` */
  constructor(
    private readonly network: Network,
    private readonly reviewers: Uint8Array,
    private readonly from: number,
    private readonly width: number,
  ) {
    this.shortest = new Int32Array(network.people * width).fill(FAR);
    this.next = new Int32Array(width);
  }

  hops(target: number, column: number): number {
    const hops = this.shortest[target * this.width + column] ?? FAR;
    return hops === FAR ? 0 : hops;
  }

  /** Takes the hyperedges of one time, `lo` to `hi`: all are read before any is written. */
  group(lo: number, hi: number): void {
    if (this.next.length < (hi - lo) * this.width) this.next = new Int32Array((hi - lo) * this.width);
    for (let h = lo; h < hi; h++) this.gather(h, (h - lo) * this.width);
    for (let h = lo; h < hi; h++) this.spread(h, (h - lo) * this.width);
  }

  private gather(h: number, base: number): void {
    const { shortest, next, width } = this;
    const { off, mem } = this.network;
    next.fill(FAR, base, base + width);
    const end = off[h + 1] as number;
    for (let j = off[h] as number; j < end; j++) {
      const row = (mem[j] as number) * width;
      for (let c = 0; c < width; c++)
        if ((shortest[row + c] as number) < (next[base + c] as number)) next[base + c] = shortest[row + c] as number;
    }
    for (let j = off[h] as number; j < end; j++) {
      const column = (mem[j] as number) - this.from;
      if (this.reviewers[j] === 1 && column >= 0 && column < width) next[base + column] = 0;
    }
  }

  private spread(h: number, base: number): void {
    const { shortest, next, width } = this;
    const { off, mem } = this.network;
    const end = off[h + 1] as number;
    for (let j = off[h] as number; j < end; j++) {
      const person = mem[j] as number;
      const row = person * width;
      for (let c = 0; c < width; c++) {
        const hops = (next[base + c] as number) + 1;
        if (hops < (shortest[row + c] as number)) shortest[row + c] = hops;
      }
      const own = person - this.from;
      if (own >= 0 && own < width) shortest[row + own] = FAR;
    }
  }
}
