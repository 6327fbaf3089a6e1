import { may, type Allowed } from '@ambit/access';
import { isStandard, type Generation, type Period, type Reading as Held } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { POLICY, type Ask } from '../app/ask.js';
import { Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { periodOf } from '../schema/period.js';
import type { TeamRef } from '../schema/person.js';
import { measuredOf, readPeriod } from '../schema/measured.js';
import { NotMeasured } from '../schema/reading.js';
import { Measuring, Readings } from './reading-types.js';
import { fetchedOf, readingsOf, teamRefs } from '../schema/shape.js';

const SOON = 'Ambit is measuring this period. The numbers appear here in a moment.';

/** A person's readings of one period, or why there are none yet. Asked only below a page that is open to the viewer. */
export async function readReadings(
  store: Store,
  ask: Ask,
  personId: number,
  text: string,
): Promise<Readings | Measuring | NotMeasured | Refused> {
  const period = readPeriod(text, ask.now);
  if (period instanceof Refused) return period;
  const measured = await measuredOf(store, text, period);
  if (measured === null) return (await comes(store, period, ask.now)) ? measuring(period) : make(NotMeasured, { period: periodOf(period) });
  const verdict = may(ask.viewer, 'view-person-page', { type: 'person', personId }, POLICY, ask.now);
  if (!verdict.allowed) throw new Error('Readings were asked for below a page that is not open.');
  const held = (await store.readings.readingsOf(measured.generation.id, personId)).open(verdict);
  if (held.length === 0 && (await comesLater(store, measured.generation, personId, verdict))) return measuring(measured.period);
  return shape(measured.period, measured.generation, held, await teamRefs(store));
}

/** Standard periods are always measured; others once they are asked for. */
async function comes(store: Store, period: Period, now: number): Promise<boolean> {
  return isStandard(period, now) || (await store.readings.asked(period.key));
}

/** Nothing is measured of a person before that person was told; the first measuring after it is on its way. */
async function comesLater(store: Store, generation: Generation, personId: number, verdict: Allowed<'view-person-page'>): Promise<boolean> {
  const noticeAt = (await store.people.card(personId))?.open(verdict).noticeAt ?? null;
  return noticeAt !== null && !(await store.readings.covers(generation.id, personId));
}

export function measuring(period: Period): Measuring {
  return make(Measuring, { period: periodOf(period), message: SOON });
}

function shape(period: Period, generation: Generation, held: readonly Held[], teams: ReadonlyMap<number, TeamRef>): Readings {
  return make(Readings, {
    period: periodOf(period),
    generation: String(generation.id),
    measuredAt: generation.measuredAt,
    asOf: generation.asOf,
    fetched: fetchedOf(generation),
    readings: readingsOf(held, teams),
  });
}
