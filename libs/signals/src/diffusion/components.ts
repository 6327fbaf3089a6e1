import type { Network } from './network.js';

/** People who are tied at all, whatever the times: nobody reaches beyond. */
export interface Components {
  readonly count: number;
  /** By person. */
  readonly of: Int32Array;
}

/** Union-find over the hyperedges; linear in their sizes but for the inverse of Ackermann's function. */
export function componentsOf({ people, length, off, mem }: Network): Components {
  const parent = Int32Array.from({ length: people }, (_, person) => person);
  const root = (person: number): number => {
    let at = person;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  for (let h = 0; h < length; h++) {
    const end = off[h + 1] ?? 0;
    const first = off[h] ?? 0;
    if (end - first < 2) continue;
    const into = root(mem[first] ?? 0);
    for (let j = first + 1; j < end; j++) parent[root(mem[j] ?? 0)] = into;
  }
  const numbers = new Int32Array(people).fill(-1);
  const of = new Int32Array(people);
  let count = 0;
  for (let person = 0; person < people; person++) {
    const at = root(person);
    if (numbers[at] === -1) numbers[at] = count++;
    of[person] = numbers[at] ?? 0;
  }
  return { count, of };
}
