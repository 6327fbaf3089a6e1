import { may, type Allowed } from '@ambit/access';
import type { Ask } from '../app/ask.js';

/** Somebody with leave to look after what is held of them. */
export interface Own {
  readonly personId: number;
  readonly verdict: Allowed<'manage-own-data'>;
}

/** Null for a stranger. */
export function ownOf({ viewer, policy, now }: Ask): Own | null {
  if (viewer.type !== 'person') return null;
  const { personId } = viewer;
  const verdict = may(viewer, 'manage-own-data', { type: 'person', personId }, policy, now);
  return verdict.allowed ? { personId, verdict } : null;
}
