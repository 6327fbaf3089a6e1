import { may, purposesFor, type Allowed } from '@ambit/access';
import type { Store } from '@ambit/store';
import { subjectOf, type Ask } from '../app/ask.js';
import { noteSeen, purposeOf } from '../app/seen.js';
import { closedTo, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { keptPeriods } from '../schema/measured.js';
import { periodOf } from '../schema/period.js';
import { PageBasis, PersonPage, PurposeNeeded } from '../schema/person-page.js';
import { personOf, type Person } from '../schema/person.js';
import { personIdOf, withoutAccount, type Whom } from '../schema/whom.js';

/**
 * One person's page, for those it is open to; another's only after they said why. Every other way through here makes the
 * same look-ups.
 */
export async function readPage(store: Store, ask: Ask, whom: Whom): Promise<PersonPage | PurposeNeeded | NotShared> {
  const personId = await personIdOf(store, whom);
  const subject = await subjectOf(store, ask, personId);
  const page = may(ask.viewer, 'view-person-page', subject, ask.policy, ask.now);
  if (page.allowed && personId !== null) return pageOf(store, ask, personId, page, 'day');
  const openable = may(ask.viewer, 'open-person-page', subject, ask.policy, ask.now);
  if (!openable.allowed || personId === null) return closedTo(ask.viewer, personId);
  const purposes = [...purposesFor(ask.viewer, subject, ask.policy, ask.now)];
  return make(PurposeNeeded, { person: await nameOf(store, personId), purposes });
}

/** Says why one looks at another's page, of what it is open for; it holds for some hours. */
export async function openPage(store: Store, ask: Ask, whom: Whom, purpose: string): Promise<PersonPage | NotShared | Refused> {
  const personId = await personIdOf(store, whom);
  const subject = await subjectOf(store, ask, personId);
  const openable = may(ask.viewer, 'open-person-page', subject, ask.policy, ask.now);
  if (!openable.allowed || personId === null || ask.viewer.type !== 'person') return closedTo(ask.viewer, personId);
  const purposes = purposesFor(ask.viewer, subject, ask.policy, ask.now);
  if (!purposes.includes(purpose)) return refused(`Choose why you look: ${purposes.join(', ')}.`);
  await store.access.beginVisit(ask.viewer.personId, personId, purpose);
  const page = may(ask.viewer, 'view-person-page', await subjectOf(store, ask, personId), ask.policy, ask.now);
  return page.allowed ? pageOf(store, ask, personId, page, 'always') : closedTo(ask.viewer, personId);
}

/** @param again each visit that begins is written down, and each later day on which it goes on */
async function pageOf(
  store: Store,
  ask: Ask,
  personId: number,
  verdict: Allowed<'view-person-page'>,
  again: 'always' | 'day',
): Promise<PersonPage> {
  await noteSeen(store, verdict, 'page', {}, again);
  const card = (await store.people.card(personId))?.open(verdict, 'head');
  return make(PersonPage, {
    person: card === undefined ? withoutAccount(personId) : personOf(card.person),
    yours: verdict.basis === 'own',
    basis: PageBasis[verdict.basis],
    purpose: purposeOf(verdict),
    purposes: [...purposesFor(ask.viewer, verdict.subject, ask.policy, ask.now)],
    periods: (await keptPeriods(store, ask.now)).map(periodOf),
  });
}

async function nameOf(store: Store, personId: number): Promise<Person> {
  const person = await store.people.byId(personId);
  return person === null ? withoutAccount(personId) : personOf(person);
}
