import type { SessionView, Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import type { Own } from '../../app/own.js';
import type { Settings } from '../../app/parts.js';
import { make } from '../../schema/make.js';
import { SignInProvider } from '../types.js';
import { ProviderLink, Session, SignInHow } from './types.js';

/** Where one is signed in, the latest used first. */
export async function readSessions(store: Store, ask: Ask, own: Own<'manage-own-sessions'>): Promise<Session[]> {
  const held = (await store.sessions.ofPerson(own.personId)).open(own.verdict);
  return held.map((session) => shown(session, ask.session));
}

function shown({ id, how, agent, begunAt, seenAt, endsAt }: SessionView, asking: string | null): Session {
  return make(Session, { id, how: how === null ? null : HOWS[how], agent, begunAt, seenAt, endsAt, current: id === asking });
}

const HOWS = {
  link: SignInHow.LINK,
  github: SignInHow.GITHUB,
  oidc: SignInHow.OIDC,
  demo: SignInHow.DEMO,
} as const satisfies Record<NonNullable<SessionView['how']>, SignInHow>;

/** The providers whose account one links by oneself, and since when one has. */
export async function readLinks(store: Store, { providers }: Settings, own: Own<'manage-own-sessions'>): Promise<ProviderLink[]> {
  const links = (await store.signIns.linksOf(own.personId)).open(own.verdict);
  return providers.flatMap(({ id, name, issuer }) =>
    issuer === null ? [] : [make(ProviderLink, { provider: make(SignInProvider, { id, name }), linkedAt: links.get(issuer) ?? null })],
  );
}
