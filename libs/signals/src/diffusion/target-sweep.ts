import type { Components } from './components.js';
import type { Network } from './network.js';

/**
 * Whom everybody reaches among the people of some columns: hyperedges from the latest to the earliest, each giving all
 * its members the union of what its members reach later. Those of one time are read before any of them is written.
 * @param from the first column, in words of 32 people, and `words` how many
 * @returns `people` rows of `words` words; the own bit is set
 * Source: signals.md, "The diffusion model", 4 (a).
 */
export function sweepTargets(network: Network, components: Components, from: number, words: number): Int32Array {
  const sweep = new TargetSweep(network, components, from, words);
  const { t } = network;
  for (let hi = network.length; hi > 0 && !sweep.finished;) {
    let lo = hi - 1;
    while (lo > 0 && t[lo - 1] === t[hi - 1]) lo--;
    sweep.group(lo, hi);
    hi = lo;
  }
  return sweep.rows;
}

class TargetSweep {
  readonly rows: Int32Array;
  /** Nobody reaches more than their component: whose row is this bound is done, and so is a hyperedge of such. */
  private readonly bounds: Int32Array;
  private readonly done: Uint8Array;
  private open = 0;
  private unions: Int32Array;

  constructor(
    private readonly network: Network,
    private readonly components: Components,
    from: number,
    private readonly words: number,
  ) {
    const { people } = network;
    this.rows = new Int32Array(people * words);
    this.bounds = new Int32Array(components.count * words);
    this.done = new Uint8Array(people);
    this.unions = new Int32Array(words);
    for (let person = from * 32; person < Math.min(people, (from + words) * 32); person++) {
      const word = (person >>> 5) - from;
      const bound = (components.of[person] as number) * words + word;
      this.rows[person * words + word] = 1 << (person & 31);
      this.bounds[bound] = (this.bounds[bound] as number) | (1 << (person & 31));
    }
    this.open = people;
    for (let person = 0; person < people; person++) this.look(person);
  }

  get finished(): boolean {
    return this.open === 0;
  }

  group(lo: number, hi: number): void {
    const { words } = this;
    const { off } = this.network;
    if (hi - lo === 1 && (off[hi] as number) - (off[lo] as number) === 2) {
      this.pair(off[lo] as number);
      return;
    }
    if (this.unions.length < (hi - lo) * words) this.unions = new Int32Array((hi - lo) * words);
    let moving = false;
    for (let h = lo; h < hi; h++) if (this.isOpen(h)) moving = true;
    if (!moving) return;
    for (let h = lo; h < hi; h++) this.unite(h, (h - lo) * words);
    for (let h = lo; h < hi; h++) this.spread(h, (h - lo) * words);
  }

  private isOpen(h: number): boolean {
    const { off, mem } = this.network;
    const end = off[h + 1] as number;
    const first = off[h] as number;
    if (end - first < 2) return false;
    for (let j = first; j < end; j++) if (this.done[mem[j] as number] === 0) return true;
    return false;
  }

  /** Most reviews are of two, alone at their time, and change little: both rows are read once and written where they differ. */
  private pair(first: number): void {
    const { rows, words, done } = this;
    const one = this.network.mem[first] as number;
    const other = this.network.mem[first + 1] as number;
    if (done[one] === 1 && done[other] === 1) return;
    let changed = false;
    for (let w = 0, a = one * words, b = other * words; w < words; w++, a++, b++) {
      if (rows[a] === rows[b]) continue;
      rows[a] = rows[b] = (rows[a] as number) | (rows[b] as number);
      changed = true;
    }
    if (!changed) return;
    if (done[one] === 0) this.look(one);
    if (done[other] === 0) this.look(other);
  }

  private unite(h: number, base: number): void {
    const { rows, unions, words } = this;
    const { off, mem } = this.network;
    unions.fill(0, base, base + words);
    const end = off[h + 1] as number;
    for (let j = off[h] as number; j < end; j++) {
      const row = (mem[j] as number) * words;
      for (let w = 0; w < words; w++) unions[base + w] = (unions[base + w] as number) | (rows[row + w] as number);
    }
  }

  private spread(h: number, base: number): void {
    const { rows, unions, words } = this;
    const { off, mem } = this.network;
    const end = off[h + 1] as number;
    for (let j = off[h] as number; j < end; j++) {
      const person = mem[j] as number;
      if (this.done[person] === 1) continue;
      const row = person * words;
      for (let w = 0; w < words; w++) rows[row + w] = (rows[row + w] as number) | (unions[base + w] as number);
      this.look(person);
    }
  }

  private look(person: number): void {
    const { rows, bounds, words } = this;
    const row = person * words;
    const bound = (this.components.of[person] as number) * words;
    for (let w = 0; w < words; w++) if (rows[row + w] !== bounds[bound + w]) return;
    this.done[person] = 1;
    this.open -= 1;
  }
}
