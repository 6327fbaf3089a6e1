import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account, Activity, ReviewState } from '@ambit/activity';
import { pseudonym } from '../secret.js';
import { account, comment, connectRepository, opened, page, progress, review, take, work } from '../testing/pages.js';
import { SPEC_KEY, specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';
import type { ExportRow } from './export.js';

let spec: SpecStore;
const author = account(1, 'author');
const reviewer = account(2, 'reviewer');
const bot = account(3, 'lint[bot]', { kind: 'user' });
const app = account(4, 'checker', { kind: 'bot' });
const ghost = account(10137, 'ghost');

/** Its words name others: their logins are no part of an export. */
const naming: Activity = {
  kind: 'review.commented',
  at: '2026-03-03T10:00:00Z',
  hostId: '1061',
  actor: reviewer,
  pull: 1,
  payload: {
    reviewId: '106',
    replyTo: null,
    path: 'src/a.ts',
    originalLine: 4,
    suggests: false,
    intents: ['question'],
    asks: ['author'],
    thanks: ['author'],
  },
};

/** Each review, by its id, with what the rule says of it. */
const TABLE: readonly {
  readonly id: number;
  readonly what: string;
  readonly actor: Account | null;
  readonly state: ReviewState;
  readonly hasBody?: boolean;
  readonly comments?: readonly Activity[];
  readonly pull?: number;
  readonly substance: boolean;
  readonly substantive: boolean;
}[] = [
  { id: 101, what: 'an approval', actor: reviewer, state: 'APPROVED', substance: true, substantive: true },
  { id: 102, what: 'a request for changes', actor: reviewer, state: 'CHANGES_REQUESTED', substance: true, substantive: true },
  { id: 103, what: 'a dismissed one', actor: reviewer, state: 'DISMISSED', substance: true, substantive: true },
  { id: 104, what: 'a container of nothing', actor: reviewer, state: 'COMMENTED', substance: false, substantive: false },
  { id: 105, what: 'words', actor: reviewer, state: 'COMMENTED', hasBody: true, substance: true, substantive: true },
  {
    id: 106,
    what: 'a comment that starts a thread',
    actor: reviewer,
    state: 'COMMENTED',
    comments: [naming],
    substance: true,
    substantive: true,
  },
  {
    id: 107,
    what: 'only a reply',
    actor: reviewer,
    state: 'COMMENTED',
    comments: [comment(1071, 1, reviewer, { reviewId: '107', replyTo: '1061' })],
    substance: false,
    substantive: false,
  },
  { id: 108, what: 'by the author', actor: author, state: 'COMMENTED', hasBody: true, substance: true, substantive: false },
  { id: 109, what: 'by a deleted account', actor: null, state: 'APPROVED', substance: true, substantive: false },
  { id: 110, what: 'by the ghost', actor: ghost, state: 'APPROVED', substance: true, substantive: false },
  { id: 111, what: 'by a login ending in [bot]', actor: bot, state: 'APPROVED', substance: true, substantive: false },
  { id: 112, what: 'by a bot of the host', actor: app, state: 'APPROVED', substance: true, substantive: false },
  { id: 113, what: 'of a deleted author', actor: reviewer, state: 'APPROVED', pull: 2, substance: true, substantive: true },
  {
    id: 114,
    what: 'by a deleted account of a deleted author',
    actor: null,
    state: 'APPROVED',
    pull: 2,
    substance: true,
    substantive: false,
  },
];

async function exported(identified = false, secretKey = SPEC_KEY): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for await (const row of spec.store.admin.exportActivities({ identified, secretKey })) rows.push(row);
  return rows;
}

beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
  const activities = [
    opened(1, author),
    opened(2, null),
    ...TABLE.flatMap((row) => [
      review(row.id, row.pull ?? 1, row.actor, { state: row.state, hasBody: row.hasBody ?? false }),
      ...(row.comments ?? []),
    ]),
  ];
  const excerpts = [{ key: 'review.commented:1061', text: 'x', editedAt: '2026-03-09T08:07:06Z' }];
  await spec.store.pull.commitPage(
    await take(spec.store, 'pulls'),
    page({ works: [work(1, author), work(2, null)], activities, excerpts }),
    progress(),
  );
});
afterAll(() => spec.close());

describe('exported activity', () => {
  it.each(TABLE)('a review: $what', async ({ id, state, substance, substantive }) => {
    const row = (await exported()).find((other) => other.kind === 'review.submitted' && other.id === String(id));
    expect(row).toMatchObject({ state, substance, substantive, number: id > 112 ? 2 : 1 });
  });

  it('names people by pseudonyms and cuts times to the day', async () => {
    const rows = await exported();
    const row = rows.find(({ id }) => id === '1061');
    expect(row).toEqual({
      kind: 'review.commented',
      id: '1061',
      at: '2026-03-03T00:00:00Z',
      host: 'ghe.example.com',
      repository: 'harbor/ledger',
      number: 1,
      actor: pseudonym(SPEC_KEY, 'ghe.example.com', 2),
      bot: false,
      replyTo: null,
      reviewId: '106',
      editedAt: '2026-03-09T00:00:00Z',
    });
    expect(JSON.stringify(rows)).not.toContain('"author"');
    expect((await exported(false, 'another key, also longer than 32 characters')).find(({ id }) => id === '1061')?.actor).not.toBe(
      row?.actor,
    );
  });

  it('names logins and moments when identified', async () => {
    const row = (await exported(true)).find(({ id }) => id === '1061');
    expect(row).toMatchObject({ actor: 'reviewer', at: '2026-03-03T10:00:00Z', editedAt: '2026-03-09T08:07:06Z' });
  });

  it('knows nobody behind a deleted account', async () => {
    const rows = (await exported(true)).filter(({ id }) => ['109', '110', '9002'].includes(id));
    expect(rows.map(({ actor, bot: isBot }) => ({ actor, isBot }))).toEqual(Array(3).fill({ actor: null, isBot: false }));
  });

  it('says of a bot that it is one', async () => {
    const rows = (await exported(true)).filter((row) => row.bot).map((row) => row.actor);
    expect(rows).toEqual(['lint[bot]', 'checker']);
  });

  it('is in the order of the log, whatever the order of pages', async () => {
    const keys = (await exported(true)).map((row) => `${row.at} ${row.kind} ${row.id}`);
    expect(keys).toEqual([...keys].sort());
  });

  it('leaves out what was taken out, and what a review owned by it', async () => {
    const rows = await exported();
    await spec.database.run(`insert into retraction (seq, why) select seq, 'removed at source' from activity where host_id = '1061'`);
    const left = await exported();
    expect(left).toHaveLength(rows.length - 1);
    expect(left.find(({ id }) => id === '106')).toMatchObject({ substance: false, substantive: false });
    await spec.database.run('delete from retraction');
  });

  it('does not count a review by another account of the author', async () => {
    await spec.database.run(
      `update identity set person_id = (select person_id from identity i join account a on a.id = i.account_id where a.host_id = 1)
       where account_id = (select id from account where host_id = 2)`,
    );
    expect((await exported()).find(({ id }) => id === '101')).toMatchObject({ substance: true, substantive: false });
  });
});
