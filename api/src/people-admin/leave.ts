import { may } from '@ambit/access';
import { INSTANCE, type Ask } from '../app/ask.js';

/** Whose hand gives roles and keeps lines and cycles; null: they may not. */
export function leaveToManagePeople(ask: Ask): number | null {
  const { allowed } = may(ask.viewer, 'manage-people', INSTANCE, ask.policy, ask.now);
  return allowed && ask.viewer.type === 'person' ? ask.viewer.personId : null;
}
