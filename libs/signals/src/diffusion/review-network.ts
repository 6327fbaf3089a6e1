import { NOBODY } from '../log/log.js';
import type { Reviews } from '../facts/reviews.js';
import type { Network } from './network.js';

/** A network with what is known of its reviews: who reviewed, and where. */
export interface ReviewNetwork {
  readonly network: Network;
  /** Ids of the people by number, ascending. */
  readonly persons: readonly number[];
  /** Beside `network.mem`: 1 where the member reviewed, 0 where it is their work. */
  readonly reviewers: Uint8Array;
  /** By hyperedge. */
  readonly repository: Int32Array;
}

export type ReviewColumns = Pick<Reviews, 'length' | 'at' | 'work' | 'repository' | 'reviewer' | 'author'>;

interface Held {
  readonly repository: number;
  readonly reviewers: Set<number>;
  author: number;
  at: number;
}

/**
 * One hyperedge a pull request: its author, where a person, and all who reviewed it with `from` <= time < `to`; its time is
 * the last of these reviews.
 * @param reviews in order of time, milliseconds UTC
 */
export function reviewNetwork(reviews: ReviewColumns, from: number, to: number): ReviewNetwork {
  const works = new Map<number, Held>();
  for (let row = 0; row < reviews.length; row++) {
    const at = reviews.at[row] ?? 0;
    if (at < from || at >= to) continue;
    const work = reviews.work[row] ?? 0;
    const held = works.get(work) ?? { repository: reviews.repository[row] ?? NOBODY, reviewers: new Set(), author: NOBODY, at };
    held.reviewers.add(reviews.reviewer[row] ?? NOBODY);
    held.author = reviews.author[row] ?? NOBODY;
    held.at = Math.max(held.at, at);
    works.set(work, held);
  }
  return columnsOf([...works.values()].sort((a, b) => a.at - b.at));
}

function columnsOf(rows: readonly Held[]): ReviewNetwork {
  const members = rows.map(({ reviewers, author }) => [...new Set([...reviewers, author])].filter((person) => person !== NOBODY));
  const persons = [...new Set(members.flat())].sort((a, b) => a - b);
  const numbers = new Map(persons.map((person, number) => [person, number]));
  const off = new Int32Array(rows.length + 1);
  members.forEach((set, h) => (off[h + 1] = (off[h] ?? 0) + set.length));
  const flat = members.flatMap((set, h) => set.map((person) => ({ person, reviews: rows[h]?.reviewers.has(person) === true })));
  return {
    network: {
      people: persons.length,
      length: rows.length,
      off,
      mem: Int32Array.from(flat, ({ person }) => numbers.get(person) ?? 0),
      t: Float64Array.from(rows, ({ at }) => at),
    },
    persons,
    reviewers: Uint8Array.from(flat, ({ reviews }) => (reviews ? 1 : 0)),
    repository: Int32Array.from(rows, ({ repository }) => repository),
  };
}

/** The same reviews at other times (by hyperedge, milliseconds): degrees and sizes stay, the order becomes that of the times. */
export function retimed({ network, persons, reviewers, repository }: ReviewNetwork, times: Float64Array): ReviewNetwork {
  const order = Int32Array.from({ length: network.length }, (_, h) => h).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  const off = new Int32Array(network.length + 1);
  const mem = new Int32Array(network.mem.length);
  const flags = new Uint8Array(reviewers.length);
  order.forEach((from, h) => {
    const [lo, hi] = [network.off[from] ?? 0, network.off[from + 1] ?? 0];
    mem.set(network.mem.subarray(lo, hi), off[h] ?? 0);
    flags.set(reviewers.subarray(lo, hi), off[h] ?? 0);
    off[h + 1] = (off[h] ?? 0) + hi - lo;
  });
  const t = Float64Array.from(order, (h) => times[h] ?? 0);
  return {
    network: { ...network, off, mem, t },
    persons,
    reviewers: flags,
    repository: Int32Array.from(order, (h) => repository[h] ?? 0),
  };
}
