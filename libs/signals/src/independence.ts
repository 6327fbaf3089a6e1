import type { Reading, Subject } from '@ambit/activity';
import { list, read, type WrittenCase } from './documents/cases.js';
import { INDEPENDENCE } from './independence-definition.js';
import { NOBODY } from './log/log.js';
import { endOf } from './mentoring/months.js';
import { independenceOf, mentoringOf, type Mentoring } from './mentoring/mentoring-of.js';
import { beyondValues, mentoringValues } from './mentoring/values.js';
import type { Signal, View } from './signal.js';
import { personKey, type PartRules } from './tally.js';

interface Step extends WrittenCase {
  readonly what: 'thread' | 'pull' | 'review';
  /** From somebody who helps. */
  readonly helper: number | null;
  readonly again: boolean;
  readonly firstPass: boolean;
}

const RULES = {
  threads: (item) => (item.what === 'thread' ? item.groups : null),
  'from-helpers': (item) => (item.helper !== null ? item.groups : null),
  'came-back': (item) => (item.again ? item.groups : null),
  pulls: (item) => (item.what === 'pull' ? item.groups : null),
  'first-pass': (item) => (item.firstPass ? item.groups : null),
  given: (item) => (item.what === 'review' ? item.groups : null),
  helpers: (item) => (item.helper !== null ? [personKey(item.helper)] : null),
} satisfies PartRules<Step>;

const READABLE = { definition: INDEPENDENCE, rules: RULES };

export const independence: Signal = {
  definition: INDEPENDENCE,
  *measure(view) {
    for (const { id } of view.facts.roster.persons) {
      const found = independenceOf(view, id);
      const reading = found === null ? null : readingOf(view, { type: 'person', id }, found, mentoringValues(found));
      if (reading !== null) yield reading;
    }
    for (const { mentee, mentor } of agreedIn(view)) {
      const found = mentoringOf(view, mentee, mentor);
      if (found === null || (!view.all && endOf(found.course.months) <= view.from)) continue;
      const values = { ...mentoringValues(found), ...beyondValues(found) };
      const reading = readingOf(view, { type: 'pair', id: mentee, mentor }, found, values);
      if (reading !== null) yield reading;
    }
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, stepsOf(view, reading.subject), part);
  },
};

/** Numbers stay silent under the floor; the lists do not. */
function readingOf(view: View, subject: Subject, found: Mentoring, values: Readonly<Record<string, number>>): Reading | null {
  const steps = collect(view, subject, found);
  if (steps.length === 0) return null;
  return read(READABLE, subject, steps, { n: found.n, values: found.n >= INDEPENDENCE.floor ? values : {} });
}

/** The pairs that both agreed to, each once, in order. */
function agreedIn({ facts }: View): { mentee: number; mentor: number }[] {
  return [...facts.extra.agreed]
    .map((pair) => pair.split(':').map(Number))
    .map(([mentee = NOBODY, mentor = NOBODY]) => ({ mentee, mentor }))
    .sort((a, b) => a.mentee - b.mentee || a.mentor - b.mentor);
}

function stepsOf(view: View, subject: Subject): Step[] {
  if (subject.type !== 'person' && subject.type !== 'pair') return [];
  const found = subject.type === 'pair' ? mentoringOf(view, subject.id, subject.mentor) : independenceOf(view, subject.id);
  return found === null ? [] : collect(view, subject, found);
}

/** What happened in the months. To the pair the helpers are named as groups; to a person alone they are not. */
function collect({ facts }: View, { type }: Subject, { course }: Mentoring): Step[] {
  const { reviews, pulls, threads } = facts;
  const plain = { document: null, how: null, marks: [], helper: null, again: false, firstPass: false };
  const received = course.received.map(({ row, month, person, work, helping, again }): Step => {
    const named = type === 'pair' && helping ? [personKey(person)] : [];
    const { seq, at, repository, author } = threads.rows;
    return {
      ...plain,
      what: 'thread',
      kind: 'review.commented',
      seq: seq[row] ?? 0,
      at: at[row] ?? 0,
      work,
      repository: repository[row] ?? NOBODY,
      person: author[row] ?? NOBODY,
      groups: [monthKey(month), ...named],
      helper: helping ? person : null,
      again,
    };
  });
  const merged = course.merged.flatMap(({ work, at, month, firstPass }): Step[] => {
    const pull = pulls.of(work);
    if (pull === undefined) return [];
    const { seq, repository, author } = pull;
    return [
      { ...plain, what: 'pull', kind: 'pull.opened', seq, at, work, repository, person: author, groups: [monthKey(month)], firstPass },
    ];
  });
  const given = course.given.map(({ review, month }): Step => {
    const { seq, at, work, repository, author } = reviews;
    return {
      ...plain,
      what: 'review',
      kind: 'review.submitted',
      seq: seq[review] ?? 0,
      at: at[review] ?? 0,
      work: work[review] ?? 0,
      repository: repository[review] ?? NOBODY,
      person: author[review] ?? NOBODY,
      groups: [monthKey(month)],
    };
  });
  return [...received, ...merged, ...given];
}

function monthKey(month: number): string {
  return `month:${String(month + 1)}`;
}
