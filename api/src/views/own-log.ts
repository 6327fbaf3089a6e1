import { may } from '@ambit/access';
import type { Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { firstOf } from '../schema/connection.js';
import { NOT_SHARED, type NotShared } from '../schema/failures.js';
import { make } from '../schema/make.js';
import type { OwnViewsArgs } from './args.js';
import { showPage } from './show.js';
import { ViewConnection } from './types.js';

const DAY_MS = 86_400_000;

/** Who looked at the viewer. */
export async function readOwnViews(store: Store, ask: Ask, { first, after }: OwnViewsArgs): Promise<ViewConnection | NotShared> {
  const personId = ask.viewer.type === 'person' ? ask.viewer.personId : null;
  const verdict = may(ask.viewer, 'view-own-log', { type: 'person', personId }, ask.policy, ask.now);
  if (!verdict.allowed || personId === null) return NOT_SHARED;
  const monday = mondayBefore(ask.now);
  const own = (await store.views.own(personId, { first: firstOf(first), after: after ?? null }, new Date(monday))).open(verdict);
  return make(ViewConnection, { ...showPage(own), monday, lookers: own.lookers });
}

/** The last Monday, 00:00 UTC; on a Monday that day. */
export function mondayBefore(now: number): number {
  const day = Math.floor(now / DAY_MS);
  // 1 January 1970 was a Thursday.
  return (day - ((day + 3) % 7)) * DAY_MS;
}
