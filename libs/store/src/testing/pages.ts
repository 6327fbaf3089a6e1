import type { Account, Activity, Page, Progress, Repository, Stream, StreamKind, Work } from '@ambit/activity';
import type { Store } from '../store.js';

/** Invented accounts. */
export function account(id: number, login = `dev-${String(id)}`, more: Partial<Account> = {}): Account {
  return { id, login, kind: 'user', name: null, ...more };
}

export const REPOSITORY: Repository = {
  hostId: 501,
  owner: 'harbor',
  name: 'ledger',
  private: false,
  archived: false,
  createdAt: '2024-01-01T00:00:00.000Z',
};

export function work(number: number, author: Account | null, more: Partial<Work> = {}): Work {
  const at = '2026-03-02T10:00:00.000Z';
  return {
    kind: 'pull',
    number,
    hostId: String(9000 + number),
    title: `Change ${String(number)}`,
    author,
    state: 'open',
    draft: false,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    mergedAt: null,
    additions: 3,
    deletions: 1,
    changedFiles: 2,
    labels: ['bug'],
    incomplete: [],
    ...more,
  };
}

export function opened(number: number, actor: Account | null, at = '2026-03-02T10:00:00Z'): Activity {
  return { kind: 'pull.opened', at, hostId: String(9000 + number), actor, pull: number, payload: { draft: false } };
}

export function review(
  id: number,
  number: number,
  actor: Account | null,
  payload: { state?: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'; hasBody?: boolean } = {},
  at = '2026-03-03T10:00:00Z',
): Activity {
  const { state = 'APPROVED', hasBody = false } = payload;
  return { kind: 'review.submitted', at, hostId: String(id), actor, pull: number, payload: { state, hasBody } };
}

export function comment(
  id: number,
  number: number,
  actor: Account | null,
  more: { reviewId?: string | null; replyTo?: string | null } = {},
  at = '2026-03-03T10:00:00Z',
): Activity {
  const { reviewId = null, replyTo = null } = more;
  const payload = { reviewId, replyTo, path: 'src/a.ts', originalLine: 4, suggests: false };
  return { kind: 'review.commented', at, hostId: String(id), actor, pull: number, payload };
}

export function page(more: Partial<Page>): Page {
  return { works: [], activities: [], excerpts: [], ...more };
}

/** Where a stream stands after a page; the walk goes on unless said otherwise. */
export function progress(more: Partial<Progress> = {}): Progress {
  return {
    phase: 'backfill',
    cursor: { after: 'x' },
    watermark: null,
    pageSize: 50,
    done: 1,
    total: 10,
    backTo: null,
    dueAt: new Date(Date.now() - 1000),
    ...more,
  };
}

/** The end of a walk. */
export function walked(more: Partial<Progress> = {}): Progress {
  return progress({ phase: 'live', cursor: null, watermark: '2026-03-04T00:00:00.000Z', dueAt: new Date(Date.now() + 60_000), ...more });
}

/** Connects an organization of one host. */
export function connect(store: Store, more: { login?: string; hostOrgId?: number } = {}): Promise<number> {
  const { login = 'harbor', hostOrgId = 77 } = more;
  return store.admin.connect({
    host: 'ghe.example.com',
    apiUrl: 'https://ghe.example.com/api/v3',
    graphqlUrl: 'https://ghe.example.com/api/graphql',
    login,
    hostOrgId,
    token: 'ghp_invented',
  });
}

/** Takes the first runnable stream of a kind. */
export async function take(store: Store, kind: StreamKind, owner = 'spec'): Promise<Stream> {
  const now = new Date(Date.now() + 1000);
  for (const ref of await store.pull.runnableStreams(now, 1000)) {
    if (ref.kind !== kind) continue;
    const stream = await store.pull.lease(ref.id, owner, now, 60_000);
    if (stream !== null) return stream;
  }
  throw new Error(`No ${kind} stream is runnable.`);
}

/** A connected organization whose repository is known, so that its streams can be taken. */
export async function connectRepository(store: Store, repositories: readonly Repository[] = [REPOSITORY]): Promise<number> {
  const id = await connect(store);
  await store.pull.commitRepositories(await take(store, 'repositories'), repositories, walked());
  return id;
}
