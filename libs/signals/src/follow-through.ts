import { DAY_MS, type Reading, type Subject } from '@ambit/activity';
import { list, read, standsOf, type WrittenCase } from './documents/cases.js';
import { implementingWork } from './documents/following.js';
import type { Stand } from './documents/stand.js';
import { FOLLOW_THROUGH } from './follow-through-definition.js';
import { NOBODY } from './log/log.js';
import { DONE_BY_DAYS } from './mentoring/thresholds.js';
import { asWait, commitmentsOf, type Commitment, type WaitKind } from './mentoring/waits.js';
import type { Signal, View } from './signal.js';
import { doneBy, kaplanMeier } from './stats/kaplan-meier.js';
import type { PartRules } from './tally.js';

interface Kept extends WrittenCase {
  readonly what: WaitKind | 'accepted' | 'carried-out';
  readonly done: boolean;
}

const RULES = {
  requests: (item) => (item.what === 'request' ? item.groups : null),
  reviewed: (item) => (item.what === 'request' && item.done ? item.groups : null),
  returns: (item) => (item.what === 'return' ? item.groups : null),
  returned: (item) => (item.what === 'return' && item.done ? item.groups : null),
  answers: (item) => (item.what === 'answer' ? item.groups : null),
  answered: (item) => (item.what === 'answer' && item.done ? item.groups : null),
  accepted: (item) => (item.what === 'accepted' ? item.groups : null),
  'carried-out': (item) => (item.what === 'carried-out' ? item.groups : null),
} satisfies PartRules<Kept>;

const READABLE = { definition: FOLLOW_THROUGH, rules: RULES };

/** Of a person for the person alone: it has no share switch. */
export const followThrough: Signal = {
  definition: FOLLOW_THROUGH,
  *measure(view) {
    const { facts, from, to } = view;
    for (const { id } of facts.roster.persons) {
      const commitments = facts.people.isBot(id) ? [] : commitmentsOf(facts, id, from, to);
      if (commitments.length === 0) continue;
      const cases = commitments.map((one) => caseOf(view, one));
      yield read(READABLE, { type: 'person', id }, cases, { values: curves(commitments) });
    }
    if (!view.all) return;
    for (const stand of facts.documents.standsAt(to)) {
      const cases = ofDocument(view, stand);
      const [accepted, carried] = cases;
      if (accepted === undefined) continue;
      const days = ((carried?.at ?? to) - accepted.at) / DAY_MS;
      yield read(READABLE, { type: 'document', id: stand.document.id }, cases, {
        n: 1,
        values: carried === undefined ? { 'waiting-days': days } : { days },
      });
    }
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, casesOf(view, reading), part);
  },
};

function casesOf(view: View, { subject }: Reading): Kept[] {
  if (subject.type === 'person') return commitmentsOf(view.facts, subject.id, view.from, view.to).map((one) => caseOf(view, one));
  return standsOf(view, documentOnly(subject)).flatMap((stand) => ofDocument(view, stand));
}

/** `standsOf` knows a person's documents too; here a person has none. */
function documentOnly(subject: Subject): Subject {
  return subject.type === 'document' ? subject : { type: 'organization' };
}

/** The share done within fourteen days and the median, of each kind that reaches the floor. */
function curves(commitments: readonly Commitment[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const kind of ['request', 'return', 'answer'] as const) {
    const waits = commitments.filter((one) => one.kind === kind).map(asWait);
    if (waits.length < FOLLOW_THROUGH.floor) continue;
    const curve = kaplanMeier(waits);
    const done = doneBy(curve, DONE_BY_DAYS);
    if (done !== null) Object.assign(found, { [`${kind}-done-by-14`]: done.share, [`${kind}-se-14`]: done.se });
    if (curve.median !== null) found[`${kind}-median-days`] = curve.median;
  }
  return found;
}

/** What a review ended stands for by that review; all else by the pull request as a whole. */
function caseOf({ facts }: View, { kind, work, from, done, review }: Commitment): Kept {
  const { reviews, pulls } = facts;
  const pull = pulls.of(work);
  return {
    seq: review === NOBODY ? (pull?.seq ?? 0) : (reviews.seq[review] ?? 0),
    at: review === NOBODY ? from : (reviews.at[review] ?? 0),
    kind: review === NOBODY ? 'pull.opened' : 'review.submitted',
    document: null,
    work,
    repository: pull?.repository ?? NOBODY,
    how: null,
    person: pull === undefined || pull.bot ? NOBODY : pull.author,
    marks: [],
    groups: [`${kind}:${done ? 'done' : 'open'}`],
    what: kind,
    done,
  };
}

/** When it was accepted, and the first change that carries it out; nothing for one that was not accepted. */
function ofDocument({ facts }: View, stand: Stand): Kept[] {
  const { acceptedAt, moves, document } = stand;
  const move = moves.find(({ state }) => state === 'accepted' || state === 'implemented');
  if (acceptedAt === null || move === undefined) return [];
  const plain = { document: document.id, marks: [] };
  const accepted: Kept = {
    ...plain,
    what: 'accepted',
    seq: move.seq,
    at: acceptedAt,
    kind: move.version === null ? 'pull.opened' : 'document.revised',
    work: move.work,
    repository: document.repositoryId,
    how: null,
    person: move.person,
    groups: ['accepted'],
    done: true,
  };
  const [first] = implementingWork(facts, stand);
  if (first === undefined) return [accepted];
  const { seq, at, kind, how, pull } = first;
  const { work, repository, author } = pull;
  return [
    accepted,
    { ...plain, what: 'carried-out', seq, at, kind, work, repository, how, person: author, groups: ['carried-out'], done: true },
  ];
}
