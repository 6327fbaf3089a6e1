import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Ask } from '../../app/ask.js';
import type { Parts, Settings } from '../../app/parts.js';
import { SignInProblem, type Provider } from '../../app/provider.js';

/** Where a provider sends people back. By the address of the configuration: what a request says of its host is anyone's to write. */
export function callbackOf({ address }: Settings, { id }: Provider): URL {
  return new URL(`${address}/sign-in/${id}/callback`);
}

/** @throws SignInProblem where this instance has no such provider */
export function providerCalled({ providers }: Settings, id: unknown): Provider {
  const provider = providers.find((one) => one.id === id);
  if (provider === undefined) throw new SignInProblem('not-offered');
  return provider;
}

/**
 * Begins to sign in, or to link a provider's account to whoever is signed in.
 * @param next a path, as `returnPath` gives it
 * @returns where the browser goes
 * @throws SignInProblem
 */
export async function beginWith(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  provider: Provider,
  { browser }: Ask,
  { next, personId }: { readonly next: string; readonly personId: number | null },
): Promise<URL> {
  const [state, verifier, nonce] = [randomState(), randomPKCECodeVerifier(), randomNonce()];
  const address = await provider.authorize({ callback: callbackOf(settings, provider), state, verifier, nonce });
  await store.signIns.begin(state, browser.keep(), { provider: provider.id, verifier, nonce, next, personId });
  return address;
}
