import type { Store } from '@ambit/store';
import { make } from './make.js';
import { Person } from './person.js';

/** How a person is addressed: by the host's numeric id, or by a login. */
export type Whom = { readonly host: string; readonly id: string } | { readonly login: string };

/** Where the first admin is at home, who signs in before any organization is connected. */
const NO_HOST = 'local';

/** The store's number of a person; null when there is none. What cannot be an address is looked up all the same. */
export async function personIdOf(store: Store, whom: Whom): Promise<number | null> {
  if ('login' in whom) return store.people.idByLogin(plain(whom.login));
  const found = await store.people.idByHostId(plain(whom.host), numberOf(whom.id));
  return found ?? (whom.host === NO_HOST && whom.id.length < 10 ? numberOf(whom.id) : null);
}

/** Someone who signs in without an account at any host. */
export function withoutAccount(personId: number): Person {
  return make(Person, { personId, host: NO_HOST, id: String(personId), login: 'admin', name: 'Admin' });
}

/** Someone whose name is not shown here any more. Nobody may tell why. */
export function somebody(): Person {
  return make(Person, { personId: 0, host: NO_HOST, id: '0', login: '', name: 'Somebody' });
}

/** No account has the number 0. */
function numberOf(id: string): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : 0;
}

/** Postgres takes no U+0000, and no name holds one. */
export function plain(text: string): string {
  return text.replaceAll('\0', '');
}
