import type { Reading, Subject } from '@ambit/activity';
import { caseOf, list, read, standsOf, type WrittenCase } from './documents/cases.js';
import type { Stand } from './documents/stand.js';
import { NOBODY } from './log/log.js';
import { hasTurn, wereRead } from './log/words.js';
import type { Signal, View } from './signal.js';
import { documentKey, teamKey, type PartRules } from './tally.js';
import { knownUntil, threadCase, threadsIn } from './threads/cases.js';
import { threadCoverage } from './threads/coverage.js';
import { documentThreads, textChanged, threadsOn, type DocumentThread } from './threads/on-documents.js';
import { TRADE_OFFS } from './trade-offs-definition.js';

/** On a document, of those who share no team with its authors, or whose teams are not known. */
const OWN = 'own';
const UNKNOWN = 'unknown';

interface Alternative extends WrittenCase {
  readonly row: number;
  readonly inTime: boolean;
  readonly changed: boolean;
  readonly cross: boolean;
  readonly about: string | null;
}

interface Weighed {
  readonly cases: readonly Alternative[];
  /** Threads whose first comment could not be read. */
  readonly unread: number;
}

const RULES = {
  alternatives: (item) => item.groups,
  'in-time': (item) => (item.inTime ? item.groups : null),
  changed: (item) => (item.changed ? item.groups : null),
  teams: (item) => (item.inTime && item.cross ? item.groups : null),
  documents: (item) => (item.about === null ? null : [item.about]),
} satisfies PartRules<Alternative>;

const READABLE = { definition: TRADE_OFFS, rules: RULES };

export const tradeOffs: Signal = {
  definition: TRADE_OFFS,
  *measure(view) {
    if (view.all) {
      for (const stand of view.facts.documents.standsAt(view.to))
        yield* readingOf(view, { type: 'document', id: stand.document.id }, ofDocument(view, stand));
    }
    for (const { id } of view.facts.roster.persons) yield* readingOf(view, { type: 'person', id }, ofPerson(view, id));
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, casesOf(view, reading.subject), part);
  },
};

function* readingOf(view: View, subject: Subject, { cases, unread }: Weighed): Iterable<Reading> {
  if (cases.length === 0 && unread === 0) return;
  const rows = cases.map(({ row }) => row);
  yield read(READABLE, subject, cases, { coverage: threadCoverage(view, rows, unread) });
}

function casesOf(view: View, subject: Subject): readonly Alternative[] {
  if (subject.type === 'person') return ofPerson(view, subject.id).cases;
  return standsOf(view, subject).flatMap((stand) => ofDocument(view, stand).cases);
}

function ofPerson(view: View, person: number): Weighed {
  const papers = documentThreads(view.facts, view.to);
  const cases: Alternative[] = [];
  let unread = 0;
  for (const row of threadsIn(view, person)) {
    const namedAt = alternativeIn(view, row);
    if (namedAt === null) {
      if (!wereRead(view.facts.threads.rows.words[row] ?? 0)) unread += 1;
      continue;
    }
    const paper = papers.get(row);
    const about = paper === undefined ? null : documentKey(paper.stand.document.id);
    const became = ledTo(view, row, namedAt, paper, knownUntil(view));
    const found = threadCase(view, row, became.marks);
    cases.push({ ...became, ...found, row, about });
  }
  return { cases, unread };
}

function ofDocument(view: View, stand: Stand): Weighed {
  const cases: Alternative[] = [];
  let unread = 0;
  for (const paper of threadsOn(view.facts, stand)) {
    const { row, heard } = paper;
    const namedAt = alternativeIn(view, row);
    if (namedAt === null || namedAt >= view.to) {
      if (!wereRead(view.facts.threads.rows.words[row] ?? 0)) unread += 1;
      continue;
    }
    const cross = heard.relation === 'outside';
    const groups = cross ? heard.teams.map(teamKey) : [heard.relation === 'own' ? OWN : UNKNOWN];
    cases.push({ ...caseOf(stand, heard), ...ledTo(view, row, namedAt, paper, view.to), groups, row, cross, about: null });
  }
  return { cases, unread };
}

/** When the one who began a thread first named another way in it; null: never, or not in words that could be read. */
function alternativeIn({ facts: { threads, log, people } }: View, row: number): number | null {
  const { rows } = threads;
  if (hasTurn(rows.words[row] ?? 0, 'names-alternative')) return rows.at[row] ?? 0;
  const reply = threads
    .repliesOf(row)
    .find(
      (one) =>
        hasTurn(log.replies.words[one] ?? 0, 'names-alternative') &&
        people.personOf(log.replies.account[one] ?? NOBODY) === rows.person[row],
    );
  return reply === undefined ? null : (log.replies.at[reply] ?? 0);
}

/** Whether an alternative was named while the choice was open, and whether words changed after it and before the choice. */
function ledTo(
  { facts }: View,
  row: number,
  namedAt: number,
  paper: DocumentThread | undefined,
  to: number,
): Pick<Alternative, 'inTime' | 'changed' | 'marks'> {
  const { rows } = facts.threads;
  const work = rows.work[row] ?? NOBODY;
  const { mergedAt, closedAt } = facts.pulls.endsAt(work, to);
  const decidedAt = paper?.stand.decidedAt ?? Infinity;
  const until = Math.min(decidedAt, to);
  const inTime = namedAt < (mergedAt ?? closedAt ?? Infinity) && namedAt < decidedAt;
  const outdated = facts.outcomes({ id: rows.id[row] ?? NOBODY, work, at: namedAt }, until) === 'changed';
  const changed = inTime && (outdated || (paper !== undefined && textChanged(facts, paper, until, namedAt)));
  return { inTime, changed, marks: [...(changed ? (['changed'] as const) : []), ...(inTime ? (['before'] as const) : [])] };
}
