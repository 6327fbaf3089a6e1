import type { Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { make } from '../schema/make.js';
import { personOf } from '../schema/person.js';
import { withoutAccount } from '../schema/whom.js';
import { Viewer, type Gate } from './types.js';

/** Who is signed in; null for a stranger. */
export async function readViewer(store: Store, { viewer }: Ask): Promise<Viewer | null> {
  return viewer.type === 'stranger' ? null : viewerOf(store, viewer.personId);
}

/** Everyone may know who they are themselves, what they are here, and what they go through first. */
export async function viewerOf(store: Store, personId: number): Promise<Viewer> {
  const [person, roles] = await Promise.all([store.people.byId(personId), store.access.roles(personId)]);
  return make(Viewer, {
    person: person === null ? withoutAccount(personId) : personOf(person),
    ...roles,
    gate: await gateOf(store, personId, roles.admin),
  });
}

async function gateOf(store: Store, personId: number, admin: boolean): Promise<Gate> {
  if (!(await store.access.policy()).adopted) return admin ? 'ADOPT_POLICY' : 'WAIT';
  return (await store.notices.hasRead(personId)) ? 'OPEN' : 'READ_NOTICE';
}
