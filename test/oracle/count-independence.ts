import { isSomebody, ms, type Book, type Span } from './book.js';
import { courseIn, monthsAfter, type Course, type Months } from './course.js';
import { actsOn, DAY, helpersOf } from './help.js';
import { besides, chanceOf, differenceOf, fisherOf, slopeOf, type Part, type Steps } from './trends.js';

/** An independent count of `independence`, of a person and of a pair, from the words of its definition. */
export interface Mentoring {
  readonly books: readonly Book[];
  /** Of the labels that texts name, in lower case. */
  readonly prefixes: readonly string[];
}

const FLOOR = 4;
const HALF_YEAR = 180 * DAY;

export function countIndependence(desk: Mentoring, mentee: number, span: Span): Record<string, number> {
  const helpers = helpersOf(desk.books, mentee, span.to, desk.prefixes);
  const [first] = helpers;
  if (first === undefined) return {};
  const begun = monthsAfter(first.since, span.to);
  const reaches = span.from !== -Infinity && begun.start + begun.count * 30 * DAY > span.from;
  const months = reaches ? begun : { start: span.to - HALF_YEAR, count: 6 };
  const course = courseIn(desk, mentee, new Set(helpers.map(({ mentor }) => mentor)), months, span.to);
  return numbersOf(course, false);
}

export function countPair(desk: Mentoring, mentee: number, mentor: number, span: Span): Record<string, number> {
  const helpers = helpersOf(desk.books, mentee, span.to, desk.prefixes);
  const since = helpers.find((one) => one.mentor === mentor)?.since;
  if (since === undefined) return {};
  const months = monthsAfter(since, span.to);
  if (span.from !== -Infinity && months.start + months.count * 30 * DAY <= span.from) return {};
  const course = courseIn(desk, mentee, new Set(helpers.map((one) => one.mentor)), months, span.to);
  const numbers = numbersOf(course, true);
  return 'begins' in numbers ? { ...numbers, ...beyond(desk, { mentee, mentor }, course, span.to) } : numbers;
}

function numbersOf(course: Course, isPair: boolean): Record<string, number> {
  const { received, merged, given, months } = course;
  if (received.length + merged.length + given.length === 0) return {};
  const helping = received.filter((one) => one.helps);
  const counts = {
    threads: received.length,
    'from-helpers': helping.length,
    'came-back': received.filter(({ again }) => again).length,
    pulls: merged.length,
    'first-pass': merged.filter(({ first }) => first).length,
    given: given.length,
    ...(isPair ? { helpers: new Set(helping.map(({ by }) => by)).size } : {}),
  };
  const d = partsOf(months, received, ({ helps }) => helps);
  const q = partsOf(months, merged, ({ first }) => first);
  const r = partsOf(months, received, ({ again }) => again);
  if (d.filter(({ n }, month) => n > 0 || (q[month]?.n ?? 0) > 0).length < FLOOR) return counts;
  const f = partsOf(
    months,
    merged.filter(({ fixed }) => fixed !== null),
    ({ fixed }) => fixed === true,
  );
  const [dependence, first, fixed] = [sharesOf('d', d), sharesOf('q', q), sharesOf('f', f)];
  const evidence = dependence['moved-d'] === -1 && first['moved-q'] === 1 && fixed['moved-f'] !== 1;
  return {
    ...counts,
    ...{ ...stepsOf('d', stepsFrom(d)), ...dependence, ...stepsOf('q', stepsFrom(q)), ...first },
    ...{ ...stepsOf('b', course.breadth), ...stepsOf('g', transferOf(course)) },
    ...{ ...stepsOf('r', stepsFrom(r)), ...sharesOf('r', r), ...fixed },
    ...monthly('h', course.volume),
    begins: months.start,
    evidence: evidence ? 1 : 0,
  };
}

/** Reviews given there, of the months in which anything happened at all. */
function transferOf({ months, given, received, merged, breadth }: Course): Steps {
  return Array.from({ length: months.count }, (_, month) => {
    const here = [received, merged, given].some((list) => list.some((one) => one.month === month)) || (breadth[month] ?? null) !== null;
    return here ? given.filter((one) => one.month === month).length : null;
  });
}

function partsOf<T extends { readonly month: number }>({ count }: Months, items: readonly T[], is: (item: T) => boolean): Part[] {
  return Array.from({ length: count }, (_, month) => {
    const here = items.filter((item) => item.month === month);
    return { x: here.filter(is).length, n: here.length };
  });
}

const stepsFrom = (parts: readonly Part[]): Steps => parts.map(({ x, n }) => (n === 0 ? null : x / n));

function monthly(key: string, steps: Steps): Record<string, number> {
  return Object.fromEntries(steps.flatMap((value, month) => (value === null ? [] : [[`${key}-${String(month + 1)}`, value]])));
}

