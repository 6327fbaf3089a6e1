import { may } from '@ambit/access';
import type { Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';

/** Said to the first admin, who has no account and may be any other admin: where two people are needed they are nobody. */
export const NO_ACCOUNT =
  'This takes two people with accounts, and you are signed in without one: make your own account an admin under Settings, People, and sign in with it.';

/** Whose hand gives roles and keeps lines and cycles; null: they may not. */
export function leaveToManagePeople(ask: Ask): number | null {
  const { allowed } = may(ask.viewer, 'manage-people', INSTANCE, ask.policy, ask.now);
  return allowed && ask.viewer.type === 'person' ? ask.viewer.personId : null;
}

/** Whether somebody counts where nobody may act for themselves. */
export function isSomebody(store: Store, personId: number): Promise<boolean> {
  return store.roles.hasAccount(personId);
}
