import { FULL_COVERAGE, type LogRow, type Reading } from '@ambit/activity';
import { registry, type DefinitionPart, type Evidence as Found } from '@ambit/signals';
import type { Store } from '@ambit/store';
import { page } from '../schema/connection.js';
import { Evidence, EvidenceConnection } from '../schema/evidence.js';
import { make } from '../schema/make.js';
import type { Measured } from '../schema/measured.js';
import { periodOf } from '../schema/period.js';
import { maskedKey, readNames } from '../schema/names.js';
import { coverageOf, fetchedOf, groupsOf } from '../schema/shape.js';
import { factsOf } from './facts.js';
import { showRows, type Reader } from './rows.js';

/** One number, and what is to be seen of the list behind it. */
export interface Wanted {
  readonly signal: string;
  readonly part: string;
  readonly group?: string | null;
  readonly first: number | null;
  readonly after?: string | null;
}

/** What the number was made of. */
export interface Basis {
  readonly measured: Measured;
  /** Undefined: there was no case, so that the number is 0. */
  readonly reading: Reading | undefined;
  readonly log: readonly LogRow[];
}

/** The list behind one number, made again from what the number was made of. */
export async function listOf(
  store: Store,
  reader: Reader,
  wanted: Wanted,
  part: Pick<DefinitionPart, 'countedIn'>,
  basis: Basis,
): Promise<Evidence> {
  const { measured, reading, log } = basis;
  const found = reading === undefined ? nothing(part.countedIn) : await find(store, basis, reading, wanted.part);
  const names = await readNames(store);
  const listed = found.rows.map((row) => ({ ...row, groups: row.groups.map((key) => maskedKey(key, names)) }));
  const asked = wanted.group ? listed.filter(({ groups }) => groups.includes(wanted.group ?? '')) : listed;
  const { edges, pageInfo, totalCount } = page(asked, ({ seq }) => `row ${String(seq)}`, wanted.first ?? 50, wanted.after);
  const nodes = await showRows(
    store,
    reader,
    log,
    edges.map(({ node }) => node),
  );
  return make(Evidence, {
    signal: wanted.signal,
    part: wanted.part,
    period: periodOf(measured.period),
    number: found.number,
    countedIn: found.countedIn,
    total: found.rows.length,
    people: found.people,
    generation: String(measured.generation.id),
    measuredAt: measured.generation.measuredAt,
    fetched: fetchedOf(measured.generation),
    coverage: coverageOf(reading?.coverage ?? FULL_COVERAGE),
    groups: groupsOf(found.groups, names),
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

function nothing(countedIn: Found['countedIn']): Found {
  return { number: 0, countedIn, groups: [], rows: [], people: 0 };
}

async function find(store: Store, { measured: { generation, period }, log }: Basis, reading: Reading, part: string): Promise<Found> {
  const facts = await factsOf(store, log, generation, [reading]);
  const view = { facts, from: generation.from, to: generation.to, all: period.from === null };
  const found = registry.evidence(view, reading, part);
  if (found === null) throw new Error(`The signal ${reading.signal} has a reading and no list.`);
  return found;
}
