import { may } from '@ambit/access';
import type { Reading } from '@ambit/activity';
import type { Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { NOT_SHARED, type NotShared, type Refused } from '../schema/failures.js';
import { isMeasured, keptPeriods, measuredNow } from '../schema/measured.js';
import { periodOf, type Period } from '../schema/period.js';
import type { Measuring, NotMeasured } from '../schema/reading.js';
import { shapeReadings, type Readings } from '../schema/readings.js';
import { plain } from '../schema/whom.js';

type Answer = Readings | Measuring | NotMeasured | NotShared | Refused;

/** What is measured of everybody together. */
export async function readOrganization(store: Store, ask: Ask, period: string): Promise<Answer> {
  const verdict = may(ask.viewer, 'view-organization', INSTANCE, ask.policy, ask.now);
  if (!verdict.allowed) return NOT_SHARED;
  const measured = await measuredNow(store, period, ask.now);
  if (!isMeasured(measured)) return measured;
  const held = (await store.readings.ofOrganization(measured.generation.id)).open(verdict);
  return shapeReadings(store, measured, held.map(withoutPeople));
}

/** What is measured of one team together. */
export async function readTeamReadings(store: Store, ask: Ask, slug: string, period: string): Promise<Answer> {
  const verdict = may(ask.viewer, 'view-teams', INSTANCE, ask.policy, ask.now);
  if (!verdict.allowed) return NOT_SHARED;
  const team = await store.teams.bySlug(plain(slug));
  if (team === null) return NOT_SHARED;
  const measured = await measuredNow(store, period, ask.now);
  if (!isMeasured(measured)) return measured;
  const held = (await store.readings.ofTeam(measured.generation.id, team.id)).open(verdict);
  return shapeReadings(store, measured, held.map(withoutPeople));
}

/** The periods kept now; none for a stranger. */
export async function readPeriods(store: Store, ask: Ask): Promise<Period[]> {
  if (!may(ask.viewer, 'ask-for-period', INSTANCE, ask.policy, ask.now).allowed) return [];
  return (await keptPeriods(store, ask.now)).map(periodOf);
}

/** How many rows each person has is nobody's business here, also under a number. */
function withoutPeople(reading: Reading): Reading {
  return { ...reading, groups: reading.groups.filter(({ key, personId }) => !key.startsWith('person:') && personId === undefined) };
}
