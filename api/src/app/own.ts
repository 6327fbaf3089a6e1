import { may, type Allowed } from '@ambit/access';
import type { Ask } from './ask.js';

/** What a person does with what is theirs. */
type OwnAction = 'manage-own-data' | 'manage-own-sessions' | 'share-own-page';

/** Somebody with leave for what is theirs alone. */
export interface Own<A extends OwnAction = 'manage-own-data'> {
  readonly personId: number;
  readonly verdict: Allowed<A>;
}

/** Null for a stranger, and where the policy has it closed. */
export function ownOf<A extends OwnAction>({ viewer, policy, now }: Ask, action: A): Own<A> | null {
  if (viewer.type !== 'person') return null;
  const { personId } = viewer;
  const verdict = may(viewer, action, { type: 'person', personId }, policy, now);
  return verdict.allowed ? { personId, verdict } : null;
}
