import { may } from '@ambit/access';
import type { Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { page } from '../schema/connection.js';
import { NOT_SHARED, type NotShared } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { RepositorySync, RepositorySyncConnection, Sync, SyncConnection, SyncRing } from './types.js';

/** How far GitHub has been fetched: counts and states, the same for everyone who is signed in. */
export async function readSync(store: Store, ask: Ask, first: number | null, after: string | null | undefined): Promise<Sync | NotShared> {
  if (!may(ask.viewer, 'view-sync', INSTANCE, ask.policy, ask.now).allowed) return NOT_SHARED;
  const said = await store.admin.syncProgress(new Date(ask.now));
  const { edges, pageInfo, totalCount } = page(said.repositories, (row) => `repository ${String(row.id)}`, first ?? 100, after);
  const repositories = edges.map(({ cursor, node }) => ({ cursor, node: make(RepositorySync, { ...node }) }));
  return make(Sync, {
    fetched: said.fetched,
    all: said.all,
    completeWeeks: said.completeWeeks,
    state: said.state,
    backTo: said.backTo,
    measuredAt: said.measuredAt,
    connections: said.connections.map((row) => make(SyncConnection, { ...row })),
    rings: said.rings.map((ring) => make(SyncRing, { ...ring })),
    repositories: make(RepositorySyncConnection, { edges: repositories, pageInfo, totalCount }),
  });
}
