import type { Knowers } from './knowers.js';

/** How few people know most of some files, found greedily: an upper bound of the fewest. */
export interface TruckFactor {
  /** How many people have to be away until more than `most` of the files are known by nobody. */
  readonly factor: number;
  /** Those people, who knows the most first. */
  readonly people: readonly number[];
}

/**
 * Takes away whoever knows the most files, of equals the smaller id, until more than `most` of the files are left to nobody.
 * @param files the active ones, each once; @param most a share, in [0, 1)
 * Source: Avelino et al., ICPC 2016, the greedy removal; vector in signals.md S11
 */
export function truckFactor(files: Iterable<number>, knowers: Knowers, most = 0.5): TruckFactor {
  const filesOf = new Map<number, number[]>();
  const left = new Map<number, number>();
  let orphans = 0;
  let all = 0;
  for (const file of files) {
    const known = knowers.get(file) ?? new Set<number>();
    all += 1;
    if (known.size === 0) orphans += 1;
    left.set(file, known.size);
    for (const person of known) {
      const mine = filesOf.get(person);
      if (mine === undefined) filesOf.set(person, [file]);
      else mine.push(file);
    }
  }
  const order = [...filesOf].sort(([a, mine], [b, theirs]) => theirs.length - mine.length || a - b);
  const people: number[] = [];
  for (const [person, mine] of order) {
    if (orphans > most * all) break;
    people.push(person);
    for (const file of mine) {
      const known = (left.get(file) ?? 0) - 1;
      left.set(file, known);
      if (known === 0) orphans += 1;
    }
  }
  return { factor: people.length, people };
}
