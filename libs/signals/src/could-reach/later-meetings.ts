import type { Network } from '../diffusion/network.js';

/**
 * Every person's hyperedges in order of time, as places 0 to n-1 of one long column. Those of one moment belong together:
 * nothing travels from one of them to another.
 */
export interface Later {
  /** By person: the place of the first. */
  readonly first: Int32Array;
  /** By place in `mem` of the network: the place of that person's first hyperedge of a later moment. */
  readonly next: Int32Array;
  /** By place in `mem`: the place of that person's first hyperedge of the same moment. */
  readonly here: Int32Array;
  /** A person's hyperedges of the moment at a place; where `out` is the only one of that moment, those of the moment after. */
  eachAfter(person: number, place: number, out: number, visit: (h: number) => void): void;
  /** By place in `mem`: that person's hyperedges of the moment before. Returns whether there are none. */
  eachBefore(member: number, visit: (h: number) => void): boolean;
}

export function laterMeetings({ people, length, off, mem, t }: Network): Later {
  const first = new Int32Array(people + 1);
  for (const person of mem.subarray(0, off[length])) first[person + 1] = (first[person + 1] ?? 0) + 1;
  for (let person = 0; person < people; person++) first[person + 1] = (first[person + 1] ?? 0) + (first[person] ?? 0);
  const all = off[length] ?? 0;
  const meeting = new Int32Array(all);
  const placeOf = new Int32Array(all);
  const filled = first.slice();
  for (let h = 0; h < length; h++) {
    for (let j = off[h] ?? 0; j < (off[h + 1] ?? 0); j++) {
      const person = mem[j] ?? 0;
      const place = filled[person] ?? 0;
      filled[person] = place + 1;
      meeting[place] = h;
      placeOf[j] = place;
    }
  }
  // Of each place, where its moment begins and where the one after it does.
  const begins = new Int32Array(all);
  const ends = new Int32Array(all);
  const sameMoment = (a: number, b: number): boolean => t[meeting[a] ?? 0] === t[meeting[b] ?? 0];
  for (let person = 0; person < people; person++) {
    const [from, to] = [first[person] ?? 0, first[person + 1] ?? 0];
    for (let place = from; place < to; place++)
      begins[place] = place > from && sameMoment(place, place - 1) ? (begins[place - 1] ?? 0) : place;
    for (let place = to - 1; place >= from; place--)
      ends[place] = place + 1 < to && sameMoment(place, place + 1) ? (ends[place + 1] ?? 0) : place + 1;
  }

  return {
    first,
    next: placeOf.map((place) => ends[place] ?? 0),
    here: placeOf.map((place) => begins[place] ?? 0),
    eachAfter(person, place, out, visit) {
      const last = first[person + 1] ?? 0;
      if (place >= last) return;
      const end = ends[place] ?? 0;
      if (meeting[place] === out && end === place + 1) {
        if (end < last) for (let at = end; at < (ends[end] ?? 0); at++) visit(meeting[at] ?? 0);
        return;
      }
      for (let at = place; at < end; at++) {
        const h = meeting[at] ?? 0;
        if (h !== out) visit(h);
      }
    },
    eachBefore(member, visit) {
      const begin = begins[placeOf[member] ?? 0] ?? 0;
      if (begin === first[mem[member] ?? 0]) return true;
      for (let at = begin - 1; at >= (begins[begin - 1] ?? 0); at--) visit(meeting[at] ?? 0);
      return false;
    },
  };
}
