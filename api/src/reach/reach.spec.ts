import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { standardPeriods } from '@ambit/activity';
import { specApi, type SpecApi } from '../testing/api.js';
import { ADA, EVE, HOST, daysAgo, measure, seedCompany } from '../testing/company.js';

const READINGS = `query Readings($host: String!, $id: ID!, $period: String!) { person(host: $host, id: $id) { ... on PersonPage { readings(period: $period) {
  __typename
  ... on Refused { message }
  ... on Measuring { message period { key } }
  ... on NotMeasured { period { key from to weeks } }
  ... on Readings { measuredAt asOf period { key } fetched { repositories of complete }
    readings { signal n enough definition { signal floor parts { id countedIn } } interval { low high } numbers { part value }
      groups { key distance rows parts first last team { slug name } } coverage { unknownOwnTeam unknownOtherTeam assumedTeam notSaid } } } } } } }`;
const MEASURE =
  'mutation Measure($period: String!) { measure(period: $period) { __typename ... on Refused { message } ... on Measuring { message period { key } } } }';

interface Result {
  readonly __typename: string;
  readonly message?: string;
  readonly period?: { readonly key: string };
  readonly readings?: readonly {
    readonly signal: string;
    readonly n: number;
    readonly enough: boolean;
    readonly interval: unknown;
    readonly numbers: readonly { readonly part: string; readonly value: number }[];
    readonly groups: readonly { readonly key: string; readonly team: unknown }[];
  }[];
}

describe('readings', () => {
  let api: SpecApi;
  let ada: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
  });
  beforeEach(() => {
    api.errands.length = 0;
  });
  afterAll(() => api.close());

  const read = async (period: string, id = ADA.id, cookie = ada): Promise<Result> => {
    const { data } = await api.ask<{ person: { readings: Result } }>(READINGS, { host: HOST, id: String(id), period }, cookie);
    return data.person.readings;
  };
  const day = (days: number): string => daysAgo(days).slice(0, 10);

  it('are being measured before the first measuring, and again for who signs in for the first time', async () => {
    ada = await api.signIn('ada');
    const [fourWeeks] = standardPeriods(Date.now());
    expect(await read('4w')).toMatchObject({ __typename: 'Measuring', period: { key: fourWeeks?.key } });
    await measure(api.store);
    expect((await read('4w')).__typename).toBe('Readings');
    const eve = await api.signIn('eve');
    expect((await read('26w', EVE.id, eve)).__typename).toBe('Measuring');
    await measure(api.store);
    expect(await read('26w', EVE.id, eve)).toMatchObject({ __typename: 'Readings', readings: [] });
  });

  it('say the numbers of every signal with their groups', async () => {
    const result = await read('26w');
    const reach = result.readings?.find(({ signal }) => signal === 'review-reach');
    const values = Object.fromEntries((reach?.numbers ?? []).map(({ part, value }) => [part, value]));
    expect(values).toMatchObject({ teams: 2, changed: 1, reviews: 7, pulls: 7, people: 3 });
    // By name, not by how many rows each has.
    expect(reach?.groups.map(({ team }) => team)).toEqual([{ slug: 'blue', name: 'blue' }, { slug: 'coral', name: 'Coral' }, null]);
    expect(result).toMatchObject({
      fetched: { repositories: 2, of: 2, complete: true },
      period: { key: standardPeriods(Date.now())[2]?.key },
    });
  });

  it('say no interval under the floor', async () => {
    for (const reading of (await read('26w')).readings ?? []) {
      if (!reading.enough) expect(reading.interval).toBeNull();
    }
    const share = (await read('26w')).readings?.find(({ signal }) => signal === 'cross-team-share');
    expect(share).toMatchObject({ n: 7, enough: false });
  });

  it('keep the newest measured ones where a standard period ends later than it was measured', async () => {
    const now = Date.now;
    const before = await read('26w');
    Date.now = () => now() + 86_400_000;
    try {
      expect(await read('26w')).toMatchObject({ __typename: 'Readings', period: before.period });
      const [, , tomorrow] = standardPeriods(Date.now());
      expect((await read(tomorrow?.key ?? '')).__typename).toBe('Measuring');
    } finally {
      Date.now = now;
    }
  });

  it.each(['', 'soon', '26', '0w', '2026-02-30..2026-03-01', '2026-03-01..2026-02-01', '26w@2026-13-01', `${'9'.repeat(500)}w`])(
    'refuse the period %j with a sentence',
    async (period) => {
      const result = await read(period);
      expect(result.__typename).toBe('Refused');
      expect(result.message).toMatch(/\.$/);
      expect((await api.ask(MEASURE, { period }, ada)).data).toMatchObject({ measure: { __typename: 'Refused', message: result.message } });
      expect(api.errands).toEqual([]);
    },
  );

  it('of a period that nobody asked for are not there; asked for, they come', async () => {
    const period = `${day(60)}..${day(3)}`;
    expect(await read(period)).toMatchObject({
      __typename: 'NotMeasured',
      period: { key: period, from: `${day(60)}T00:00:00.000Z`, weeks: null },
    });
    const { data } = await api.ask(MEASURE, { period }, ada);
    expect(data).toMatchObject({ measure: { __typename: 'Measuring', period: { key: period } } });
    expect(api.errands).toEqual([{ name: 'measure', payload: { periodKey: period } }]);
    expect((await read(period)).__typename).toBe('Measuring');
    await measure(api.store, await api.store.measure.askedPeriods());
    expect(await read(period)).toMatchObject({ __typename: 'Readings', period: { key: period } });
    const page = await api.ask(
      'query P($id: ID!) { person(host: "ghe.example.com", id: $id) { ... on PersonPage { periods { key } } } }',
      { id: '11' },
      ada,
    );
    expect(JSON.stringify(page.data)).toContain(period);
  });

  it('are asked for by people who are signed in, of days that are over', async () => {
    expect((await api.ask(MEASURE, { period: '26w' })).data).toMatchObject({ measure: { __typename: 'Refused' } });
    for (const period of ['26w@2999-01-01', 'all@2999-01-01', `${day(5)}..${day(-2)}`]) {
      expect((await api.ask(MEASURE, { period }, ada)).data).toMatchObject({
        measure: { __typename: 'Refused', message: expect.stringContaining('future') },
      });
    }
    expect(api.errands).toEqual([]);
  });

  it('keep fifty periods asked for, standard ones apart', async () => {
    for (let days = 10; days < 65; days += 1) await api.ask(MEASURE, { period: `${day(200 + days)}..${day(days)}` }, ada);
    const kept = await api.store.measure.askedPeriods();
    expect(kept).toHaveLength(50);
    expect(kept.at(-1)?.key).toBe(`${day(264)}..${day(64)}`);
    await api.ask(MEASURE, { period: 'all' }, ada);
    expect(await api.store.measure.askedPeriods()).toHaveLength(50);
  });
});
