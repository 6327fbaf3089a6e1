import { may } from '@ambit/access';
import { VIEW_KINDS, type Store, type ViewKind } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { firstOf } from '../schema/connection.js';
import { closedTo, NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { personIdOf } from '../schema/whom.js';
import type { AdminLogArgs, LogKind } from './args.js';
import { showPage } from './show.js';
import { LogConnection } from './types.js';

/** Who saw what of whom, and who changed what here. Reading it stands in everyone's own log before it is read. */
export async function readAdminLog(store: Store, ask: Ask, args: AdminLogArgs): Promise<LogConnection | NotShared | Refused> {
  const verdict = may(ask.viewer, 'view-admin-log', INSTANCE, ask.policy, ask.now);
  if (ask.viewer.type !== 'person' || !ask.viewer.admin) return NOT_SHARED;
  if (!verdict.allowed) return closedTo(ask.viewer, null);
  const login = args.person?.trim() ?? '';
  const personId = login === '' ? null : await namedIdOf(store, login);
  if (login !== '' && personId === null) return refused(`No person with the login "${login}" is known.`);
  const first = firstOf(args.first);
  const reading = { actorId: ask.viewer.personId, what: 'log', basis: 'admin', purpose: null, detail: {} } as const;
  await store.views.add({ ...reading, personId: null }, 'hour');
  // Whom the log was searched for reads that too.
  if (personId !== null) await store.views.add({ ...reading, personId }, 'hour');
  const asked = { first, after: args.after ?? null, what: kindOf(args.what ?? null), personId };
  return make(LogConnection, showPage((await store.views.whole(asked)).open(verdict)));
}

/** Who objected is known by no login: what the log holds of them stands there without a name. */
async function namedIdOf(store: Store, login: string): Promise<number | null> {
  const personId = await personIdOf(store, { login });
  const named = await store.people.refs([personId ?? 0]);
  return personId !== null && named.has(personId) ? personId : null;
}

function kindOf(kind: LogKind | null): ViewKind | 'setting' | null {
  if (kind === null || kind === 'SETTING') return kind === null ? null : 'setting';
  return VIEW_KINDS.find((known) => known.toUpperCase() === kind) ?? null;
}
