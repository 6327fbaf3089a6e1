import {
  EMPTY_PAGE,
  standardPeriods,
  type Account,
  type Activity,
  type Overlap,
  type Page,
  type Period,
  type Progress,
  type Repository,
  type Stream,
  type StreamKind,
} from '@ambit/activity';
import { Log, measureAll, overlapsOf, prepareFacts, registry, standingsOf } from '@ambit/signals';
import type { Store } from '@ambit/store';
import { account, work } from '../../../libs/store/src/testing/pages.js';

export const HOST = 'ghe.example.com';

/** Four invented people: Ada reviews for Cy and Di, who are in other teams, and for Bo, who is in hers. Eve is in none. */
export const ADA = account(11, 'ada', { name: 'Ada Quill' });
export const BO = account(12, 'bo', { name: 'Bo Reed' });
export const CY = account(13, 'cy', { name: 'Cy Stone' });
export const DI = account(14, 'di', { name: 'Di Thorn' });
export const EVE = account(15, 'eve', { name: null });

export const LEDGER: Repository = {
  hostId: 501,
  owner: 'harbor',
  name: 'ledger',
  private: false,
  archived: false,
  createdAt: daysAgo(900),
};
export const VAULT: Repository = { hostId: 502, owner: 'harbor', name: 'vault', private: true, archived: false, createdAt: daysAgo(900) };

export function daysAgo(days: number, minutes = 0): string {
  return new Date(Date.now() - days * 86_400_000 + minutes * 60_000).toISOString();
}

/** Fills an empty store through its ports as a sync would, and measures it: nobody was told yet. */
export async function seedCompany(store: Store): Promise<void> {
  const urls = { apiUrl: `https://${HOST}/api/v3`, graphqlUrl: `https://${HOST}/api/graphql` };
  await store.admin.connect({ host: HOST, ...urls, login: 'harbor', hostOrgId: 77, token: 'ghp_invented' });
  await store.pull.commitRepositories(await take(store, 'repositories'), [LEDGER, VAULT], walked());
  await store.pull.commitMembers(await take(store, 'members'), [ADA, BO, CY, DI, EVE], walked());
  const member = (one: Account) => ({ account: one, role: 'member' as const });
  const teams = [
    { hostId: 1, slug: 'amber', name: 'Amber', parentHostId: null, members: [member(ADA), member(BO)] },
    { hostId: 2, slug: 'blue', name: 'blue', parentHostId: null, members: [member(CY)] },
    { hostId: 3, slug: 'coral', name: 'Coral', parentHostId: 2, members: [member(DI)] },
  ];
  await store.pull.commitTeams(await take(store, 'teams'), teams, new Date(), walked());
  for (const kind of ['codeowners', 'pulls', 'review_comments', 'issue_comments'] as const) {
    for (const _ of [LEDGER, VAULT]) await walk(store, kind);
  }
}

/** All of a repository's pull requests come in one page; its other streams have nothing to add. */
async function walk(store: Store, kind: StreamKind): Promise<void> {
  const stream = await take(store, kind);
  const pulls = stream.repository?.hostId === LEDGER.hostId ? LEDGER_PAGE : VAULT_PAGE;
  await store.pull.commitPage(stream, kind === 'pulls' ? pulls : EMPTY_PAGE, walked());
}

/** Six reviews of Ada's in the public repository, the first with words and a comment that changed something. */
const LEDGER_PAGE = pageOf([
  [1, CY, 40],
  [2, CY, 35],
  [3, DI, 30],
  [4, BO, 25],
  [5, CY, 20],
  [6, DI, 10],
]);
/** And one in the private one, of Cy's. */
const VAULT_PAGE = pageOf([[1, CY, 15]]);

/** One more pull request in the public repository, reviewed by Ada and fetched now. */
export async function reviewLater(store: Store, number: number, author: Account, days: number): Promise<void> {
  await store.admin.dueNow();
  for (;;) {
    const stream = await take(store, 'pulls');
    const ledger = stream.repository?.hostId === LEDGER.hostId;
    await store.pull.commitPage(stream, ledger ? pageOf([[number, author, days]]) : EMPTY_PAGE, walked());
    if (ledger) return;
  }
}

