import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { measure, seedCompany } from '../testing/company.js';
import { mergeWork } from '../testing/merged.js';

const FIELDS = `__typename ... on NotShared { message } ... on Refused { message } ... on Measuring { message } ... on NotMeasured { period { key } }
  ... on Readings { generation fetched { complete } readings { signal n enough definition { floor } numbers { part value }
    groups { key rows team { slug } teams { slug name } } } }`;
const ORGANIZATION = `query Organization($period: String!) { answer: organization(period: $period) { ${FIELDS} } }`;
const TEAM = `query Team($period: String!, $slug: ID!) { answer: teamReadings(slug: $slug, period: $period) { ${FIELDS} } }`;

interface Result {
  readonly __typename: string;
  readonly readings: readonly { readonly signal: string; readonly groups: readonly { readonly key: string }[] }[];
}

describe('everybody together', () => {
  let api: SpecApi;
  let bo: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await mergeWork(api.store);
    bo = await api.signIn('bo');
  });
  afterAll(() => api.close());

  const ask = (query: string, variables: Readonly<Record<string, unknown>>, cookie: string | undefined = bo) =>
    api.ask<{ answer: Result }>(query, { period: '26w', ...variables }, cookie);

  it('is being measured before the first measuring', async () => {
    expect((await ask(ORGANIZATION, {})).data.answer.__typename).toBe('Measuring');
    expect((await ask(TEAM, { slug: 'amber' })).data.answer.__typename).toBe('Measuring');
    await measure(api.store);
  });

  it('has readings in which nobody is named or counted one by one', async () => {
    const answer = await ask(ORGANIZATION, {});
    expect(answer.data.answer.__typename).toBe('Readings');
    const signals = answer.data.answer.readings.map(({ signal }) => signal);
    expect(signals).toContain('diffusion');
    // Too few of them review across teams to be told apart from one another.
    expect(signals).not.toContain('team-flow');
    expect(answer.text).not.toMatch(/person:|Quill|Reed|"ada"/);
    expect((await ask(ORGANIZATION, { period: 'soon' })).data.answer.__typename).toBe('Refused');
    expect((await ask(ORGANIZATION, { period: '2020-01-01..2020-02-01' })).data.answer.__typename).toBe('NotMeasured');
  });

  it('says of a team that is not there what it says to a stranger', async () => {
    expect((await ask(TEAM, { slug: 'amber' })).data.answer.__typename).toBe('Readings');
    const unknown = await ask(TEAM, { slug: 'no-such-team' });
    expect(unknown.data.answer.__typename).toBe('NotShared');
    const forged = 'ambit_session_7310=' + 'A'.repeat(43);
    for (const slug of ['amber', 'no-such-team', "a'; drop table team; --", 'a\u0000']) {
      expect((await ask(TEAM, { slug }, forged)).text).toBe(unknown.text);
      expect((await ask(TEAM, { slug, period: 'soon' }, forged)).text).toBe(unknown.text);
    }
    expect((await ask(ORGANIZATION, { period: 'soon' }, forged)).data.answer.__typename).toBe('NotShared');
  });

  it('names the periods kept to those who are signed in', async () => {
    const { data } = await api.ask<{ periods: { weeks: number | null }[] }>('{ periods { weeks } }', {}, bo);
    expect(data.periods.map(({ weeks }) => weeks)).toEqual([4, 13, 26, 52, null]);
    expect((await api.ask('{ periods { weeks } }')).data).toEqual({ periods: [] });
  });
});
