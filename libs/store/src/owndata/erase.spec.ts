import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Activity, Page } from '@ambit/activity';
import { facts, revised } from '../testing/documents.js';
import { account, comment, connectRepository, opened, page, review, take, walked, work } from '../testing/pages.js';
import { generation, reading } from '../testing/readings.js';
import { specStore, SPEC_KEY, type SpecStore } from '../testing/store.js';
import { accountHash } from './erased.js';

const HOST = 'ghe.example.com';
const ada = account(11, 'ada', { name: 'Ada Quill' });
const bo = account(12, 'bo', { name: 'Bo Reed' });

function asked(id: string, actor: typeof ada, whom: typeof ada): Activity {
  const payload = { asked: { type: 'person' as const, account: whom } };
  return { kind: 'review.requested', at: '2026-03-02T11:00:00Z', hostId: id, actor, pull: 1, payload };
}

/** Bo's pull request, which Ada was asked to and reviewed; Ada's own, which Bo reviewed; both speak of the other. */
function history(): Page {
  const at = '2026-03-03T10:00:00Z';
  const commit = { kind: 'commit.pushed' as const, at, hostId: '9001:abc', actor: bo, pull: 1 };
  const talk = { kind: 'pull.commented' as const, at, pull: 1 };
  return page({
    works: [work(1, bo), work(2, ada)],
    activities: [
      opened(1, bo),
      opened(2, ada),
      asked('R1', bo, ada),
      review(71, 1, ada, { hasBody: true }),
      comment(61, 1, ada, { reviewId: '71' }),
      review(72, 2, bo),
      { ...commit, payload: { sha: 'abc', authoredAt: at, coAuthors: [11, 12] } },
      { ...talk, hostId: '51', actor: bo, payload: { intents: ['question'], asks: ['ada', 'bo'], thanks: ['ada'] } },
      revised('rfcs/1.md', 'c1', { actor: ada }, { label: 'rfc-1', facts: facts('One', { authors: ['ada', 'bo'] }) }),
    ],
    excerpts: [
      { key: 'review.commented:61', text: 'Words of Ada', editedAt: null },
      { key: 'pull.opened:9002', text: 'Why Ada did it', editedAt: null },
      { key: 'pull.commented:51', text: 'Words of Bo', editedAt: null },
    ],
  });
}

