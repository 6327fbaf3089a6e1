import { DAY_MS, parsePeriod, standardPeriods, type Generation, type MeasureStore, type Period, type Reading } from '@ambit/activity';
import { Log, measureAll, overlapsOf, prepareFacts, registry, standingsOf, type Extra, type Facts, type View } from '@ambit/signals';
import { mayLeave, toldBy } from './told.js';

export { decideMeasuring } from './decide.js';

export interface MeasureDeps {
  readonly store: MeasureStore;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** What was done, for the log and for `decideMeasuring`. */
  readonly onMeasured?: (done: Measured) => void;
}

export interface Measured {
  readonly periods: readonly string[];
  readonly rows: number;
  readonly readings: number;
  readonly ms: number;
}

export interface MeasurePayload {
  /** One period; null: the standard ones and those asked for. */
  readonly periodKey: string | null;
}

/**
 * The `measure` job: reads the settled log once and writes a generation for every due period. Doing it twice, or at the
 * same time in two processes, costs time and nothing else: each generation is whole and the last one written is current.
 * Periods that were asked for at some time are measured again only when what they are made from has changed; whoever names
 * one period, or the standard ones, gets them in any case.
 */
export function measureHandler({ store, now, onMeasured }: MeasureDeps): (payload: MeasurePayload) => Promise<void> {
  return async ({ periodKey }) => {
    const began = now();
    const periods = await duePeriods(store, periodKey, began);
    if (periods.length === 0) return;
    // Before the log is settled: what is fetched while the log is read is not in the numbers and must not be claimed.
    const fetched = await Promise.all(periods.map(async (period) => ({ period, pulled: await store.pulled(period.from ?? 0) })));
    const asOfSeq = await store.settledSeq();
    const roster = await store.roster();
    const from = { asOfSeq, rosterVersion: roster.version, definitions: registry.versions() };
    const all = fetched.map(({ period, pulled }) => ({ period, kept: { ...from, ...pulled } }));
    const due = periodKey === null ? await changed(store, all, began) : all;
    const log = new Log();
    for await (const batch of store.readLog(asOfSeq, roster.version)) log.add(batch);
    const facts = prepareFacts(log, roster, await beside(store, due, began));
    const groups = { facts, fewest: await store.smallestGroup() };
    let readings = 0;
    for (const { period, kept } of due) readings += await writePeriod(store, groups, period, kept, now());
    onMeasured?.({ periods: due.map(({ period }) => period.key), rows: log.rows, readings, ms: now() - began });
  };
}

/** A period and what it would be measured from. */
interface Due {
  readonly period: Period;
  readonly kept: Kept;
}

type Kept = Pick<Generation, 'asOfSeq' | 'rosterVersion' | 'definitions' | 'asOf' | 'fetchedRepositories' | 'allRepositories'>;

/** The standard periods, and of those asked for the ones made from something that changed; all time has what people state, which no log tells. */
async function changed(store: MeasureStore, due: readonly Due[], now: number): Promise<readonly Due[]> {
  const standard = new Set(standardPeriods(now).map(({ key }) => key));
  const asked = due.filter(({ period }) => !standard.has(period.key) && !isAll(period));
  if (asked.length === 0) return due;
  const same = await store.unchanged(asked.map(({ period, kept }) => ({ periodKey: period.key, ...kept })));
  return due.filter(({ period }) => !same.has(period.key));
}

/** Titles are asked for back to here, in milliseconds: no pair of pull requests is older. */
const TITLES_MS = 200 * DAY_MS;

/** What is not in the log. Titles are for overlaps alone, which only the generation of all time has. */
async function beside(store: MeasureStore, due: readonly Due[], now: number): Promise<Extra> {
  const [repositories, stated, shapes] = await Promise.all([store.repositories(), store.stated(), store.shapes()]);
  const titles = due.some(({ period }) => isAll(period)) ? await store.titles(now - TITLES_MS) : new Map<number, string>();
  return { ...stated, repositories, shapes, titles };
}

/** The period without a beginning: documents, open pull requests, standings and overlaps are measured with it. */
function isAll({ from }: Period): boolean {
  return from === null;
}

async function duePeriods(store: MeasureStore, periodKey: string | null, now: number): Promise<Period[]> {
  const only = periodKey === null ? null : parsePeriod(periodKey, now).key;
  const all = [...standardPeriods(now), ...(await store.askedPeriods())];
  const kept = [...new Map(all.map((period) => [period.key, period])).values()];
  // One that was let go while its errand waited would be measured for nobody, and nothing would ever remove it.
  return only === null ? kept : kept.filter(({ key }) => key === only);
}

/** What is measured from, and how many people must stand behind a number of a group. */
interface Measuring {
  readonly facts: Facts;
  readonly fewest: number;
}

async function writePeriod(store: MeasureStore, { facts, fewest }: Measuring, period: Period, kept: Kept, now: number): Promise<number> {
  const from = period.from ?? Math.min(facts.first ?? period.to, period.to);
  const told = toldBy(facts.roster, now);
  const view: View = { facts, from, to: period.to, all: isAll(period), fewest };
  let readings = 0;
  // From the beginning each time it is asked: a transaction may be repeated.
  const counted: Iterable<Reading> = {
    *[Symbol.iterator]() {
      readings = 0;
      for (const reading of measureAll(view, now)) {
        if (!mayLeave(reading, told)) continue;
        readings += 1;
        yield reading;
      }
    },
  };
  const generation = { periodKey: period.key, from, to: period.to, ...kept };
  if (view.all)
    await store.writeGeneration(generation, counted, {
      standings: standingsOf(view),
      overlaps: overlapsOf(view, await store.sameFiles()),
    });
  else await store.writeGeneration(generation, counted);
  return readings;
}
