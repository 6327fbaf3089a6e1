/** Two people met over one review: what either knew then, both could know after. */
export interface Meeting {
  readonly author: number;
  readonly reviewer: number;
  /** Any unit, the same for all. */
  readonly at: number;
}

/** Whom each could have reached: an upper bound of how knowledge travelled, not what did. */
export interface TemporalReach {
  /** The person of each place, ascending. */
  readonly people: readonly number[];
  /** By place: how many others this one could have reached. */
  readonly counts: Int32Array;
  /** Ordered pairs of different people, together. */
  readonly pairs: number;
  reaches(from: number, to: number): boolean;
}

/**
 * All journeys over meetings at strictly later and later moments; two of one moment never chain.
 * One pass backwards in time over sets of bits: 2 * meetings * people/32 steps and people^2/8 bytes (10,000 people: 12.5 MB).
 * @param meetings in any order; one with oneself joins nobody
 * Source: Dorner et al., Empirical Software Engineering 29 (2024), the model; vectors in signals.md S1
 */
export function temporalReach(meetings: readonly Meeting[]): TemporalReach {
  const people = [...new Set(meetings.flatMap(({ author, reviewer }) => [author, reviewer]))].sort((a, b) => a - b);
  const place = new Map(people.map((person, i) => [person, i]));
  const width = Math.ceil(people.length / 32);
  const rows = new Int32Array(people.length * width);
  people.forEach((_, i) => (rows[i * width + (i >> 5)] = 1 << (i & 31)));

  const latestFirst = meetings.filter(({ author, reviewer }) => author !== reviewer).sort((a, b) => b.at - a.at);
  for (let from = 0, to = 0; from < latestFirst.length; from = to) {
    while (to < latestFirst.length && latestFirst[to]?.at === latestFirst[from]?.at) to += 1;
    const group = latestFirst.slice(from, to).map(({ author, reviewer }) => {
      const one = (place.get(author) ?? 0) * width;
      const other = (place.get(reviewer) ?? 0) * width;
      return { one, other, union: rows.slice(one, one + width).map((bits, w) => bits | (rows[other + w] ?? 0)) };
    });
    for (const { one, other, union } of group)
      for (let w = 0; w < width; w++) {
        rows[one + w] = (rows[one + w] ?? 0) | (union[w] ?? 0);
        rows[other + w] = (rows[other + w] ?? 0) | (union[w] ?? 0);
      }
  }

  const counts = new Int32Array(people.length);
  people.forEach((_, i) => {
    let count = -1;
    for (const bits of rows.subarray(i * width, (i + 1) * width)) count += ones(bits);
    counts[i] = count;
  });
  return {
    people,
    counts,
    pairs: counts.reduce((sum, count) => sum + count, 0),
    reaches(from, to) {
      const [i, j] = [place.get(from), place.get(to)];
      return i !== undefined && j !== undefined && i !== j && ((rows[i * width + (j >> 5)] ?? 0) & (1 << (j & 31))) !== 0;
    },
  };
}

/** How many bits are set. Source: Warren, Hacker's Delight, 5-1 */
function ones(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
