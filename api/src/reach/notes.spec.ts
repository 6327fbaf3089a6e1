import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMPTY_PAGE, type Activity } from '@ambit/activity';
import { work } from '../../../libs/store/src/testing/pages.js';
import { specApi, type SpecApi } from '../testing/api.js';
import { ADA, CY, daysAgo, HOST, LEDGER, measure, reviewLater, seedCompany, take, VAULT, walked } from '../testing/company.js';

const NOTES = `query Notes($host: String!, $id: ID!, $period: String!, $generation: ID) { person(host: $host, id: $id) { __typename
  ... on PersonPage { notes(period: $period, generation: $generation) { generation notCounted { why reviews }
    annotations { screen of rows { id title url number } } }
    readings(period: $period) { ... on Readings { generation readings { signal numbers { part value } } } } } } }`;

interface Notes {
  readonly generation: string;
  readonly notCounted: readonly { readonly why: string; readonly reviews: number }[];
  readonly annotations: readonly { readonly screen: string; readonly of: number; readonly rows: readonly { readonly number: number }[] }[];
}
interface Answer {
  readonly person: {
    readonly __typename: string;
    readonly notes: Notes | null;
    readonly readings: { readonly generation: string; readonly readings: { signal: string; numbers: { part: string; value: number }[] }[] };
  };
}

/** A large pull request of Cy's that Ada approved half a minute after being asked, and her own, in which she replied. */
const QUICK: readonly Activity[] = [
  { kind: 'pull.opened', at: daysAgo(12), hostId: '9201', actor: CY, pull: 201, payload: { draft: false } },
  {
    kind: 'review.requested',
    at: daysAgo(12, 10),
    hostId: 'ask-201',
    actor: CY,
    pull: 201,
    payload: { asked: { type: 'person', account: ADA } },
  },
  {
    kind: 'review.submitted',
    at: daysAgo(12, 10.5),
    hostId: '7201',
    actor: ADA,
    pull: 201,
    payload: { state: 'APPROVED', hasBody: false },
  },
  { kind: 'pull.opened', at: daysAgo(11), hostId: '9202', actor: ADA, pull: 202, payload: { draft: false } },
  { kind: 'review.submitted', at: daysAgo(11, 5), hostId: '7202', actor: ADA, pull: 202, payload: { state: 'COMMENTED', hasBody: true } },
];

describe('notes beside a person\u2019s numbers', () => {
  let api: SpecApi;
  let ada: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await api.store.admin.dueNow();
    for (const _ of [LEDGER, VAULT]) {
      const stream = await take(api.store, 'pulls');
      const works = [work(201, CY, { additions: 900, createdAt: daysAgo(12) }), work(202, ADA, { createdAt: daysAgo(11) })];
      const page = stream.repository?.hostId === LEDGER.hostId ? { ...EMPTY_PAGE, works, activities: QUICK } : EMPTY_PAGE;
      await api.store.pull.commitPage(stream, page, walked());
    }
    ada = await api.signIn('ada');
  });
  afterAll(() => api.close());

  const read = async (more: Readonly<Record<string, unknown>> = {}, cookie: string | undefined = ada): Promise<Answer['person']> => {
    const answer = await api.ask<Answer>(NOTES, { host: HOST, id: String(ADA.id), period: '26w', ...more }, cookie);
    expect(answer.errors).toEqual([]);
    return answer.data.person;
  };

  it('are none before anything is measured', async () => {
    expect((await read()).notes).toBeNull();
    await measure(api.store);
  });

  it('say what is not counted and what may have made the numbers, of the measuring on the page', async () => {
    const { notes, readings } = await read();
    expect(notes?.generation).toBe(readings.generation);
    expect(notes?.notCounted).toEqual(
      expect.arrayContaining([
        { why: 'own-work', reviews: 1 },
        { why: 'quick-approval', reviews: 1 },
      ]),
    );
    expect(notes?.annotations).toEqual([
      { screen: 'quick-approvals', of: 8, rows: [expect.objectContaining({ number: 201, title: 'Change 201' })] },
    ]);
    const reach = readings.readings.find(({ signal }) => signal === 'review-reach');
    const values = new Map(reach?.numbers.map(({ part, value }) => [part, value]));
    expect(values.get('weeks-present')).toBeGreaterThan(0);
    expect(values.get('open-outside')).toBeGreaterThan(0);
  });

  it('stay those of the measuring asked for when a sync ran in between', async () => {
    const before = (await read()).notes;
    await reviewLater(api.store, 300, CY, 3);
    await measure(api.store);
    expect((await read({ generation: before?.generation })).notes).toEqual(before);
    expect((await read()).notes?.generation).not.toBe(before?.generation);
  });

  it('are the person\u2019s alone', async () => {
    const bo = await api.signIn('bo');
    const admin = await api.signIn(null);
    for (const cookie of [bo, admin]) expect((await read({}, cookie)).__typename).toBe('NotShared');
    expect((await read({ period: 'soon' })).notes).toBeNull();
  });
});