describe('an erasure', () => {
  let spec: SpecStore;
  let person: number;
  beforeAll(async () => {
    spec = await specStore();
    await connectRepository(spec.store);
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [ada, bo], walked());
    const teams = [
      {
        hostId: 1,
        slug: 'core',
        name: 'Core',
        parentHostId: null,
        members: [ada, bo].map((one) => ({ account: one, role: 'member' as const })),
      },
    ];
    await spec.store.pull.commitTeams(await take(spec.store, 'teams'), teams, new Date(), walked());
    await pull();
    person = await idOf('ada');
    for (const login of ['ada', 'bo']) await spec.store.sessions.openSession(await idOf(login));
    const { version } = await spec.store.measure.roster();
    await spec.store.measure.writeGeneration(generation('26w', { rosterVersion: version }), [reading(person), reading(await idOf('bo'))]);
    const look = { what: 'page', basis: 'share', purpose: 'feedback', detail: {} } as const;
    await spec.store.views.add({ ...look, actorId: await idOf('bo'), personId: person });
    await spec.store.admin.makeSignInLink('ada');
    await spec.store.ownData.dispute({ personId: person, seq: await seqOf('71'), signal: null, why: 'not-me', note: '' });
  });
  afterAll(() => spec.close());

  const idOf = async (login: string): Promise<number> => (await spec.store.people.idByLogin(login)) ?? 0;
  const seqOf = async (hostId: string): Promise<number> => {
    const [row] = await spec.database.rows<{ seq: number }>('select seq::float8 as seq from activity where host_id = $1', [hostId]);
    return row?.seq ?? 0;
  };
  async function pull(): Promise<void> {
    await spec.store.admin.dueNow();
    await spec.store.pull.commitPage(await take(spec.store, 'pulls'), history(), walked());
  }
  /** Every text in the database that may name someone. */
  const whole = async (): Promise<string> => {
    const tables = await spec.database.rows<{ name: string }>(
      `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    const rows: string[] = [];
    for (const { name } of tables)
      for (const { row } of await spec.database.rows<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`))
        rows.push(`${name} ${row}`);
    return rows.join('\n');
  };
  const count = async (sql: string): Promise<number> =>
    (await spec.database.rows<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n ?? 0;

  it('is told beforehand and changes nothing by that', async () => {
    const before = await whole();
    const { goes, nameless, stays } = await spec.store.ownData.previewErasure(person);
    expect(goes.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Your accounts',
        'Your teams, with dates',
        'When you were told',
        'Where you are signed in',
        'What you said is not right',
      ]),
    );
    expect(nameless).toContainEqual({ what: 'Pull requests you opened, as they are now', count: 1 });
    expect(stays).toContainEqual({ what: 'Who looked at your numbers', count: 1 });
    expect(await whole()).toBe(before);
  });

  it('finds whom it is of by login, by host and number, and by number', async () => {
    for (const text of ['ada', '@ADA', `${HOST}/11`, String(person)])
      expect(await spec.store.ownData.findErasable(text)).toMatchObject({ personId: person, name: 'Ada Quill' });
    await expect(spec.store.ownData.findErasable('nobody')).rejects.toThrow('No person is known as "nobody".');
    await expect(spec.store.ownData.findErasable(`${HOST}/404`)).rejects.toThrow('No person is known as');
  });

  it('takes everything of them, leaves the work with nobody beside it, and the others as they are', async () => {
    expect(await spec.store.readings.covers(1, await idOf('bo'))).toBe(true);
    const { version } = await spec.store.measure.roster();
    await spec.store.ownData.erase(person);

    const left = (await whole()).split('\n').filter((row) => /\bada\b|Ada Quill|Words of Ada|Why Ada/i.test(row));
    // What a document says of its authors is the document's text.
    expect(left.map((row) => row.split(' ')[0])).toEqual(['activity']);
    expect(left[0]).toContain('document.revised');
    expect(await count(`person where id = ${String(person)}`)).toBe(0);
    expect(await count('activity where actor_id is null')).toBe(2);
    expect(await count(`activity where kind = 'review.submitted'`)).toBe(1);
    expect(await count(`activity where payload->'coAuthors' = '[12]'`)).toBe(1);
    expect(await count(`activity where payload @> '{"asks": ["bo"], "thanks": []}' and not payload->'asks' ? 'ada'`)).toBe(1);
    expect(await count(`activity where kind = 'review.requested' and asked_id is null and payload->'asked' = 'null'`)).toBe(1);
    expect(await count(`document where author_logins = '{bo}' and jsonb_array_length(fields->'authors') = 1`)).toBe(1);
    expect(await count('work where author_id is null')).toBe(1);
    expect(await count('reading')).toBe(1);
    expect(await count('dispute')).toBe(0);
    expect(await count(`view_log where person_id = ${String(person)}`)).toBe(1);
    expect(await count('excerpt')).toBe(1);
    expect((await spec.store.measure.roster()).version).toBe(version + 1);
  });

  it('keeps who was told in the order they were told', async () => {
    expect(await spec.store.readings.covers(1, await idOf('bo'))).toBe(true);
    const cy = account(13, 'cy');
    await spec.store.admin.dueNow();
    await spec.store.pull.commitMembers(await take(spec.store, 'members'), [ada, bo, cy], walked());
    await spec.store.sessions.openSession(await idOf('cy'));
    expect(await spec.store.readings.covers(1, await idOf('cy'))).toBe(false);
  });

  it('is not undone by fetching everything again', async () => {
    const before = await count('activity');
    await pull();
    await spec.store.admin.dueNow();
    const members = [ada, bo].map((one) => ({ account: one, role: 'member' as const }));
    await spec.store.pull.commitTeams(
      await take(spec.store, 'teams'),
      [{ hostId: 1, slug: 'core', name: 'Core', parentHostId: null, members }],
      new Date(),
      walked(),
    );
    expect(await count('activity')).toBe(before);
    expect(await count('account where host_id = 11')).toBe(0);
    expect(await count('excerpt')).toBe(1);
    expect(await count(`activity where payload->'coAuthors' @> '11'`)).toBe(0);
    expect(await count('work where author_id is null')).toBe(1);
    expect(await spec.store.people.idByLogin('ada')).toBeNull();
  });

  it('leaves of the account a hash that only the key tells', async () => {
    const rows = await spec.database.rows<{ host: string; key_hash: Buffer }>('select host, key_hash from erased_account');
    expect(rows.map(({ host, key_hash: hash }) => [host, hash.toString('hex')])).toEqual([
      [HOST, accountHash(SPEC_KEY, HOST, 11).toString('hex')],
    ]);
    expect(accountHash('another key of the specs, longer than 32', HOST, 11).toString('hex')).not.toBe(rows[0]?.key_hash.toString('hex'));
    expect(await spec.store.ownData.findErasable(`${HOST}/11`)).toBe('erased');
    expect(await spec.store.ownData.erase(person)).toMatchObject({ goes: [], nameless: [] });
  });
});
