import { may } from '@ambit/access';
import type { Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { PageBasis } from '../schema/person-page.js';
import { personOf } from '../schema/person.js';
import { personIdOf, type Whom } from '../schema/whom.js';
import { Asked, SharedPage } from './types.js';

const ASKED = 'Asked. If this person is here and wants to share, you will find the page under People.';

/** Whose pages the viewer may open, by name and without a number; none for a stranger. */
export async function readSharedPages(store: Store, ask: Ask): Promise<SharedPage[]> {
  if (ask.viewer.type !== 'person') return [];
  const ids = await store.access.candidates(ask.viewer.personId);
  const standings = await store.access.standings(ask.viewer.personId, ids);
  const people = await store.people.refs(ids);
  const pages: SharedPage[] = [];
  for (const [personId, standing] of standings) {
    const verdict = may(ask.viewer, 'open-person-page', { type: 'person', personId, standing }, ask.policy, ask.now);
    const person = people.get(personId);
    if (verdict.allowed && person !== undefined)
      pages.push(make(SharedPage, { person: personOf(person), basis: PageBasis[verdict.basis] }));
  }
  return pages.sort((a, b) => a.person.name.localeCompare(b.person.name, 'en') || a.person.login.localeCompare(b.person.login, 'en'));
}

/** Asks a person to share; the answer is the same for one who is not there. */
export async function requestAccess(store: Store, ask: Ask, whom: Whom, purpose: string): Promise<Asked | NotShared | Refused> {
  if (ask.viewer.type !== 'person' || !may(ask.viewer, 'request-access', INSTANCE, ask.policy, ask.now).allowed) return NOT_SHARED;
  if (!ask.policy.purposes.includes(purpose)) return refused(`Choose why you ask: ${ask.policy.purposes.join(', ')}.`);
  const personId = await personIdOf(store, whom);
  await store.access.askForPage(personId, ask.viewer.personId, purpose);
  return make(Asked, { message: ASKED });
}
