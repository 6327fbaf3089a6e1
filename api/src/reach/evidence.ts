import { may, type Allowed } from '@ambit/access';
import type { LogRow, Reading } from '@ambit/activity';
import type { Store, ViewDetail } from '@ambit/store';
import { INSTANCE, subjectOf, type Ask } from '../app/ask.js';
import { noteSeen } from '../app/seen.js';
import { listOf } from '../evidence/list.js';
import { findPart, sectionOf } from '../schema/definitions.js';
import type { Evidence } from '../schema/evidence.js';
import { closedTo, NOT_SHARED, refused, Refused, type NotShared } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { measuredAs, readPeriod, type Measured } from '../schema/measured.js';
import { periodOf } from '../schema/period.js';
import { NotMeasured } from '../schema/reading.js';
import { personIdOf } from '../schema/whom.js';
import type { EvidenceArgs } from './args.js';

/** The list behind one number of a person. */
export async function readEvidence(store: Store, ask: Ask, args: EvidenceArgs): Promise<Evidence | NotShared | NotMeasured | Refused> {
  const personId = await personIdOf(store, args);
  const subject = await subjectOf(store, ask, personId);
  const verdict = may(ask.viewer, 'view-evidence', subject, ask.policy, ask.now);
  const pageVerdict = may(ask.viewer, 'view-person-page', subject, ask.policy, ask.now);
  const decisions = may(ask.viewer, 'view-decisions', INSTANCE, ask.policy, ask.now);
  if (!verdict.allowed || !pageVerdict.allowed || personId === null) return closedTo(ask.viewer, personId);
  if (!decisions.allowed) return NOT_SHARED;

  const part = findPart(args.signal, args.part, 'person');
  const section = sectionOf(args.signal);
  // What is not shared is not there: to another the numbers that stay with the person have no names.
  const open = verdict.basis === 'own' || (section !== null && verdict.sections.includes(section));
  if (part === null || !open)
    return refused(`There is no number called "${args.signal}:${args.part}". The definitions list those there are.`);
  const period = readPeriod(args.period, ask.now);
  if (period instanceof Refused) return period;
  const measured = await measuredAs(store, args.period, period, args.generation ?? null);
  if (measured === null) return make(NotMeasured, { period: periodOf(period) });

  const readings = (await store.readings.readingsOf(measured.generation.id, personId)).openEach(pageVerdict, ({ signal }) =>
    sectionOf(signal),
  );
  if (readings.length === 0 && !(await store.readings.covers(measured.generation.id, personId)))
    return make(NotMeasured, { period: periodOf(period) });
  const reading = readings.find(({ signal }) => signal === args.signal);
  const log = reading === undefined ? [] : (await store.readings.logOfPerson(personId, measured.generation)).open(verdict, section);
  const whole = reading === undefined ? log : withDocuments(log, await logsOfDocuments(store, decisions, measured, reading));
  const reader = {
    wordsAt: async (places: Parameters<Store['readings']['excerptsOf']>[1]) =>
      (await store.readings.excerptsOf(personId, places)).open(verdict, section),
    documents: async (ids: readonly number[]) => (await store.decisions.many(ids)).open(decisions),
    disputes: async (seqs: readonly number[]) => (await store.ownData.disputesAt(personId, seqs)).open(verdict, section),
    hidden: false,
  };
  const list = await listOf(store, reader, args, part, { measured, reading, log: whole });
  await noteSeen(store, verdict, 'evidence', detailOf(list, args.group ?? null), 'hour');
  return list;
}

/** Which list it was. A group stands there only where the list has it: nobody writes words of their own into another's log. */
function detailOf({ signal, part, period, groups }: Evidence, group: string | null): ViewDetail {
  const narrowed = group !== null && groups.some(({ key }) => key === group);
  return { signal, part, period: period.key, ...(narrowed ? { group } : {}) };
}

/** What the documents of a reading were measured from; none for the signals of reviews. */
async function logsOfDocuments(
  store: Store,
  verdict: Allowed<'view-decisions'>,
  { generation }: Measured,
  { groups }: Reading,
): Promise<readonly LogRow[]> {
  const rows: LogRow[] = [];
  for (const { key } of groups) {
    const id = /^document:(\d+)$/.exec(key)?.[1];
    if (id !== undefined) rows.push(...(await store.decisions.logOfDocument(Number(id), generation)).open(verdict));
  }
  return rows;
}

/** Each row once, in the order it was written. */
function withDocuments(log: readonly LogRow[], more: readonly LogRow[]): readonly LogRow[] {
  if (more.length === 0) return log;
  return [...new Map([...log, ...more].map((row) => [row.seq, row])).values()].sort((a, b) => a.seq - b.seq);
}
