import { may } from '@ambit/access';
import type { Generation } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { subjectOf, type Ask } from '../app/ask.js';
import { noteSeen } from '../app/seen.js';
import { sectionOf } from '../schema/definitions.js';
import type { Refused } from '../schema/failures.js';
import { isMeasured, measuredNow, measuring } from '../schema/measured.js';
import type { Measuring, NotMeasured } from '../schema/reading.js';
import { shapeReadings, type Readings } from '../schema/readings.js';

/** A person's readings of one period, or why there are none yet. Asked only below a page that is open to the viewer. */
export async function readReadings(
  store: Store,
  ask: Ask,
  personId: number,
  text: string,
): Promise<Readings | Measuring | NotMeasured | Refused> {
  const measured = await measuredNow(store, text, ask.now);
  if (!isMeasured(measured)) return measured;
  const verdict = may(ask.viewer, 'view-person-page', await subjectOf(store, ask, personId), ask.policy, ask.now);
  if (!verdict.allowed) throw new Error('Readings were asked for below a page that is not open.');
  const guarded = await store.readings.readingsOf(measured.generation.id, personId);
  const held = guarded.openEach(verdict, ({ signal }) => sectionOf(signal));
  const noticeAt = (await store.people.card(personId))?.open(verdict, 'head').noticeAt ?? null;
  if (held.length === 0 && noticeAt !== null && (await comesLater(store, measured.generation, personId))) return measuring(measured.period);
  await noteSeen(store, verdict, 'readings', { period: measured.period.key }, 'hour');
  return shapeReadings(store, measured, held);
}

/** Nothing is measured of a person before that person was told; the first measuring after it is on its way. */
async function comesLater(store: Store, generation: Generation, personId: number): Promise<boolean> {
  return !(await store.readings.covers(generation.id, personId));
}
