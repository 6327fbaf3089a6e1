import type { Network } from './network.js';
import { reachCounts } from './reach.js';

/** By person, the least and the most others reached when any one hyperedge is left out. */
export interface LeftOutRange {
  readonly min: Int32Array;
  readonly max: Int32Array;
}

const NOT_REACHED = -1;
const START = 0;

/**
 * The range of every person's reach without any one hyperedge of the network, exact, and without sweeping once a hyperedge:
 * whom a source loses with hyperedge `h` are those to whom every journey leads through `h`, which `h` dominates. One pass in
 * ascending time gives the tree of dominators of a source, and the sums over its branches all losses at once. Costs people *
 * hyperedges * mean size steps, times the climb to a common ancestor, against hyperedges * (sweep of all) done plainly;
 * 8 bytes * (hyperedges + people) of memory. Where there is no hyperedge to leave out, both are the reach.
 */
export function leftOutRange(network: Network): LeftOutRange {
  const min = reachCounts(network);
  const max = Int32Array.from(min);
  if (network.length === 0) return { min, max };
  const sweep = new DominatorSweep(network);
  for (let source = 0; source < network.people; source++) {
    const { most, least } = sweep.losses(source);
    min[source] = (min[source] ?? 0) - most;
    max[source] = (max[source] ?? 0) - least;
  }
  return { min, max };
}

/** Nodes are the start and, one higher than their numbers, the hyperedges; who dominates has the lower number. */
class DominatorSweep {
  private readonly above: Int32Array;
  /** By person, the last node through which all journeys to them lead. */
  private readonly through: Int32Array;
  private readonly lost: Int32Array;

  constructor(private readonly network: Network) {
    this.above = new Int32Array(network.length + 1);
    this.through = new Int32Array(network.people);
    this.lost = new Int32Array(network.length + 1);
  }

  losses(source: number): { readonly most: number; readonly least: number } {
    const { above, through, lost, network } = this;
    above.fill(NOT_REACHED);
    through.fill(NOT_REACHED);
    lost.fill(0);
    for (let lo = 0; lo < network.length;) {
      let hi = lo + 1;
      while (hi < network.length && network.t[hi] === network.t[lo]) hi++;
      for (let h = lo; h < hi; h++) above[h + 1] = this.dominatorOf(h, source);
      for (let h = lo; h < hi; h++) if (above[h + 1] !== NOT_REACHED) this.arrive(h);
      lo = hi;
    }
    through.forEach((node, person) => {
      if (node > START && person !== source) lost[node] = (lost[node] as number) + 1;
    });
    let most = 0;
    let least = Infinity;
    for (let node = network.length; node > START; node--) {
      const of = lost[node] as number;
      most = Math.max(most, of);
      least = Math.min(least, of);
      const up = above[node] as number;
      if (up > START) lost[up] = (lost[up] as number) + of;
    }
    return { most, least };
  }

  private dominatorOf(h: number, source: number): number {
    const { off, mem } = this.network;
    let node = NOT_REACHED;
    for (let j = off[h] as number; j < (off[h + 1] as number); j++) {
      const member = mem[j] as number;
      if (member === source) return START;
      const other = this.through[member] as number;
      if (other !== NOT_REACHED) node = node === NOT_REACHED ? other : this.common(node, other);
    }
    return node;
  }

  private arrive(h: number): void {
    const { off, mem } = this.network;
    for (let j = off[h] as number; j < (off[h + 1] as number); j++) {
      const member = mem[j] as number;
      const before = this.through[member] as number;
      this.through[member] = before === NOT_REACHED ? h + 1 : this.common(before, h + 1);
    }
  }

  private common(one: number, other: number): number {
    let a = one;
    let b = other;
    while (a !== b) {
      if (a > b) a = this.above[a] as number;
      else b = this.above[b] as number;
    }
    return a;
  }
}
