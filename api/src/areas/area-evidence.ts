import type { Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { listOf } from '../evidence/list.js';
import { findPart } from '../schema/definitions.js';
import type { Evidence } from '../schema/evidence.js';
import { NOT_SHARED, refused, Refused, type NotShared } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { measuredAs, readPeriod } from '../schema/measured.js';
import { readNames } from '../schema/names.js';
import { periodOf } from '../schema/period.js';
import { NotMeasured } from '../schema/reading.js';
import { leaveToViewAreas } from './areas.js';
import type { AreaEvidenceArgs } from './args.js';
import { readArea } from './held.js';

/** The list behind one number of an area: pull requests and issues, without anyone's words. */
export async function readAreaEvidence(
  store: Store,
  ask: Ask,
  args: AreaEvidenceArgs,
): Promise<Evidence | NotShared | NotMeasured | Refused> {
  const verdict = leaveToViewAreas(ask);
  if (verdict === null) return NOT_SHARED;
  const part = findPart(args.signal, args.part, 'area');
  if (part === null)
    return refused(`There is no number called "${args.signal}:${args.part}" of an area. The definitions list those there are.`);
  const period = readPeriod(args.period, ask.now);
  if (period instanceof Refused) return period;
  const measured = await measuredAs(store, args.period, period, args.generation ?? null);
  if (measured === null) return make(NotMeasured, { period: periodOf(period) });
  const area = await readArea(store, verdict, measured, await readNames(store), args.id);
  if (area === null) return NOT_SHARED;

  const reading = area.readings.find(({ signal }) => signal === args.signal);
  const log = reading === undefined ? [] : (await store.readings.logOfArea(area.repositoryId, measured.generation)).open(verdict);
  const reader = { wordsAt: () => Promise.resolve(new Map()), documents: () => Promise.resolve(new Map()), hidden: false };
  return listOf(store, reader, args, part, { measured, reading, log });
}
