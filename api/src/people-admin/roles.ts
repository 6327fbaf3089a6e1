import type { RoleHolder as Held, Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { page } from '../schema/connection.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { Person, personOf } from '../schema/person.js';
import { personIdOf, somebody, withoutAccount } from '../schema/whom.js';
import type { HoldersArgs, RoleArgs } from './args.js';
import { isSomebody, leaveToManagePeople, NO_ACCOUNT } from './leave.js';
import { RoleHolder, RoleHolderConnection } from './types.js';

const NOBODY = 'Ambit knows nobody by that account. Wait until the organization\u2019s members are fetched.';
const PROBLEMS = {
  'last admin': 'This is the last admin. Make somebody else an admin first.',
  'no account': 'Whoever reads what others share is known by an account. Give the role to the person\u2019s account.',
  oneself: 'An admin makes nobody a reader who is themselves. Another admin gives you this role.',
} as const;

const NOTHING = { admin: false, calibrator: false, told: false, you: false } as const;

/** Members and whoever has a role, A to Z, without a number about any of them. */
export async function readHolders(
  store: Store,
  ask: Ask,
  { words, first, after, onlyHolders }: HoldersArgs,
): Promise<RoleHolderConnection | NotShared> {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  const held = (await store.roles.holders())
    .map((one) => ({ ...one, shown: nameOf(one, by) }))
    .filter(({ shown, admin, calibrator }) => isNamed(shown, words) && (onlyHolders !== true || admin || calibrator));
  const found = page(held, ({ personId }) => `holder ${String(personId)}`, first ?? 100, after);
  return make(RoleHolderConnection, { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: holderOf(node, by) })) });
}

/** Gives a role, or takes it. */
export async function setRole(store: Store, ask: Ask, args: RoleArgs, has: boolean): Promise<RoleHolder | NotShared | Refused> {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  const personId = await personIdOf(store, args);
  if (personId === null || !(await store.roles.isPerson(personId))) return refused(NOBODY);
  const role = args.role === 'ADMIN' ? 'admin' : 'calibrator';
  // To make an account an admin is how they become somebody.
  if (has && role !== 'admin' && !(await isSomebody(store, by))) return refused(NO_ACCOUNT);
  const problem = has ? await store.roles.grant(personId, role, by) : await store.roles.withdraw(personId, role);
  if (problem !== null) return refused(PROBLEMS[problem]);
  await store.admin.audit(has ? 'role.granted' : 'role.withdrawn', by, { personId, role });
  const held = (await store.roles.holders()).find((one) => one.personId === personId);
  // Who objected, and has no role any more, is in no list.
  return held === undefined ? make(RoleHolder, { person: nobodyNamed(personId), ...NOTHING }) : holderOf(held, by);
}

/** Whether `words` are part of a name or a login; none are part of every. */
export function isNamed({ name, login }: { readonly name: string; readonly login: string }, words: string | null | undefined): boolean {
  const wanted = (words ?? '').trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || login.toLowerCase().includes(wanted);
}

function holderOf(held: Held, viewerId: number): RoleHolder {
  const { admin, calibrator, told, personId } = held;
  return make(RoleHolder, { person: nameOf(held, viewerId), admin, calibrator, told, you: personId === viewerId });
}

/** By the number alone a role is taken from them. */
function nobodyNamed(personId: number): Person {
  return make(Person, { ...withoutAccount(personId), login: somebody().login, name: somebody().name });
}

/** Who objected has no name here but to themselves. */
function nameOf({ personId, host, hostId, login, name, nameless }: Held, viewerId: number): Person {
  if (nameless && personId !== viewerId) return nobodyNamed(personId);
  return host === null || hostId === null ? withoutAccount(personId) : personOf({ personId, host, hostId, login, name });
}
