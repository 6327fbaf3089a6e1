import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity, Listing } from '@ambit/activity';
import { account, comment, connectRepository, opened, page, review, take, walked, work } from '../testing/pages.js';
import { specStore, type SpecStore } from '../testing/store.js';

const ada = account(11, 'ada');
const AT = '2026-03-03T10:00:00Z';
const LATER = '2026-03-04T00:00:00.000Z';

const talk: Activity = { kind: 'pull.commented', at: AT, hostId: '51', actor: ada, pull: 1, payload: {} };
const outdated: Activity = { kind: 'thread.outdated', at: AT, hostId: '61', actor: null, pull: 1, payload: {} };
function named(hostId: string): Activity {
  const payload = { token: 'rfc-1', from: 'comment' as const, issue: null };
  return { kind: 'reference.made', at: AT, hostId: `${hostId}:rfc-1`, actor: ada, pull: 1, payload };
}
const PAGE = page({
  works: [work(1, ada)],
  activities: [
    opened(1, ada),
    review(71, 1, ada),
    comment(61, 1, ada, { reviewId: '71' }),
    comment(62, 1, ada, { reviewId: '71', replyTo: '61' }),
    comment(63, 1, ada),
    talk,
    outdated,
    named('diff:61'),
    named('comment:51'),
    named('comment:510'),
  ],
  excerpts: ['review.commented:61', 'review.commented:62', 'pull.commented:51'].map((key) => ({ key, text: 'Words', editedAt: null })),
});
const diff = (hostIds: string[], before = LATER): Listing => ({ kind: 'review.commented', of: 1, hostIds, before });
const said = (hostIds: string[]): Listing => ({ kind: 'pull.commented', of: 1, hostIds, before: LATER });

describe('a comment deleted at its source', () => {
  let spec: SpecStore;
  beforeAll(async () => {
    spec = await specStore();
    await connectRepository(spec.store);
  });
  beforeEach(async () => {
    await spec.database.run('delete from retraction');
    await fetched();
  });
  afterAll(() => spec.close());

  async function fetched(...listings: Listing[]): Promise<void> {
    await spec.store.admin.dueNow();
    await spec.store.pull.commitPage(
      await take(spec.store, 'pulls'),
      { ...PAGE, ...(listings.length > 0 ? { excerpts: [], listings } : {}) },
      walked(),
    );
  }
  const retracted = async (): Promise<string[]> => {
    const rows = await spec.database.rows<{ row: string }>(
      `select a.kind || ':' || a.host_id as row from retraction x join activity a on a.seq = x.seq order by 1`,
    );
    return rows.map(({ row }) => row);
  };
  const words = async (): Promise<string[]> =>
    (await spec.database.rows<{ key: string }>('select key from excerpt order by key')).map(({ key }) => key);
  const version = async (): Promise<number> => (await spec.store.measure.roster()).version;

  it('counts nowhere any more once a whole list lacks it, with its thread, what it named, and its words', async () => {
    const before = await version();
    await fetched(diff(['62']), said(['51']));
    expect(await retracted()).toEqual(['reference.made:diff:61:rfc-1', 'review.commented:61', 'thread.outdated:61']);
    expect(await words()).toEqual(['pull.commented:51', 'review.commented:62']);
    expect(await version()).toBe(before + 1);
    const read: string[] = [];
    for await (const batch of spec.store.measure.readLog(1_000_000, before + 1)) read.push(...batch.map(({ hostId }) => hostId));
    expect(read).not.toContain('61');
    expect(read).toContain('62');
    await fetched(diff(['62']), said(['51']));
    expect(await version()).toBe(before + 1);
  });

  it('in a conversation takes what it named, and nothing whose number begins alike', async () => {
    await fetched(said([]));
    expect(await retracted()).toEqual(['pull.commented:51', 'reference.made:comment:51:rfc-1']);
  });

  it('is there again when a list has it again', async () => {
    await fetched(diff([]));
    expect(await retracted()).toContain('review.commented:61');
    await fetched(diff(['61', '62']));
    expect(await retracted()).toEqual([]);
  });

  it('is none where the list may be too early to have it, or is of another pull request, or nothing was listed', async () => {
    await fetched(diff([], '2026-03-03T10:00:00.000Z'), { ...said([]), of: 2 });
    await fetched();
    expect(await retracted()).toEqual([]);
  });

  it('is none where the comment is from before there were reviews', async () => {
    await fetched(diff([]));
    expect(await retracted()).not.toContain('review.commented:63');
  });

  it('can be told one by one, for a doorbell', async () => {
    const [repository] = await spec.database.rows<{ id: number }>('select id from repository');
    const take = (hostId: string) => spec.store.pull.retract(repository?.id ?? 0, 'pull.commented', hostId, 'deleted at source');
    expect(await take('51')).toBe(true);
    expect(await take('51')).toBe(false);
    expect(await take('404')).toBe(false);
    expect(await retracted()).toEqual(['pull.commented:51', 'reference.made:comment:51:rfc-1']);
  });
});
