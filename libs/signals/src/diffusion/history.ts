import { Departures } from './departures.js';
import type { Hyperedge } from './network.js';

const DAY_MS = 86_400_000;

interface Row extends Hyperedge {
  readonly id: string;
}

/**
 * Reach of a window that moves with the days. What comes in order is appended; what comes late, or is taken out, is
 * replayed from the beginning of its day, since journeys cannot be taken apart: a checkpoint is kept at the first hyperedge
 * of each day, holding everything before that day.
 */
export class ReachHistory {
  private readonly rows: Row[] = [];
  private readonly checkpoints = new Map<number, Uint8Array>();
  private departures: Departures;

  /** @param people how many are known at first; @param days for how many days checkpoints are kept: what is older is replayed from the start */
  constructor(
    private readonly people: number,
    private readonly days = 28,
  ) {
    this.departures = new Departures(people);
  }

  /** Puts a hyperedge in its place; one of an id that is held takes the other's place. */
  add(id: string, at: number, members: readonly number[]): void {
    this.remove(id);
    const row = { id, at, members };
    const place = this.placeAfter(at);
    this.rows.splice(place, 0, row);
    if (place === this.rows.length - 1) this.append(row, place);
    else this.replay(at);
  }

  /** Takes a hyperedge out; nothing happens where there is none of the id. */
  remove(id: string): void {
    const place = this.rows.findIndex((row) => row.id === id);
    const [row] = place === -1 ? [] : this.rows.splice(place, 1);
    if (row !== undefined) this.replay(row.at);
  }

  /** How many others each person reaches by the hyperedges of `since` or later, by person. */
  reachSince(since: number): Int32Array {
    return this.departures.reachSince(since);
  }

  private append(row: Row, place: number): void {
    const day = dayOf(row.at);
    const before = this.rows[place - 1];
    // Only the first of a day may: a day whose checkpoint was let go has begun already.
    if (!this.checkpoints.has(day) && (before === undefined || dayOf(before.at) < day)) {
      this.checkpoints.set(day, this.departures.save());
      for (const old of this.checkpoints.keys()) if (old <= day - this.days * DAY_MS) this.checkpoints.delete(old);
    }
    this.departures.append(row);
  }

  private replay(at: number): void {
    const days = [...this.checkpoints.keys()].sort((a, b) => b - a);
    const from = days.find((day) => day <= dayOf(at));
    const held = from === undefined ? undefined : this.checkpoints.get(from);
    for (const day of days) if (from === undefined || day > from) this.checkpoints.delete(day);
    this.departures = held === undefined ? new Departures(this.people) : Departures.restore(held);
    this.rows.forEach((row, place) => {
      if (from === undefined || row.at >= from) this.append(row, place);
    });
  }

  private placeAfter(at: number): number {
    let place = this.rows.length;
    while (place > 0 && (this.rows[place - 1]?.at ?? 0) > at) place -= 1;
    return place;
  }
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}
