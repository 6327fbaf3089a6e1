import { DAY_MS } from '@ambit/activity';
import { ROLES, type Act, type Role } from './acts.js';
import type { AreaRef } from './areas.js';

/** So many months before the end are told apart; as many as a column of bits has room for. */
const MONTHS = 24;

/** What somebody did in one area, as `TouchedAreas` has counted it. */
export interface AreaTouched {
  readonly area: AreaRef;
  readonly rows: number;
  readonly first: number;
  readonly last: number;
  /** Bits, by place in ROLES. */
  readonly roles: number;
}

/**
 * The areas that acts touch, one person after another: as columns by area, since people touch hundreds of them. What was counted
 * is let go with `begin`.
 */
export class TouchedAreas {
  /** In order of first touch. */
  readonly touched: AreaRef[] = [];
  /** By area and role, how many acts there were, and in which months, as bits. */
  private readonly acts: number[] = [];
  private readonly months: number[] = [];
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];
  /** How many areas, by role and month. */
  private readonly byMonth = new Int32Array(ROLES.length * MONTHS);
  private readonly oldest: number;
  private readonly names: readonly string[];

  /** @param to the end of the period, milliseconds UTC */
  constructor(to: number) {
    this.oldest = monthOf(to - 1) - (MONTHS - 1);
    this.names = ROLES.flatMap((role) => Array.from({ length: MONTHS }, (_, i) => `${role}:${nameOf(this.oldest + i)}`));
  }

  begin(): void {
    for (const { place } of this.touched) {
      for (let i = place * ROLES.length; i < (place + 1) * ROLES.length; i++) this.acts[i] = this.months[i] = 0;
    }
    this.touched.length = 0;
    this.byMonth.fill(0);
  }

  add({ at, role, areas }: Act): void {
    const place = ROLES.indexOf(role);
    const month = areas.length === 0 ? -1 : monthOf(at) - this.oldest;
    for (const area of areas) {
      this.touch(area, at);
      const i = area.place * ROLES.length + place;
      this.acts[i] = (this.acts[i] ?? 0) + 1;
      if (month < 0 || ((this.months[i] ?? 0) & (1 << month)) !== 0) continue;
      this.months[i] = (this.months[i] ?? 0) | (1 << month);
      this.byMonth[place * MONTHS + month] = (this.byMonth[place * MONTHS + month] ?? 0) + 1;
    }
  }

  of(area: AreaRef): AreaTouched {
    let [rows, roles] = [0, 0];
    for (let i = 0; i < ROLES.length; i++) {
      const acts = this.acts[area.place * ROLES.length + i] ?? 0;
      rows += acts;
      if (acts > 0) roles |= 1 << i;
    }
    return { area, rows, roles, first: this.firsts[area.place] ?? 0, last: this.lasts[area.place] ?? 0 };
  }

  /** How often each area was touched in a role, fewest first; none that was not. */
  weights(role: Role): readonly number[] {
    const place = ROLES.indexOf(role);
    const found = this.touched.map((area) => this.acts[area.place * ROLES.length + place] ?? 0).filter((acts) => acts > 0);
    return [...Float64Array.from(found).sort()];
  }

  /** Says how many areas were touched in each month, by role: `reviewed:2026-05`. */
  sayMonths(values: Record<string, number>): void {
    for (let i = 0; i < this.byMonth.length; i++) {
      const areas = this.byMonth[i] ?? 0;
      if (areas > 0) values[this.names[i] ?? ''] = areas;
    }
  }

  private touch(area: AreaRef, at: number): void {
    const { place } = area;
    let acts = 0;
    for (let i = place * ROLES.length; i < (place + 1) * ROLES.length; i++) acts += this.acts[i] ?? 0;
    if (acts === 0) {
      this.touched.push(area);
      this.firsts[place] = this.lasts[place] = at;
      return;
    }
    if (at < (this.firsts[place] ?? 0)) this.firsts[place] = at;
    if (at > (this.lasts[place] ?? 0)) this.lasts[place] = at;
  }
}

const months = new Map<number, number>();

/** Months since the year 0. Made once for each day: a Date for each act costs more than all else here. */
function monthOf(at: number): number {
  const day = Math.floor(at / DAY_MS);
  let month = months.get(day);
  if (month === undefined) {
    const date = new Date(at);
    months.set(day, (month = date.getUTCFullYear() * 12 + date.getUTCMonth()));
  }
  return month;
}

/** `2026-05` */
function nameOf(month: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12)).toISOString().slice(0, 7);
}
