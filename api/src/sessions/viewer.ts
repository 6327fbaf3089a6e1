import type { Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { make } from '../schema/make.js';
import { personOf } from '../schema/person.js';
import { withoutAccount } from '../schema/whom.js';
import { Viewer } from './types.js';

/** Who is signed in; null for a stranger. */
export async function readViewer(store: Store, { viewer }: Ask): Promise<Viewer | null> {
  return viewer.type === 'stranger' ? null : viewerOf(store, viewer.personId);
}

/** Everyone may know who they are themselves, and whether they run the instance. */
export async function viewerOf(store: Store, personId: number): Promise<Viewer> {
  const person = await store.people.byId(personId);
  return make(Viewer, {
    person: person === null ? withoutAccount(personId) : personOf(person),
    ...(await store.access.roles(personId)),
  });
}
