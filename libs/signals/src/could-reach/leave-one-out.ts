import type { Network } from '../diffusion/network.js';
import { laterMeetings, type Later } from './later-meetings.js';
import { WordSets } from './word-sets.js';

/**
 * For every hyperedge, how many pairs (one reaches another) there are no longer when it alone is left out. Exact.
 *
 * What the people of a hyperedge know of the later world is one set: theirs and everything their next hyperedges reach.
 * Leaving one out changes these sets only in hyperedges before it, and mostly in few people of few sets: what is lost is
 * carried backwards as words of bits until nothing is lost any more. hyperedges * people / 8 bytes.
 */
export function lostWithout(network: Network): Int32Array {
  const later = laterMeetings(network);
  const words = (network.people + 31) >>> 5;
  const reach = reachSets(network, later, words);
  const lost = new Int32Array(network.length);
  const sets = new WordSets(words);
  /** What is lost of each hyperedge's set while one is left out, by place in `sets`; -1: nothing. */
  const missing = new Int32Array(network.length).fill(-1);
  const waiting = new Uint8Array(network.length);

  /** Puts into `sets` what these people lose who meet after `at` without `out`; -1 where that is nothing. */
  function lossOf(people: Int32Array, after: Int32Array, out: number): number {
    sets.begin();
    for (let i = 0; i < people.length; i++) {
      later.eachAfter(people[i] ?? 0, after[i] ?? 0, -1, (h) => {
        if (h === out) sets.suspectAll(reach, h * words);
        else if (missing[h] !== -1) sets.suspect(missing[h] ?? 0);
      });
    }
    if (sets.none) return -1;
    for (const person of people) sets.clear(person);
    for (let i = 0; i < people.length; i++) {
      later.eachAfter(people[i] ?? 0, after[i] ?? 0, out, (h) => {
        sets.found(reach, h * words, missing[h] ?? -1);
      });
    }
    return sets.keep();
  }

  const one = new Int32Array(1);
  const start = new Int32Array(1);
  const seen = new Int32Array(network.people).fill(-1);
  for (let out = 0; out < network.length; out++) {
    sets.forget();
    const changed: number[] = [];
    const beginners: number[] = [];
    let open = 0;
    /** Whose set may have changed with this one's: the hyperedges its people were in just before, and those who begin with it. */
    const behind = (h: number): void => {
      for (let j = network.off[h] ?? 0; j < (network.off[h + 1] ?? 0); j++) {
        const person = network.mem[j] ?? 0;
        const began = later.eachBefore(j, (before) => {
          if (waiting[before] === 1) return;
          waiting[before] = 1;
          open += 1;
        });
        if (!began || seen[person] === out) continue;
        seen[person] = out;
        beginners.push(person);
      }
    };
    behind(out);
    for (let h = out - 1; open > 0; h--) {
      if (waiting[h] !== 1) continue;
      waiting[h] = 0;
      open -= 1;
      const from = network.off[h] ?? 0;
      const to = network.off[h + 1] ?? 0;
      const loss = lossOf(network.mem.subarray(from, to), later.next.subarray(from, to), out);
      if (loss === -1) continue;
      missing[h] = loss;
      changed.push(h);
      behind(h);
    }
    for (const person of beginners) {
      one[0] = person;
      start[0] = later.first[person] ?? 0;
      const loss = lossOf(one, start, out);
      if (loss !== -1) lost[out] = (lost[out] ?? 0) + sets.size(loss);
    }
    for (const h of changed) missing[h] = -1;
  }
  return lost;
}

/** Whom the people of each hyperedge reach from it on, themselves too. */
function reachSets(network: Network, later: Later, words: number): Int32Array {
  const reach = new Int32Array(network.length * words);
  for (let h = network.length - 1; h >= 0; h--) {
    const row = h * words;
    for (let j = network.off[h] ?? 0; j < (network.off[h + 1] ?? 0); j++) {
      const person = network.mem[j] ?? 0;
      reach[row + (person >> 5)] = (reach[row + (person >> 5)] ?? 0) | (1 << (person & 31));
      later.eachAfter(person, later.next[j] ?? 0, -1, (next) => {
        for (let w = 0; w < words; w++) reach[row + w] = (reach[row + w] ?? 0) | (reach[next * words + w] ?? 0);
      });
    }
  }
  return reach;
}
