import { may } from '@ambit/access';
import type { Generation } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { subjectOf, type Ask } from '../app/ask.js';
import { noteSeen } from '../app/seen.js';
import { sectionOf } from '../schema/definitions.js';
import type { Refused } from '../schema/failures.js';
import { isMeasured, measuredNow, measuring } from '../schema/measured.js';
import { make } from '../schema/make.js';
import { Withheld, type Measuring, type NotMeasured } from '../schema/reading.js';
import { shapeReadings, type Readings } from '../schema/readings.js';

/** A person's readings of one period, or why there are none yet. Asked only below a page that is open to the viewer. */
export async function readReadings(
  store: Store,
  ask: Ask,
  personId: number,
  text: string,
): Promise<Readings | Measuring | NotMeasured | Withheld | Refused> {
  const withheld = await withheldBy(store, ask, personId);
  if (withheld !== null) return withheld;
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

/** Told to the person alone: a page of anybody who is not measured is open to nobody else. */
async function withheldBy(store: Store, ask: Ask, personId: number): Promise<Withheld | null> {
  const verdict = may(ask.viewer, 'manage-own-data', { type: 'person', personId }, ask.policy, ask.now);
  if (!verdict.allowed) return null;
  const { pausedAt, objectedAt, switchedOnAt } = (await store.ownData.choices(personId)).open(verdict);
  if (objectedAt !== null) return make(Withheld, { by: 'OBJECTED', since: objectedAt });
  if (pausedAt !== null) return make(Withheld, { by: 'PAUSED', since: pausedAt });
  const off = ask.policy.mode === 'works-council' && switchedOnAt === null;
  return off ? make(Withheld, { by: 'NOT_SWITCHED_ON', since: null }) : null;
}

/** Nothing is measured of a person before that person was told; the first measuring after it is on its way. */
async function comesLater(store: Store, generation: Generation, personId: number): Promise<boolean> {
  return !(await store.readings.covers(generation.id, personId));
}
