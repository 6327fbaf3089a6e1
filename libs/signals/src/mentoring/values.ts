import type { MatchedComparison } from '../stats/difference-in-differences.js';
import type { ShareTrend, Trend } from './change.js';
import type { Mentoring, PairMentoring } from './mentoring-of.js';

type Values = Readonly<Record<string, number>>;

/** What is said of the months beside the counts: side by side, never added up. A month without a reading has no value. */
export function mentoringValues(found: Mentoring): Values {
  return {
    ...trendValues('d', found.dependence),
    ...shareValues('d', found.dependence),
    ...trendValues('q', found.firstPass),
    ...shareValues('q', found.firstPass),
    ...trendValues('b', found.breadth),
    ...trendValues('g', found.transfer),
    ...trendValues('r', found.repetition),
    ...shareValues('r', found.repetition),
    ...shareValues('f', found.fixed),
    ...monthly('h', found.course.volume),
    begins: found.course.months.start,
    evidence: found.evidence ? 1 : 0,
  };
}

/** How far the slopes go beyond those of people of like tenure. */
export function beyondValues({ beyond }: PairMentoring): Values {
  return {
    ...matchedValues('q', beyond.firstPass),
    ...matchedValues('b', beyond.breadth),
    ...matchedValues('r', beyond.repetition),
  };
}

function trendValues(key: string, { buckets, slope, p }: Trend): Values {
  return { ...monthly(key, buckets), ...named(`slope-${key}`, slope), ...named(`p-${key}`, p) };
}

function shareValues(key: string, { difference, interval, fisher, moved }: ShareTrend): Values {
  if (difference === null || interval === null) return {};
  const [low, high] = interval;
  return {
    [`difference-${key}`]: difference,
    [`low-${key}`]: low,
    [`high-${key}`]: high,
    ...named(`fisher-${key}`, fisher),
    [`moved-${key}`]: moved,
  };
}

function matchedValues(key: string, found: MatchedComparison | null): Values {
  if (found === null) return {};
  const [low, high] = found.interval;
  return {
    [`matched-${key}`]: found.matched,
    [`matched-n-${key}`]: found.n,
    [`beyond-${key}`]: found.difference,
    [`beyond-low-${key}`]: low,
    [`beyond-high-${key}`]: high,
    [`beyond-coverage-${key}`]: found.coverage,
    [`beyond-p-${key}`]: found.p,
  };
}

function monthly(key: string, values: readonly (number | null)[]): Values {
  return Object.fromEntries(values.flatMap((value, month) => (value === null ? [] : [[`${key}-${String(month + 1)}`, value] as const])));
}

function named(key: string, value: number | null): Values {
  return value === null ? {} : { [key]: value };
}
