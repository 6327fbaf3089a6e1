import { DAY_MS } from '@ambit/activity';
import { exclusionOf } from '../exclusions.js';
import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { rowsBetween } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import { readAreaFacts, type AreaRef } from './areas.js';

/** Who reviewed somewhere within this time before a moment can review there; ours, the span of S11. */
const ABLE_MS = 365 * DAY_MS;

/** An area with fewer people who can review shows nothing but that it needs a second one (catalogue, `bottlenecks`). */
export const FEWEST_REVIEWERS = 3;

/** The reviews that E0 leaves, quick approvals among them, by the areas of what they reviewed. */
export interface Reviewing {
  /** Whether E0 leaves a row of `Reviews`. */
  counts(review: number): boolean;
  /** Rows of `Reviews` in an area, in order of time; by the rules of CODEOWNERS at the review. */
  inArea(area: AreaRef): Int32Array;
  areas(): readonly AreaRef[];
  /** People with a counted review in an area in the 365 days before a moment, ascending. */
  ableIn(area: AreaRef, to: number): readonly number[];
  /** The same among some rows, which are in order of time. */
  ableAmong(rows: Int32Array, to: number): readonly number[];
}

const NONE = new Int32Array(0);

const known = new WeakMap<Facts, Reviewing>();

/** Made once for each log. */
export function readReviewing(facts: Facts): Reviewing {
  let reviewing = known.get(facts);
  if (reviewing === undefined) known.set(facts, (reviewing = makeReviewing(facts)));
  return reviewing;
}

function makeReviewing(facts: Facts): Reviewing {
  const { reviews } = facts;
  const counted = lazy(() => Uint8Array.from({ length: reviews.length }, (_, row) => (isCounted(facts, row) ? 1 : 0)));
  const byArea = lazy(() => {
    const { areasOf } = readAreaFacts(facts);
    const found = new Map<AreaRef, number[]>();
    for (let row = 0; row < reviews.length; row++) {
      if (counted()[row] !== 1) continue;
      for (const area of areasOf(reviews.work[row] ?? 0, reviews.at[row] ?? 0)) {
        const held = found.get(area);
        if (held === undefined) found.set(area, [row]);
        else held.push(row);
      }
    }
    return new Map([...found].map(([area, rows]) => [area, Int32Array.from(rows)] as const));
  });
  const inArea = (area: AreaRef): Int32Array => byArea().get(area) ?? NONE;
  const able = new Map<number, Map<AreaRef, readonly number[]>>();

  function ableAmong(rows: Int32Array, to: number): readonly number[] {
    const found = new Set<number>();
    for (const row of rowsBetween(rows, reviews.at, to - ABLE_MS, to)) if (counted()[row] === 1) found.add(reviews.reviewer[row] ?? 0);
    return [...found].sort((a, b) => a - b);
  }

  return {
    counts: (review) => counted()[review] === 1,
    inArea,
    areas: () => [...byArea().keys()],
    ableAmong,
    ableIn(area, to) {
      let held = able.get(to);
      if (held === undefined) able.set(to, (held = new Map()));
      let found = held.get(area);
      if (found === undefined) held.set(area, (found = ableAmong(inArea(area), to)));
      return found;
    },
  };
}

/** What is substantive is left out only for its pull request: a quick approval is a review all the same, where load is looked at. */
function isCounted(facts: Facts, row: number): boolean {
  return exclusionOf(facts, NOBODY, facts.reviews.work[row] ?? NOBODY) === null;
}
