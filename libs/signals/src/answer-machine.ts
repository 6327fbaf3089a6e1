import type { Reading } from '@ambit/activity';
import { ANSWER_MACHINE } from './answer-machine-definition.js';
import { list, read, type WrittenCase } from './documents/cases.js';
import { NOBODY } from './log/log.js';
import { answersOf, standingHelp, type TopicHelp } from './mentoring/topic-help.js';
import type { Signal, View } from './signal.js';
import type { PartRules } from './tally.js';

interface Answered extends WrittenCase {
  readonly again: boolean;
}

const RULES = {
  topics: (item) => item.groups,
  threads: (item) => item.groups,
  'came-back': (item) => (item.again ? item.groups : null),
} satisfies PartRules<Answered>;

const READABLE = { definition: ANSWER_MACHINE, rules: RULES };

/** For the person alone: it has no share switch, and no reading where there is no such topic. */
export const answerMachine: Signal = {
  definition: ANSWER_MACHINE,
  *measure(view) {
    const found = new Map<number, TopicHelp[]>();
    for (const help of standingHelp(view)) found.set(help.person, [...(found.get(help.person) ?? []), help]);
    for (const { id } of view.facts.roster.persons) {
      const topics = found.get(id);
      if (topics === undefined) continue;
      const cases = topics.flatMap((help) => casesOf(view, help));
      yield read(READABLE, { type: 'person', id }, cases, {
        n: Math.min(...topics.map(({ shares }) => shares.filter((share) => share !== null).length)),
        values: { everybody: topics.reduce((sum, { all }) => sum + all, 0) },
      });
    }
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, again(view, reading), part);
  },
};

/** Which topics they are is kept in the reading: it needs what others said. */
function again(view: View, { subject, groups }: Reading): Answered[] {
  if (subject.type !== 'person') return [];
  return casesOf(view, answersOf(view, subject.id, new Set(groups.map(({ key }) => key))));
}

function casesOf({ facts: { threads } }: View, help: Pick<TopicHelp, 'answers' | 'again'>): Answered[] {
  const { seq, at, work, repository, author } = threads.rows;
  return help.answers.map(({ row, topic }) => ({
    seq: seq[row] ?? 0,
    at: at[row] ?? 0,
    kind: 'review.commented',
    document: null,
    work: work[row] ?? 0,
    repository: repository[row] ?? NOBODY,
    how: null,
    person: author[row] ?? NOBODY,
    marks: [],
    groups: [topic],
    again: help.again.has(row),
  }));
}
