import type { Hyperedge } from './network.js';

/**
 * The departure matrix of all sources, which grows by a hyperedge at a time: row `v` holds, by source, when the newest
 * information that has arrived at `v` set out. One matrix answers every window that ends now. Memory is 4 bytes * people^2
 * (400 MB for 10,000), a hyperedge costs 2 * its size * people steps, a window people^2.
 * Source: signals.md, "The diffusion model", 4 (b).
 */
export class Departures {
  /** Rows and columns that there is room for, of which `people` are in use. */
  private room: number;
  /** Rows of `room`: one more than the number of the time in `times`; 0: nothing has arrived. */
  private left: Int32Array;
  private times: number[] = [];
  /** Rows as they stood before the newest time: what arrives at a time cannot leave at it. */
  private readonly before = new Map<number, Int32Array>();

  constructor(private people = 0) {
    this.room = people;
    this.left = new Int32Array(people * people);
  }

  /** @throws RangeError where it is earlier than what was appended before */
  append({ at, members }: Hyperedge): void {
    const last = this.times.at(-1) ?? -Infinity;
    if (at < last) throw new RangeError('A hyperedge is appended at the end.');
    const set = [...new Set(members)];
    this.makeRoom(Math.max(-1, ...set) + 1);
    if (at > last) {
      this.times.push(at);
      this.before.clear();
    }
    if (set.length > 1) this.carry(set);
  }

  /** How many others each person reaches by what happened at `since` or later; both in milliseconds UTC. */
  reachSince(since: number): Int32Array {
    const { people, room, left } = this;
    const first = this.firstSince(since) + 1;
    const counts = new Int32Array(people);
    for (let target = 0; target < people; target++) {
      for (let source = 0; source < people; source++)
        if (source !== target && (left[target * room + source] as number) >= first) counts[source] = (counts[source] as number) + 1;
    }
    return counts;
  }

  /** All of it as bytes of this machine's order, for `Departures.restore`. */
  save(): Uint8Array {
    const rows = [...this.before];
    const heads = Int32Array.from([this.people, this.room, this.times.length, ...rows.map(([person]) => person)]);
    const parts = [Int32Array.from([heads.length]), heads, Float64Array.from(this.times), this.left, ...rows.map(([, row]) => row)];
    const bytes = new Uint8Array(parts.reduce((size, { byteLength }) => size + byteLength, 0));
    let end = 0;
    for (const part of parts) {
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), end);
      end += part.byteLength;
    }
    return bytes;
  }

  static restore(bytes: Uint8Array): Departures {
    let at = 0;
    const next = (size: number): ArrayBuffer => bytes.slice(at, (at += size)).buffer as ArrayBuffer;
    const count = new Int32Array(next(4))[0] ?? 0;
    const [people = 0, room = 0, times = 0, ...persons] = new Int32Array(next(count * 4));
    const restored = new Departures();
    restored.people = people;
    restored.room = room;
    restored.times = [...new Float64Array(next(times * 8))];
    restored.left = new Int32Array(next(room * room * 4));
    for (const person of persons) restored.before.set(person, new Int32Array(next(room * 4)));
    return restored;
  }

  private carry(set: readonly number[]): void {
    const { room, left, before } = this;
    const carried = new Int32Array(room);
    for (const member of set) {
      const row = before.get(member) ?? left.subarray(member * room, (member + 1) * room);
      for (let source = 0; source < room; source++)
        if ((row[source] as number) > (carried[source] as number)) carried[source] = row[source] as number;
    }
    for (const member of set) carried[member] = this.times.length;
    for (const member of set) {
      const row = left.subarray(member * room, (member + 1) * room);
      if (!before.has(member)) before.set(member, row.slice());
      for (let source = 0; source < room; source++)
        if ((carried[source] as number) > (row[source] as number)) row[source] = carried[source] as number;
    }
  }

  private firstSince(since: number): number {
    let lo = 0;
    let hi = this.times.length;
    while (lo < hi) {
      const middle = (lo + hi) >>> 1;
      if ((this.times[middle] ?? 0) < since) lo = middle + 1;
      else hi = middle;
    }
    return lo;
  }

  /** People come one by one: room for a quarter more is made at once. */
  private makeRoom(people: number): void {
    this.people = Math.max(this.people, people);
    if (people <= this.room) return;
    const wider = Math.max(people, Math.ceil(this.room * 1.25));
    const left = new Int32Array(wider * wider);
    for (let person = 0; person < this.room; person++)
      left.set(this.left.subarray(person * this.room, (person + 1) * this.room), person * wider);
    for (const [person, row] of this.before) {
      const longer = new Int32Array(wider);
      longer.set(row);
      this.before.set(person, longer);
    }
    this.left = left;
    this.room = wider;
  }
}
