import { DAY_MS } from '@ambit/activity';
import { networkOf, type Network } from '../diffusion/network.js';
import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { allRows, groupRows } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import { humanActs, type Acts } from './human-acts.js';

/** Dorner's four weeks. */
const WINDOW_MS = 28 * DAY_MS;

/** A pull request that joins more people than this makes reach trivial, and is left out (signals.md S1). */
const MOST_PEOPLE = 20;

/** The people who acted on one pull request in one window; they meet at the moment of their last act in it. */
interface Meeting {
  readonly work: number;
  readonly at: number;
  /** Person ids, each once. */
  readonly people: readonly number[];
}

/** Four weeks of the organization. */
export interface Window {
  /** [from, to), whole UTC days in milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Those of 2 to 20 people, oldest first, those of one moment by work. */
  readonly meetings: readonly Meeting[];
  /** The same as a network of everyone who acted, also alone or on a pull request that is left out. */
  readonly network: Network;
  /** Pull requests that joined too many. */
  readonly leftOut: number;
}

const held = new WeakMap<Facts, Map<number, () => readonly Window[]>>();

/**
 * The windows of four weeks that end with the period and lie within it and within what is held, newest last. Made once
 * for all periods of one end.
 */
export function windowsOf(facts: Facts, from: number, to: number): readonly Window[] {
  if (facts.first === null) return [];
  const end = Math.floor(to / DAY_MS) * DAY_MS;
  const byEnd = held.get(facts) ?? new Map<number, () => readonly Window[]>();
  held.set(facts, byEnd);
  const all = byEnd.get(end) ?? lazy(() => readWindows(facts, end));
  byEnd.set(end, all);
  const begin = Math.max(from, Math.floor(facts.first / DAY_MS) * DAY_MS);
  const fitting = Math.floor((end - begin) / WINDOW_MS);
  return fitting < 1 ? [] : all().slice(-fitting);
}

interface Bucket {
  readonly meetings: Meeting[];
  readonly people: Set<number>;
}

/** Every window back to the first act, a pull request at a time. */
function readWindows(facts: Facts, end: number): readonly Window[] {
  const acts = humanActs(facts);
  const buckets: Bucket[] = [];
  const byWork = groupRows(allRows(acts.length), (row) => acts.work[row] ?? NOBODY);
  for (const work of byWork.keys) {
    for (const meeting of meetingsOn(work, byWork.of(work), acts, end)) {
      while (buckets.length <= meeting.back) buckets.push({ meetings: [], people: new Set() });
      const bucket = buckets[meeting.back];
      bucket?.meetings.push(meeting);
      for (const person of meeting.people) bucket?.people.add(person);
    }
  }
  return buckets.map((bucket, back) => windowOf(bucket, end - back * WINDOW_MS)).reverse();
}

/** One for each window in which anything was done on it; `back` counts windows from the last one. */
function meetingsOn(work: number, rows: Int32Array, acts: Acts, end: number): (Meeting & { readonly back: number })[] {
  const found: { readonly back: number; readonly work: number; at: number; readonly people: number[] }[] = [];
  for (const row of rows) {
    const at = acts.at[row] ?? 0;
    if (at >= end) continue;
    const person = acts.person[row] ?? NOBODY;
    const back = Math.ceil((end - at) / WINDOW_MS) - 1;
    const meeting = found.find((one) => one.back === back);
    if (meeting === undefined) {
      found.push({ back, work, at, people: [person] });
      continue;
    }
    if (at > meeting.at) meeting.at = at;
    if (!meeting.people.includes(person)) meeting.people.push(person);
  }
  return found;
}

function windowOf(bucket: Bucket, to: number): Window {
  const joining = bucket.meetings.filter(({ people }) => people.length > 1);
  const meetings = joining.filter(({ people }) => people.length <= MOST_PEOPLE).sort((a, b) => a.at - b.at || a.work - b.work);
  const place = new Map([...bucket.people].map((person, i) => [person, i]));
  const hyperedges = meetings.map(({ at, people }) => ({ at, members: people.map((person) => place.get(person) ?? 0) }));
  return {
    from: to - WINDOW_MS,
    to,
    meetings,
    network: networkOf(place.size, hyperedges),
    leftOut: joining.length - meetings.length,
  };
}
