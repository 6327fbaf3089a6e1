import { may } from '@ambit/access';
import type { Store } from '@ambit/store';
import { POLICY, type Ask } from '../app/ask.js';
import { NOT_SHARED, type NotShared } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { keptPeriods } from '../schema/measured.js';
import { periodOf } from '../schema/period.js';
import { PersonPage } from '../schema/person-page.js';
import { personOf } from '../schema/person.js';
import { personIdOf, withoutAccount, type Whom } from '../schema/whom.js';

/** One person's page, for those it is open to. Every other way through here makes the same one look-up. */
export async function readPage(store: Store, ask: Ask, whom: Whom): Promise<PersonPage | NotShared> {
  const personId = await personIdOf(store, whom);
  const verdict = may(ask.viewer, 'view-person-page', { type: 'person', personId }, POLICY, ask.now);
  if (!verdict.allowed || personId === null) return NOT_SHARED;
  const card = (await store.people.card(personId))?.open(verdict);
  return make(PersonPage, {
    person: card === undefined ? withoutAccount(personId) : personOf(card.person),
    yours: ask.viewer.type === 'person' && ask.viewer.personId === personId,
    periods: (await keptPeriods(store, ask.now)).map(periodOf),
  });
}
