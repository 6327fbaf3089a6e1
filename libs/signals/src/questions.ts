import type { Reading, Subject } from '@ambit/activity';
import { caseOf, list, read, standsOf, startOf, type WrittenCase } from './documents/cases.js';
import type { Stand } from './documents/stand.js';
import { teamsAt } from './documents/voices.js';
import type { Facts } from './facts/facts.js';
import { NOBODY } from './log/log.js';
import { hasIntent, wereRead } from './log/words.js';
import { QUESTIONS } from './questions-definition.js';
import type { Signal, View } from './signal.js';
import { documentKey, teamKey, type PartRules } from './tally.js';
import { knownUntil, threadCase, threadsIn } from './threads/cases.js';
import { threadCoverage } from './threads/coverage.js';
import { talksAt, type Talk } from './threads/discussions.js';
import { documentThreads, textChanged, threadsOn, type DocumentThread } from './threads/on-documents.js';
import type { ThreadOutcome } from './threads/outcomes.js';

interface Question extends WrittenCase {
  /** Row of `threads`; NOBODY for a comment in a discussion. */
  readonly row: number;
  readonly changed: boolean;
  readonly answered: boolean;
  readonly about: string | null;
}

/** The questions of a subject, and how many comments from outside could not be read. */
interface Asked {
  readonly cases: readonly Question[];
  readonly unread: number;
}

const RULES = {
  questions: (item) => item.groups,
  changed: (item) => (item.changed ? item.groups : null),
  answered: (item) => (item.answered ? item.groups : null),
  teams: (item) => (item.changed || item.answered ? item.groups : null),
  documents: (item) => (item.about === null ? null : [item.about]),
} satisfies PartRules<Question>;

const READABLE = { definition: QUESTIONS, rules: RULES };

export const questions: Signal = {
  definition: QUESTIONS,
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

function* readingOf(view: View, subject: Subject, { cases, unread }: Asked): Iterable<Reading> {
  if (cases.length === 0 && unread === 0) return;
  const rows = cases.map(({ row }) => row).filter((row) => row !== NOBODY);
  yield read(READABLE, subject, cases, { coverage: threadCoverage(view, rows, unread) });
}

function casesOf(view: View, subject: Subject): readonly Question[] {
  if (subject.type === 'person') return ofPerson(view, subject.id).cases;
  return standsOf(view, subject).flatMap((stand) => ofDocument(view, stand).cases);
}

/** What a person asked on work of other teams, and in discussions of documents of other teams. */
function ofPerson(view: View, person: number): Asked {
  const { threads, teams } = view.facts;
  const papers = documentThreads(view.facts, view.to);
  const cases: Question[] = [];
  let unread = 0;
  for (const row of threadsIn(view, person)) {
    const words = threads.rows.words[row] ?? 0;
    if (teams.relation(threads.rows.mine[row] ?? 0, threads.rows.theirs[row] ?? 0) !== 'cross') continue;
    if (!wereRead(words)) unread += 1;
    if (!hasIntent(words, 'question')) continue;
    const found = threadCase(view, row, []);
    const paper = papers.get(row);
    const became = outcomeOf(view, row, paper, knownUntil(view));
    const about = paper === undefined ? null : documentKey(paper.stand.document.id);
    cases.push({ ...found, ...became, marks: [...became.marks, ...found.marks], row, about });
  }
  const from = startOf(view);
  for (const talk of talksAt(view.facts, view.to).of(person)) {
    const { stand, heard, comment } = talk;
    if (heard.said.at < from || heard.relation !== 'outside') continue;
    if (!wereRead(comment.words)) unread += 1;
    if (!hasIntent(comment.words, 'question')) continue;
    const authors = teamsAt(stand.document.authors, heard.said.at, view.facts.teams).map(teamKey);
    cases.push({ ...inDiscussion(talk), groups: authors });
  }
  return { cases, unread };
}

/** What people of other teams asked on a document. */
function ofDocument(view: View, stand: Stand): Asked {
  const { threads } = view.facts;
  const cases: Question[] = [];
  let unread = 0;
  for (const paper of threadsOn(view.facts, stand)) {
    const words = threads.rows.words[paper.row] ?? 0;
    if (paper.heard.relation !== 'outside') continue;
    if (!wereRead(words)) unread += 1;
    if (!hasIntent(words, 'question')) continue;
    const became = outcomeOf(view, paper.row, paper, view.to);
    cases.push({ ...caseOf(stand, paper.heard), ...became, groups: paper.heard.teams.map(teamKey), row: paper.row, about: null });
  }
  for (const talk of talksAt(view.facts, view.to).on(stand.document.id)) {
    const { heard, comment } = talk;
    if (heard.relation !== 'outside') continue;
    if (!wereRead(comment.words)) unread += 1;
    if (!hasIntent(comment.words, 'question')) continue;
    cases.push({ ...inDiscussion(talk), groups: heard.teams.map(teamKey), about: null });
  }
  return { cases, unread };
}

const REPLIED: readonly ThreadOutcome[] = ['answered', 'accepted-later', 'declined'];

/** What a question in a thread led to, before `to`. */
function outcomeOf(
  view: View,
  row: number,
  paper: DocumentThread | undefined,
  to: number,
): Pick<Question, 'changed' | 'answered' | 'marks'> {
  const outcome = view.facts.threads.outcome(row, to);
  const changed = outcome === 'changed' || (paper !== undefined && textChanged(view.facts, paper, to));
  if (changed) return { changed, answered: false, marks: ['changed'] };
  if (outcome !== 'unclear') return { changed, answered: REPLIED.includes(outcome), marks: outcome === 'open' ? [] : [outcome] };
  // Whether it changed anything cannot be told, but the answer is on record.
  const answered = authorReplied(view.facts, row, to);
  return { changed, answered, marks: answered ? ['answered', 'unclear'] : ['unclear'] };
}

function authorReplied({ threads, log: { replies }, people }: Facts, row: number, to: number): boolean {
  const author = threads.rows.author[row] ?? NOBODY;
  if (author === NOBODY) return false;
  return threads
    .repliesOf(row)
    .some(
      (reply) => (replies.at[reply] ?? 0) < to && replies.bot[reply] !== 1 && people.personOf(replies.account[reply] ?? NOBODY) === author,
    );
}

/** A comment in a discussion changes nothing that could be told; one of the authors may reply to it. */
function inDiscussion({ stand, heard, answered }: Talk): Omit<Question, 'groups'> {
  const marks = answered ? (['answered'] as const) : [];
  return { ...caseOf(stand, heard), marks, row: NOBODY, changed: false, answered, about: documentKey(stand.document.id) };
}
