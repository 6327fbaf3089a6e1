import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import type { Settings } from '../../app/parts.js';
import { SignInProblem } from '../../app/provider.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { plain } from '../../schema/whom.js';
import { beginWith, providerCalled } from '../provider/begin.js';
import { ownOf } from '../../app/own.js';
import { readSessions } from './own.js';
import { LinkBegun, OwnSessions } from './types.js';

const NOT_NOW = 'The provider does not answer just now. Try again in a moment.';
const NOT_HERE = 'This Ambit has no such provider to link. Load the page again.';

/** Ends one of one's own. Another's, and one that is not there, change nothing and get the same answer. */
export async function endSession(store: Store, ask: Ask, id: string): Promise<OwnSessions | NotShared> {
  const own = ownOf(ask, 'manage-own-sessions');
  if (own === null) return NOT_SHARED;
  const given = plain(id).toLowerCase();
  await store.sessions.endOwn(own.personId, given);
  if (given === ask.session) ask.cookie.forget();
  return make(OwnSessions, { sessions: await readSessions(store, ask, own) });
}

export async function endOtherSessions(store: Store, ask: Ask): Promise<OwnSessions | NotShared> {
  const own = ownOf(ask, 'manage-own-sessions');
  if (own === null || ask.session === null) return NOT_SHARED;
  await store.sessions.endOthers(own.personId, ask.session);
  return make(OwnSessions, { sessions: await readSessions(store, ask, own) });
}

/** Asked here, not by an address: another site could send a browser to an address, and link its own account to a visitor of ours. */
export async function linkProvider(store: Store, settings: Settings, ask: Ask, id: string): Promise<LinkBegun | Refused | NotShared> {
  const own = ownOf(ask, 'manage-own-sessions');
  if (own === null) return NOT_SHARED;
  try {
    const provider = providerCalled(settings, id);
    if (provider.issuer === null) return refused(NOT_HERE);
    const address = await beginWith({ store, settings }, provider, ask, { next: '/me/sessions?linked=1', personId: own.personId });
    return make(LinkBegun, { address: address.href });
  } catch (error) {
    if (error instanceof SignInProblem) return refused(error.problem === 'not-offered' ? NOT_HERE : NOT_NOW);
    throw error;
  }
}