function pageOf(pulls: readonly (readonly [number: number, author: Account, days: number])[]): Page {
  const activities: Activity[] = pulls.flatMap(([number, author, days]): Activity[] => [
    { kind: 'pull.opened', at: daysAgo(days), hostId: String(9000 + number), actor: author, pull: number, payload: { draft: false } },
    {
      kind: 'review.submitted',
      at: daysAgo(days, 60),
      hostId: String(7000 + number),
      actor: ADA,
      pull: number,
      payload: { state: 'APPROVED', hasBody: true },
    },
    {
      kind: 'review.commented',
      at: daysAgo(days, 60),
      hostId: String(6000 + number),
      actor: ADA,
      pull: number,
      payload: { reviewId: String(7000 + number), replyTo: null, path: 'src/a.ts', originalLine: 4, suggests: false },
    },
    ...(number === 1 ? changeAfter(number, author, days) : []),
  ]);
  return {
    ...EMPTY_PAGE,
    works: pulls.map(([number, author, days]) => work(number, author, { createdAt: daysAgo(days), updatedAt: daysAgo(days) })),
    activities,
    excerpts: pulls.map(([number]) => ({
      key: `review.commented:${String(6000 + number)}`,
      text: `Words on ${String(number)}`,
      editedAt: null,
    })),
  };
}

function changeAfter(number: number, author: Account, days: number): Activity[] {
  const at = daysAgo(days, 120);
  return [
    { kind: 'thread.outdated', at: daysAgo(days, 60), hostId: String(6000 + number), actor: ADA, pull: number, payload: {} },
    {
      kind: 'commit.pushed',
      at,
      hostId: `${String(9000 + number)}:abc`,
      actor: author,
      pull: number,
      payload: { sha: 'abc', authoredAt: at, coAuthors: [] },
    },
  ];
}

/** Measures as the worker does. @param pairs found besides, as overlaps */
export async function measure(
  store: Store,
  periods: readonly Period[] = standardPeriods(Date.now()),
  pairs: readonly Overlap[] = [],
): Promise<void> {
  const asOfSeq = await store.measure.settledSeq();
  const roster = await store.measure.roster();
  const log = new Log();
  for await (const batch of store.measure.readLog(asOfSeq, roster.version)) log.add(batch);
  const repositories = await store.measure.repositories();
  const shapes = await store.measure.shapes();
  const facts = prepareFacts(log, roster, { titles: await store.measure.titles(0), repositories, shapes });
  for (const period of periods) {
    const from = period.from ?? facts.first ?? period.to;
    const kept = { periodKey: period.key, from, to: period.to, asOfSeq, rosterVersion: roster.version, definitions: registry.versions() };
    const view = { facts, from, to: period.to, all: period.from === null };
    const whole = view.all
      ? { standings: standingsOf(view), overlaps: [...overlapsOf(view, await store.measure.sameFiles()), ...pairs] }
      : undefined;
    await store.measure.writeGeneration({ ...kept, ...(await store.measure.pulled(from)) }, measureAll(view, Date.now()), whole);
  }
}

export async function take(store: Store, kind: StreamKind): Promise<Stream> {
  const now = new Date(Date.now() + 1000);
  for (const ref of await store.pull.runnableStreams(now, 1000)) {
    const stream = ref.kind === kind ? await store.pull.lease(ref.id, 'spec', now, 60_000) : null;
    if (stream !== null) return stream;
  }
  throw new Error(`No ${kind} stream is runnable.`);
}

export function walked(): Progress {
  const dueAt = new Date(Date.now() + 3_600_000);
  return { phase: 'live', cursor: null, watermark: daysAgo(0), pageSize: 50, done: 1, total: 1, backTo: null, dueAt };
}
