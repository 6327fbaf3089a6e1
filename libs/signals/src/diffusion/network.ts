/**
 * A time-varying hypergraph as typed columns: people are 0 .. `people`-1, hyperedges 0 .. `length`-1 in ascending time.
 * The people of hyperedge `h` are `mem[off[h] .. off[h+1]]`, each once; its time is `t[h]`, milliseconds UTC, with the
 * microseconds as fraction. A person may be in no hyperedge of two or more, and a hyperedge may be of one or none.
 * Source of the model: Dorner et al., "Only Time Will Tell" (ESEM 2022); signals.md, "The diffusion model".
 */
export interface Network {
  readonly people: number;
  readonly length: number;
  /** `length` + 1 offsets into `mem`. */
  readonly off: Int32Array;
  readonly mem: Int32Array;
  readonly t: Float64Array;
}

/** One hyperedge before it has its place: people may come twice and in any order. */
export interface Hyperedge {
  /** Milliseconds UTC. */
  readonly at: number;
  readonly members: readonly number[];
}

/** @param people how many there are; members are below it. Hyperedges may come in any order. */
export function networkOf(people: number, hyperedges: readonly Hyperedge[]): Network {
  const sorted = [...hyperedges].sort((a, b) => a.at - b.at);
  const off = new Int32Array(sorted.length + 1);
  const sets = sorted.map(({ members }) => [...new Set(members)]);
  sets.forEach((set, h) => (off[h + 1] = (off[h] ?? 0) + set.length));
  const mem = new Int32Array(off[sorted.length] ?? 0);
  sets.forEach((set, h) => {
    mem.set(set, off[h] ?? 0);
  });
  return { people, length: sorted.length, off, mem, t: Float64Array.from(sorted, ({ at }) => at) };
}

/** People of a hyperedge, without copying. */
export function membersOf(network: Network, h: number): Int32Array {
  return network.mem.subarray(network.off[h] ?? 0, network.off[h + 1] ?? 0);
}

/**
 * The groups of hyperedges that happened at one time, ascending: group `g` is the hyperedges `starts[g] .. starts[g+1]`.
 * Journeys need strictly later times, so nothing travels inside a group.
 */
export function groupStarts({ length, t }: Network): Int32Array {
  const starts: number[] = [];
  for (let h = 0; h < length; h++) if (h === 0 || t[h] !== t[h - 1]) starts.push(h);
  starts.push(length);
  return Int32Array.from(starts);
}

/** The hyperedges with `from` <= time < `to`, of the same people; the columns are shared. */
export function windowOf(network: Network, from: number, to: number): Network {
  const lo = firstFrom(network.t, from);
  const hi = Math.max(lo, firstFrom(network.t, to));
  return { ...network, length: hi - lo, off: network.off.subarray(lo, hi + 1), t: network.t.subarray(lo, hi) };
}

/** Where the first value of an ascending column stands that is not below `value`; its length where there is none. */
export function firstFrom(column: Float64Array, value: number): number {
  let lo = 0;
  let hi = column.length;
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if ((column[middle] ?? 0) < value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}
