import type { Attempt, NoSubject, Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import type { Parts } from '../../app/parts.js';
import { SignInProblem, type Identity, type Problem, type Provider } from '../../app/provider.js';
import { enter } from '../sign-in.js';
import { callbackOf } from './begin.js';

/** What a provider sent a browser back with. */
export interface Back {
  /** Null where there is none, or several. */
  readonly state: string | null;
  /** With its question mark. */
  readonly search: string;
}

/**
 * Takes the attempt that this browser began: once, within its time, at this provider.
 * @param onTaken is told where to return, also when it came too late
 * @throws SignInProblem
 */
export async function takeBack(
  store: Store,
  provider: Provider,
  { browser }: Ask,
  { state }: Back,
  onTaken: (next: string, links: boolean) => void,
): Promise<Attempt> {
  const attempt = state === null || browser.held === null ? null : await store.signIns.take(state, browser.held, provider.id);
  if (attempt === null) throw new SignInProblem('begin-again', 'no_attempt');
  onTaken(attempt.next, !attempt.late && attempt.personId !== null);
  if (attempt.late) throw new SignInProblem('begin-again', 'late');
  return attempt;
}

/** Asks the provider who it was, and signs that person in, or links the account to whoever began. @throws SignInProblem */
export async function finishWith(parts: Parts, provider: Provider, ask: Ask, back: Back & { readonly attempt: Attempt }): Promise<void> {
  const { store, queue, settings } = parts;
  const { verifier, nonce, personId } = back.attempt;
  const callback = callbackOf(settings, provider);
  const answer = new URL(callback);
  answer.search = back.search;
  const identity = await provider.identify(answer, { callback, state: back.state ?? '', verifier, nonce });
  if (personId !== null) {
    await link(store, ask, identity, personId);
    return;
  }
  const found = await personOf(store, identity);
  if (typeof found !== 'number') throw new SignInProblem(found);
  await enter(store, queue, ask, await store.sessions.openSession(found, provider.id, ask.agent));
}

const NO_SUBJECT = { unknown: 'not-linked', left: 'unknown-account', confirm: 'confirm-first' } as const satisfies Record<
  NoSubject,
  Problem
>;

async function personOf(store: Store, identity: Identity): Promise<number | Problem> {
  if (identity.kind === 'account') return (await store.signIns.personOfAccount(identity.host, identity.hostId)) ?? 'unknown-account';
  const found = await store.signIns.personOfSubject(identity);
  return typeof found === 'number' ? found : NO_SUBJECT[found];
}

/** Only for the person who began it, still signed in: a link that another began would let the other in. */
async function link(store: Store, { viewer }: Ask, identity: Identity, personId: number): Promise<void> {
  if (viewer.type !== 'person' || viewer.personId !== personId || identity.kind !== 'subject')
    throw new SignInProblem('begin-again', 'not_the_same_person');
  if (!(await store.signIns.link(identity.issuer, identity.subject, personId))) throw new SignInProblem('linked-elsewhere');
}
