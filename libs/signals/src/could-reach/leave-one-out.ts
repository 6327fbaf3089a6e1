import type { Network } from '../diffusion/network.js';
import { bitsIn } from '../diffusion/reach.js';
import { laterMeetings, type Later } from './later-meetings.js';
import { WordSets } from './word-sets.js';

/** What leaving one hyperedge out of a network costs. */
interface LeaveOneOut {
  /** How many pairs (one reaches another) there are no longer when this hyperedge alone is left out. Exact. */
  pairs(out: number): number;
  /** No fewer than that, at a small part of its cost. */
  atMost(out: number): number;
}

/** For every hyperedge, how many pairs there are no longer without it. */
export function lostWithout(network: Network): Int32Array {
  const without = leaveOneOut(network);
  return new Int32Array(network.length).map((_, out) => without.pairs(out));
}

/**
 * The fewest and the most pairs that are lost with any one hyperedge; 0 and 0 where there is none. Hyperedges of which it is
 * known that they cost no more than the most that was found are not counted, which are nearly all.
 */
export function leastAndMostLost(network: Network): { readonly least: number; readonly most: number } {
  const without = leaveOneOut(network);
  const atMost = new Float64Array(network.length).map((_, out) => without.atMost(out));
  const order = new Int32Array(network.length).map((_, out) => out).sort((a, b) => (atMost[b] ?? 0) - (atMost[a] ?? 0));
  let [least, most] = [Infinity, 0];
  for (const out of order) {
    if ((atMost[out] ?? 0) <= most) break;
    const pairs = without.pairs(out);
    if (pairs < least) least = pairs;
    if (pairs > most) most = pairs;
  }
  for (let i = order.length - 1; i >= 0 && least > 0; i--) least = Math.min(least, without.pairs(order[i] ?? 0));
  return { least: order.length === 0 ? 0 : least, most };
}

/**
 * What the people of a hyperedge know of the later world is one set: theirs and everything their next hyperedges reach.
 * Leaving one out changes these sets only in hyperedges before it, and mostly in few people of few sets: what is lost is
 * carried backwards as words of bits until nothing is lost any more. hyperedges * people / 8 bytes.
 */
function leaveOneOut(network: Network): LeaveOneOut {
  const later = laterMeetings(network);
  const words = (network.people + 31) >>> 5;
  const reach = reachSets(network, later, words);
  const arriving = arrivingAt(network, later, words);
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

  function lossOfOne(person: number, place: number, out: number): number {
    one[0] = person;
    start[0] = place;
    const loss = lossOf(one, start, out);
    return loss === -1 ? 0 : sets.size(loss);
  }

  function pairs(out: number): number {
    sets.forget();
    seen.fill(-1);
    let lost = 0;
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
    for (const person of beginners) lost += lossOfOne(person, later.first[person] ?? 0, out);
    for (const h of changed) missing[h] = -1;
    return lost;
  }

  /** Whoever loses somebody loses them through one of its people: what that one loses, times whoever comes by that one. */
  function atMost(out: number): number {
    sets.forget();
    let bound = 0;
    for (let j = network.off[out] ?? 0; j < (network.off[out + 1] ?? 0); j++)
      bound += (arriving[j] ?? 0) * lossOfOne(network.mem[j] ?? 0, later.here[j] ?? 0, out);
    return bound;
  }

  return { pairs, atMost };
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

/** By place in `mem` of the network: no fewer than those who reach that person before the hyperedge, and the person. */
function arrivingAt(network: Network, later: Later, words: number): Float64Array {
  const reaching = new Int32Array(network.length * words);
  const many = new Int32Array(network.length);
  const arriving = new Float64Array(later.here.length);
  for (let h = 0; h < network.length; h++) {
    const row = h * words;
    for (let j = network.off[h] ?? 0; j < (network.off[h + 1] ?? 0); j++) {
      const person = network.mem[j] ?? 0;
      reaching[row + (person >> 5)] = (reaching[row + (person >> 5)] ?? 0) | (1 << (person & 31));
      let count = 0;
      const began = later.eachBefore(j, (before) => {
        count += many[before] ?? 0;
        for (let w = 0; w < words; w++) reaching[row + w] = (reaching[row + w] ?? 0) | (reaching[before * words + w] ?? 0);
      });
      arriving[j] = began ? 1 : count;
    }
    let all = 0;
    for (let w = row; w < row + words; w++) all += bitsIn(reaching[w] ?? 0);
    many[h] = all;
  }
  return arriving;
}
