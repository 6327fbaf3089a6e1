import { DAY_MS } from '@ambit/activity';
import type { WrittenCase } from '../documents/cases.js';
import type { Facts } from '../facts/facts.js';
import { NOBODY } from '../log/log.js';
import type { View } from '../signal.js';
import { mannKendall } from '../stats/mann-kendall.js';
import { senSlope } from '../stats/sen.js';
import type { AreaRef } from './areas.js';
import { readIncidents } from './incidents.js';
import { said } from './load.js';
import { between, pullCase, readMerges } from './merges.js';

/** Quarters are thirteen weeks that end with the period, so that each is whole; ours. */
const QUARTER_MS = 13 * 7 * DAY_MS;
const MOST_QUARTERS = 8;
/** Fewer quarters with enough merges make no trend. */
const FEWEST_QUARTERS = 4;

/** A merge, or an incident of the area. */
export interface AreaCase extends WrittenCase {
  readonly merged: boolean;
  readonly revert: boolean;
  readonly oneReviewer: boolean;
  readonly incident: boolean;
}

/** What happened in an area within [from, to). */
export function areaCases(facts: Facts, area: AreaRef, from: number, to: number): AreaCase[] {
  const incidents = readIncidents(facts);
  const none = { groups: [], merged: false, revert: false, oneReviewer: false, incident: false };
  const merges = between(readMerges(facts).inArea(area), from, to).map(({ pull, at }) => ({
    ...none,
    ...pullCase(pull, at),
    merged: true,
    revert: incidents.isRevert(pull.work),
    oneReviewer: !hasTwoReviewers(facts, pull.work),
  }));
  const issues = between(incidents.inArea(area), from, to).map(({ issue, at }) => ({
    ...none,
    seq: issue.seq,
    at,
    kind: 'issue.opened' as const,
    document: null,
    work: null,
    repository: issue.repository,
    how: null,
    person: NOBODY,
    marks: [],
    incident: true,
  }));
  return [...merges, ...issues];
}

const reviewed = new WeakMap<Facts, ReadonlySet<number>>();

/** Whether two people other than the author reviewed it with substance before it was merged. */
function hasTwoReviewers(facts: Facts, work: number): boolean {
  let found = reviewed.get(facts);
  if (found === undefined) reviewed.set(facts, (found = workOfTwo(facts)));
  return found.has(work);
}

function workOfTwo(facts: Facts): Set<number> {
  const { reviews } = facts;
  const mergedAt = new Map(readMerges(facts).all.map(({ pull, at }) => [pull.work, at]));
  const one = new Map<number, number>();
  const two = new Set<number>();
  for (let row = 0; row < reviews.length; row++) {
    const work = reviews.work[row] ?? NOBODY;
    if (two.has(work) || (reviews.at[row] ?? 0) >= (mergedAt.get(work) ?? 0)) continue;
    const reviewer = reviews.reviewer[row] ?? NOBODY;
    const other = one.get(work);
    if (other === undefined) one.set(work, reviewer);
    else if (other !== reviewer) two.add(work);
  }
  return two;
}

/** How often each happened in an area. */
export interface AreaCounts {
  readonly merges: number;
  readonly reverts: number;
  readonly incidents: number;
  readonly oneReviewer: number;
  /** Merges whose title is not held: whether they take another back is not known. */
  readonly untitled: number;
}

/** The same as `areaCases`, without a list. */
export function countIn(facts: Facts, area: AreaRef, from: number, to: number): AreaCounts {
  const incidents = readIncidents(facts);
  const merges = between(readMerges(facts).inArea(area), from, to);
  const counts = {
    merges: merges.length,
    reverts: 0,
    incidents: between(incidents.inArea(area), from, to).length,
    oneReviewer: 0,
    untitled: 0,
  };
  for (const { pull } of merges) {
    if (incidents.isRevert(pull.work)) counts.reverts += 1;
    if (!hasTwoReviewers(facts, pull.work)) counts.oneReviewer += 1;
    if (!facts.extra.shapes.has(pull.work)) counts.untitled += 1;
  }
  return counts;
}

/** Reverts, incidents and one-reviewer merges for each hundred merges; null under the floor. */
export function perHundred({ merges, reverts, incidents, oneReviewer }: AreaCounts, floor: number): number | null {
  return merges < floor ? null : (100 * (reverts + incidents + oneReviewer)) / merges;
}

/** Periods that end at one moment have one trend. */
const trends = new WeakMap<Facts, Map<number, Map<AreaRef, Readonly<Record<string, number>>>>>();

/**
 * The quarters before the end of the period with enough merges, each by its first day: `per100:2026-05-24` and what it is
 * made of; with four or more of them the slope a quarter and how likely it is by chance.
 */
export function trendOf({ facts, to }: View, area: AreaRef, floor: number): Readonly<Record<string, number>> {
  let ofFacts = trends.get(facts);
  if (ofFacts === undefined) trends.set(facts, (ofFacts = new Map()));
  let held = ofFacts.get(to);
  if (held === undefined) ofFacts.set(to, (held = new Map()));
  let trend = held.get(area);
  if (trend === undefined) held.set(area, (trend = readTrend(facts, to, area, floor)));
  return trend;
}

function readTrend(facts: Facts, to: number, area: AreaRef, floor: number): Record<string, number> {
  const values: Record<string, number> = {};
  const buckets: (number | null)[] = [];
  for (let quarter = MOST_QUARTERS; quarter >= 1; quarter--) {
    const from = to - quarter * QUARTER_MS;
    if (from < (facts.first ?? Infinity)) continue;
    const counts = countIn(facts, area, from, from + QUARTER_MS);
    const rate = perHundred(counts, floor);
    buckets.push(rate);
    if (rate === null) continue;
    const day = new Date(from).toISOString().slice(0, 10);
    values[`per100:${day}`] = rate;
    for (const name of ['merges', 'reverts', 'incidents', 'oneReviewer'] as const) values[`${name}:${day}`] = counts[name];
  }
  if (buckets.filter((bucket) => bucket !== null).length < FEWEST_QUARTERS) return values;
  return { ...values, ...said('slopePerQuarter', senSlope(buckets)), ...said('slopeChance', mannKendall(buckets)?.p ?? null) };
}
