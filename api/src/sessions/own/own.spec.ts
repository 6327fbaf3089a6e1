import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../libs/store/src/database/database.js';
import { cookieOf, specApi, type SpecApi } from '../../testing/api.js';
import { seedCompany } from '../../testing/company.js';

const NAME = 'ambit_session_7310';
const LIST = '{ viewer { sessions { id how agent begunAt seenAt endsAt current } } }';
const END = 'mutation End($id: ID!) { endSession(id: $id) { __typename ... on OwnSessions { sessions { id current } } } }';
const END_OTHERS = 'mutation { endOtherSessions { __typename ... on OwnSessions { sessions { id current } } } }';
const VIEWER = '{ viewer { person { login } } }';

interface Listed {
  readonly id: string;
  readonly current: boolean;
  readonly how: string | null;
  readonly agent: string | null;
  readonly seenAt: string;
}

describe('where one is signed in', () => {
  let api: SpecApi;
  let beside: SpecApi;
  let database: Database;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    beside = await specApi({}, undefined, { beside: api });
    database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 2 });
  });
  afterAll(async () => {
    await database.close();
    await beside.close();
    await api.close();
  });
  beforeEach(() => database.run('delete from session'));

  const list = async (cookie: string, of = api) =>
    (await of.ask<{ viewer: { sessions: Listed[] } | null }>(LIST, {}, cookie)).data.viewer?.sessions ?? null;
  const knows = async (cookie: string, of = api) => (await of.ask<{ viewer: unknown }>(VIEWER, {}, cookie)).data.viewer !== null;

  it('is listed with how, with what and when to the hour, and with nothing finer', async () => {
    const [one, two] = [await api.signIn('ada'), await api.signIn('ada')];
    await api.signIn('bo');
    const seen = await list(one);
    expect(seen).toHaveLength(2);
    expect(seen?.filter(({ current }) => current)).toHaveLength(1);
    expect(seen?.map(({ how, agent }) => ({ how, agent }))).toEqual([
      { how: 'LINK', agent: 'A program' },
      { how: 'LINK', agent: 'A program' },
    ]);
    for (const { seenAt } of seen ?? []) expect(seenAt).toMatch(/:00:00\.000Z$/);
    expect((await list(two, beside))?.map(({ id }) => id).sort()).toEqual(seen?.map(({ id }) => id).sort());
    expect(await list('')).toBeNull();
    const text = (await api.ask(LIST, {}, one)).text;
    for (const cookie of [one, two]) expect(text).not.toContain(cookie.slice(NAME.length + 1));
  });

  it('is ended here, for every process, one by one or all but this', async () => {
    const [one, two, three, four] = [await api.signIn('ada'), await api.signIn('ada'), await api.signIn('ada'), await api.signIn('ada')];
    const id = (await list(two))?.find(({ current }) => current)?.id;
    const ended = await api.ask<{ endSession: { sessions: Listed[] } }>(END, { id }, one);
    expect(ended.data.endSession.sessions).toHaveLength(3);
    expect(ended.headers.get('set-cookie')).toBeNull();
    expect([await knows(two), await knows(two, beside), await knows(three)]).toEqual([false, false, true]);
    const left = await beside.ask<{ endOtherSessions: { sessions: Listed[] } }>(END_OTHERS, {}, one);
    expect(left.data.endOtherSessions.sessions).toEqual([{ id: expect.any(String), current: true }]);
    expect([await knows(one), await knows(three), await knows(four)]).toEqual([true, false, false]);
  });

  it('takes the cookie away with the session that asks', async () => {
    const cookie = await api.signIn('ada');
    const [own] = (await list(cookie)) ?? [];
    const ended = await api.ask(END, { id: own?.id }, cookie);
    expect(ended.headers.get('set-cookie')).toMatch(/^ambit_session_7310=; Max-Age=0; /);
    expect(await knows(cookie)).toBe(false);
  });

  it('answers for another’s session, for an unknown one and for nonsense in the same bytes, and changes nothing', async () => {
    const [ada, bo] = [await api.signIn('ada'), await api.signIn('bo')];
    const [bos] = (await list(bo)) ?? [];
    const answers = await Promise.all(
      [bos?.id, '00000000-0000-4000-8000-000000000000', '', "'; select 1; --", '\u0000'].map((id) => api.ask(END, { id }, ada)),
    );
    expect(new Set(answers.map(({ text, status }) => `${String(status)} ${text}`)).size).toBe(1);
    expect(answers[0]?.data).toMatchObject({ endSession: { __typename: 'OwnSessions' } });
    expect(await knows(bo)).toBe(true);
    for (const mutation of [END, END_OTHERS]) {
      const stranger = await api.ask(mutation, { id: bos?.id });
      expect(JSON.stringify(stranger.data)).toContain('NotShared');
    }
    expect(await knows(bo)).toBe(true);
  });

  it('goes on under a new token after a day, and ends when the old one comes back later', async () => {
    const stolen = await api.signIn('ada');
    await database.run(`update session set token_at = now() - interval '24 hours'`);
    const answers = await Promise.all([api, beside, api, beside].map((one) => one.ask(VIEWER, {}, stolen)));
    const renewed = answers.map(cookieOf).filter((one) => one !== '');
    expect(renewed).toHaveLength(1);
    const [own = ''] = renewed;
    expect(own).toMatch(/^ambit_session_7310=[\w-]{43}$/);
    expect(own).not.toBe(stolen);
    expect([await knows(own, beside), await knows(stolen)]).toEqual([true, true]);
    await database.run(`update session_before set replaced_at = now() - interval '61 seconds'`);
    expect(await knows(stolen, beside)).toBe(false);
    expect(await knows(own)).toBe(false);
    expect(api.lines.join('')).not.toContain(own.slice(NAME.length + 1));
  });

  it('ends after a week without use, and after 14 days with it', async () => {
    const [idle, old] = [await api.signIn('ada'), await api.signIn('bo')];
    await database.run(
      `update session set seen_at = now() - interval '7 days' where person_id = (select person_id from session order by created_at limit 1)`,
    );
    await database.run(`update session set expires_at = now() where seen_at > now() - interval '6 days'`);
    expect([await knows(idle), await knows(old)]).toEqual([false, false]);
  });
});
