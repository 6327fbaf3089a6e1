import { may, type Allowed } from '@ambit/access';
import { FULL_COVERAGE, type LogRow, type Reading } from '@ambit/activity';
import { Log, prepareFacts, registry, type Evidence as Found } from '@ambit/signals';
import type { Store } from '@ambit/store';
import { POLICY, type Ask } from '../app/ask.js';
import { page } from '../schema/connection.js';
import { findDefinition } from '../schema/definitions.js';
import { NOT_SHARED, refused, Refused, type NotShared } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { periodOf } from '../schema/period.js';
import { personIdOf } from '../schema/whom.js';
import type { EvidenceArgs } from './args.js';
import { showRows } from './evidence-rows.js';
import { Evidence, EvidenceConnection } from './evidence-types.js';
import { measuredAs, readPeriod, type Measured } from './period.js';
import { NotMeasured } from './reading-types.js';
import { coverageOf, fetchedOf, groupsOf, teamRefs } from './shape.js';

/** The list behind one number, made again from what the number was made of. */
export async function readEvidence(store: Store, ask: Ask, args: EvidenceArgs): Promise<Evidence | NotShared | NotMeasured | Refused> {
  const personId = await personIdOf(store, args);
  const subject = { type: 'person', personId } as const;
  const verdict = may(ask.viewer, 'view-evidence', subject, POLICY, ask.now);
  const pageVerdict = may(ask.viewer, 'view-person-page', subject, POLICY, ask.now);
  if (!verdict.allowed || !pageVerdict.allowed || personId === null) return NOT_SHARED;

  const part = findDefinition(args.signal)?.parts.find(({ id }) => id === args.part);
  if (part === undefined) return refused(`There is no number called "${args.signal}:${args.part}". The definitions list those there are.`);
  const period = readPeriod(args.period, ask.now);
  if (period instanceof Refused) return period;
  const measured = await measuredAs(store, args.period, period, args.generation ?? null);
  if (measured === null) return make(NotMeasured, { period: periodOf(period) });

  const readings = (await store.readings.readingsOf(measured.generation.id, personId)).open(pageVerdict);
  if (readings.length === 0 && !(await store.readings.covers(measured.generation.id, personId)))
    return make(NotMeasured, { period: periodOf(period) });
  const reading = readings.find(({ signal }) => signal === args.signal);
  const log = reading === undefined ? [] : (await store.readings.logOfPerson(personId, measured.generation)).open(verdict);
  const found = reading === undefined ? nothing(part.countedIn) : await listOf(store, measured, log, reading, args.part);
  return shape(store, args, personId, verdict, { measured, reading, log, found });
}

/** No reading: there was no case in the period, so that every number of it is 0. */
function nothing(countedIn: Found['countedIn']): Found {
  return { number: 0, countedIn, groups: [], rows: [], people: 0 };
}

async function listOf(store: Store, { generation }: Measured, log: readonly LogRow[], reading: Reading, part: string): Promise<Found> {
  const facts = prepareFacts(new Log().add(log), await store.readings.rosterAt(generation.rosterVersion));
  const found = registry.evidence({ facts, from: generation.from, to: generation.to }, reading, part);
  if (found === null) throw new Error(`The signal ${reading.signal} has a reading and no list.`);
  return found;
}

interface Read {
  readonly measured: Measured;
  readonly reading: Reading | undefined;
  readonly log: readonly LogRow[];
  readonly found: Found;
}

async function shape(store: Store, args: EvidenceArgs, personId: number, verdict: Allowed<'view-evidence'>, read: Read): Promise<Evidence> {
  const { measured, reading, log, found } = read;
  const teams = await teamRefs(store);
  const asked = args.group ? found.rows.filter(({ groups }) => groups.includes(args.group ?? '')) : found.rows;
  const { edges, pageInfo, totalCount } = page(asked, ({ seq }) => `row ${String(seq)}`, args.first ?? 50, args.after);
  const nodes = await showRows(
    store,
    personId,
    verdict,
    log,
    edges.map(({ node }) => node),
  );
  return make(Evidence, {
    signal: args.signal,
    part: args.part,
    period: periodOf(measured.period),
    number: found.number,
    countedIn: found.countedIn,
    total: found.rows.length,
    people: found.people,
    generation: String(measured.generation.id),
    measuredAt: measured.generation.measuredAt,
    fetched: fetchedOf(measured.generation),
    coverage: coverageOf(reading?.coverage ?? FULL_COVERAGE),
    groups: groupsOf(found.groups, teams),
    rows: make(EvidenceConnection, {
      edges: edges.flatMap(({ cursor }, index) => {
        const node = nodes[index];
        return node === undefined ? [] : [{ cursor, node }];
      }),
      pageInfo,
      totalCount,
    }),
  });
}