const isEnough = (steps: Steps): boolean => steps.filter((value) => value !== null).length >= FLOOR;

/** By month, with the slope and its chance from four months on. */
function stepsOf(key: string, steps: Steps): Record<string, number> {
  const [slope, chance] = isEnough(steps) ? [slopeOf(steps), chanceOf(steps)] : [null, null];
  return {
    ...monthly(key, steps),
    ...(slope === null ? {} : { [`slope-${key}`]: slope }),
    ...(chance === null ? {} : { [`p-${key}`]: chance }),
  };
}

/** The second half of the months less the first. */
function sharesOf(key: string, parts: readonly Part[]): Record<string, number> {
  const half = Math.floor(parts.length / 2);
  const [early, late] = [parts.slice(0, half), parts.slice(half)].map((some) =>
    some.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 }),
  );
  if (!isEnough(stepsFrom(parts)) || early === undefined || late === undefined || early.n === 0 || late.n === 0) return {};
  const { difference, low, high } = differenceOf(early, late);
  return {
    [`difference-${key}`]: difference,
    [`low-${key}`]: low,
    [`high-${key}`]: high,
    [`fisher-${key}`]: fisherOf(early, late),
    [`moved-${key}`]: low > 0 ? 1 : high < 0 ? -1 : 0,
  };
}

/** Beside people of like tenure whom this mentor did not review. */
function beyond(desk: Mentoring, pair: { readonly mentee: number; readonly mentor: number }, course: Course, to: number) {
  const others = alike(desk, pair, course.months, to).map(({ person, months }) => courseIn(desk, person, new Set(), months, to));
  const firsts = ({ months, merged }: Course): Steps => stepsFrom(partsOf(months, merged, ({ first }) => first));
  const agains = ({ months, received }: Course): Steps => stepsFrom(partsOf(months, received, ({ again }) => again));
  const compared = [
    ['q', besides(firsts(course), others.map(firsts))],
    [
      'b',
      besides(
        course.breadth,
        others.map(({ breadth }) => breadth),
      ),
    ],
    ['r', besides(agains(course), others.map(agains))],
  ] as const;
  return Object.fromEntries(
    compared.flatMap(([key, found]) => Object.entries(found ?? {}).map(([name, value]) => [`${name}-${key}`, value])),
  );
}

const SETTLED = 90 * DAY;
const MOST = 40;

/** Those who came at about the same time, and their months of the same tenure; of those who were there at first the same months. */
function alike(
  { books, prefixes }: Mentoring,
  { mentee, mentor }: { readonly mentee: number; readonly mentor: number },
  months: Months,
  to: number,
): { readonly person: number; readonly months: Months }[] {
  const seen = firstSeen(books);
  const settled =
    Math.min(...seen.values(), ...books.flatMap(({ pulls }) => [...pulls.values()].map((pull) => ms(pull.created_at)))) + SETTLED;
  const came = seen.get(mentee) ?? Infinity;
  const found = [...seen].flatMap(([person, first]) => {
    if (person === mentee || person === mentor || first < settled !== came < settled) return [];
    if (actsOn(books, person, prefixes).some((act) => act.mentor === mentor && act.at < to)) return [];
    const start = came < settled ? months.start : first + (months.start - came);
    if (monthsAfter(start, to).count < months.count) return [];
    return [{ person, months: { start, count: months.count }, apart: Math.abs(first - came) }];
  });
  found.sort((a, b) => a.apart - b.apart);
  const farthest = found[MOST - 1]?.apart ?? Infinity;
  return found.filter(({ apart }) => apart <= farthest);
}

const firsts = new WeakMap<readonly Book[], ReadonlyMap<number, number>>();

/** When people first opened something, reviewed, or began a thread on work of others. */
function firstSeen(books: readonly Book[]): ReadonlyMap<number, number> {
  const held = firsts.get(books);
  if (held !== undefined) return held;
  const found = new Map<number, number>();
  const see = (user: Parameters<typeof isSomebody>[0], at: string): void => {
    if (isSomebody(user)) found.set(user.id, Math.min(ms(at), found.get(user.id) ?? Infinity));
  };
  for (const book of books) {
    for (const { number, user, created_at } of book.pulls.values()) {
      see(user, created_at);
      const opened = new Set((book.threads.get(number) ?? []).map(({ first }) => first.pull_request_review_id));
      for (const review of book.reviews.get(number) ?? []) {
        const says = review.state !== 'COMMENTED' || (review.body ?? '').trim() !== '' || opened.has(review.id);
        if (says && review.user?.id !== user?.id) see(review.user, review.submitted_at);
      }
      for (const { first } of book.threads.get(number) ?? []) if (first.user?.id !== user?.id) see(first.user, first.created_at);
    }
  }
  firsts.set(books, found);
  return found;
}
