import type { Allowed } from '@ambit/access';
import type { LogRow, Reading } from '@ambit/activity';
import { lifeOf, type DocumentLife } from '@ambit/signals';
import type { DocumentRowView, HandLink, Store, WorkView } from '@ambit/store';
import { factsOf } from '../../evidence/facts.js';
import { allOf, type Measured } from '../../schema/measured.js';

/** What the page of one document is made of. */
export interface Source {
  readonly row: DocumentRowView;
  /** Null before the first measuring. */
  readonly measured: Measured | null;
  readonly readings: readonly Reading[];
  readonly log: ReadonlyMap<number, LogRow>;
  /** Null where the measuring does not know the document yet. */
  readonly life: DocumentLife | null;
  readonly handLinks: readonly HandLink[];
  /** Pull requests by store id: those of its life and those linked by hand. */
  readonly works: ReadonlyMap<number, WorkView>;
  /** Whether there is something newer than the numbers. */
  readonly newer: boolean;
}

export async function readSource(store: Store, verdict: Allowed<'view-decisions'>, row: DocumentRowView, now: number): Promise<Source> {
  const measured = await allOf(store, now);
  const handLinks = (await store.decisions.handLinks(row.id)).open(verdict);
  const lived = measured === null ? null : await readLife(store, verdict, row.id, measured);
  const newest = await store.decisions.newestSeq(row.id);
  return {
    row,
    measured,
    readings: lived?.readings ?? [],
    log: lived?.log ?? new Map(),
    life: lived?.life ?? null,
    handLinks,
    works: await store.readings.worksOf([...new Set([...worksIn(lived?.life ?? null), ...handLinks.map(({ workId }) => workId)])]),
    newer: measured === null || newest > measured.generation.asOfSeq,
  };
}

async function readLife(store: Store, verdict: Allowed<'view-decisions'>, id: number, { generation }: Measured) {
  const rows = (await store.decisions.logOfDocument(id, generation)).open(verdict);
  const readings = (await store.decisions.readingsOf(generation.id, 'document', [id])).open(verdict).get(id) ?? [];
  const life = lifeOf(await factsOf(store, rows, generation, readings), id, generation.to);
  return { log: new Map(rows.map((row) => [row.seq, row])), readings, life };
}

function worksIn(life: DocumentLife | null): number[] {
  if (life === null) return [];
  return [...life.ties, ...life.states, ...life.versions, ...life.voices].flatMap(({ workId }) => workId ?? []);
}
