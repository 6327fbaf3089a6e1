import type { OpenedSession, Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import type { Errands, Settings } from '../app/parts.js';
import { refused, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { demoDoors } from './doors.js';
import { SignedIn, type DemoRole } from './types.js';
import { viewerOf } from './viewer.js';

const SPENT = 'This link was used already or has run out. Ask for a new one: npx ambit sign-in LOGIN.';
const NO_DEMO = 'This is not a demo. Sign in with a one-time link: npx ambit sign-in LOGIN.';
const NOT_THERE_YET = 'This person has not been fetched yet. Try again in a few seconds.';

/** A link signs in once; what it opened lives in the browser's cookie. */
export async function signIn(store: Store, queue: Errands, ask: Ask, token: string): Promise<SignedIn | Refused> {
  const opened = await store.sessions.redeemLink(token.trim(), ask.agent);
  return opened === null ? refused(SPENT) : signedIn(store, queue, ask, opened);
}

/** The demo's three doors. */
export async function signInAs(store: Store, queue: Errands, settings: Settings, ask: Ask, role: DemoRole): Promise<SignedIn | Refused> {
  if (!settings.demo) return refused(NO_DEMO);
  const door = (await demoDoors(store)).find((one) => one.role === role);
  const person = door === undefined ? null : await store.people.findByLogin(door.login, door.host);
  if (person === null) return refused(NOT_THERE_YET);
  return signedIn(store, queue, ask, await store.sessions.openSession(person.personId, 'demo', ask.agent));
}

/** Ends the session here and in the browser, whichever of them still has one. */
export async function signOut(store: Store, ask: Ask): Promise<boolean> {
  await close(store, ask);
  ask.cookie.forget();
  return true;
}

/**
 * Gives the browser a session that nobody had before, in place of the one it came with. The first sign-in is a person's notice:
 * what is measured of that person begins now.
 */
export async function enter(store: Store, queue: Errands, ask: Ask, opened: OpenedSession): Promise<void> {
  await close(store, ask);
  ask.cookie.keep(opened.sessionToken);
  // Nobody waits at the door for the errand list: the next tick sees the notice as well.
  if ((await store.measure.measureState()).noticePending) queue.add('measure', { periodKey: null }).catch(() => undefined);
}

async function close(store: Store, { viewer, session }: Ask): Promise<void> {
  if (viewer.type === 'person' && session !== null) await store.sessions.close(viewer.personId, session);
}

async function signedIn(store: Store, queue: Errands, ask: Ask, opened: OpenedSession): Promise<SignedIn> {
  await enter(store, queue, ask, opened);
  return make(SignedIn, { viewer: await viewerOf(store, opened.personId) });
}
