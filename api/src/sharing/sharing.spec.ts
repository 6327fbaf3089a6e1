import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adoptPolicy } from '../../../libs/store/src/testing/store.js';
import { specApi, type SpecApi } from '../testing/api.js';
import { ADA, BO, CY, HOST, measure, seedCompany } from '../testing/company.js';

const PAGE = `query Page($host: String!, $id: ID!) { person(host: $host, id: $id) { __typename
  ... on PurposeNeeded { person { login } purposes }
  ... on PersonPage { yours basis purpose purposes person { login } notes(period: "all") { notCounted { why } }
    readings(period: "all") { __typename ... on Readings { generation readings { signal } } } } } }`;
const OPEN = `mutation Open($host: String!, $id: ID!, $purpose: String!) { openPage(host: $host, id: $id, purpose: $purpose) { __typename
  ... on Refused { message } ... on PersonPage { basis purpose } } }`;
const SHARING = `__typename ... on Refused { message } ... on Sharing {
  shares { id reader { login } cycle added { login } addedAt sections purpose revokedAt } requests { requester { login } purpose } cycles { id name calibrators { login } } purposes }`;
const SHARE = `mutation Share($reader: String, $cycle: ID, $sections: [PageSection!]!, $purpose: String!, $until: DateTime!) {
  sharePage(reader: $reader, cycle: $cycle, sections: $sections, purpose: $purpose, until: $until) { ${SHARING} } }`;
const EVIDENCE = `query List($host: String!, $id: ID!, $signal: ID!, $part: String!) {
  evidence(host: $host, id: $id, signal: $signal, part: $part, period: "all") { __typename ... on Refused { message } ... on Evidence { number } } }`;
const SHARED = '{ sharedPages { person { login } basis } }';

const ada = { host: HOST, id: String(ADA.id) };
const soon = (): string => new Date(Date.now() + 86_400_000).toISOString();
const wanted = (changes: object = {}) => ({ reader: 'bo', sections: ['REACH'], purpose: 'feedback', until: soon(), ...changes });

interface PageAnswer {
  person: {
    __typename: string;
    purposes?: string[];
    basis?: string;
    purpose?: string | null;
    notes?: unknown;
    readings?: { readings: { signal: string }[] };
  };
}
interface SharingAnswer {
  [field: string]: { __typename: string; message?: string; shares: { id: string; addedAt: string | null; revokedAt: string | null }[] };
}

describe('a page that is shared', () => {
  let api: SpecApi;
  let adas: string;
  let bos: string;
  let cys: string;
  const signalsOf = ({ data }: { data: PageAnswer }) => (data.person.readings?.readings ?? []).map(({ signal }) => signal);
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    [adas, bos, cys] = [await api.signIn('ada'), await api.signIn('bo'), await api.signIn('cy')];
    await measure(api.store);
  });
  afterAll(() => api.close());

  it('is not there before it is shared', async () => {
    expect((await api.ask<PageAnswer>(PAGE, ada, bos)).data.person.__typename).toBe('NotShared');
    expect((await api.ask(OPEN, { ...ada, purpose: 'feedback' }, bos)).data).toEqual({ openPage: { __typename: 'NotShared' } });
    expect((await api.ask(SHARED, {}, bos)).data).toEqual({ sharedPages: [] });
  });

  it('opens in the sections shared, once the reader said why, and to nobody else', async () => {
    const { data } = await api.ask<SharingAnswer>(SHARE, wanted(), adas);
    expect(data['sharePage']).toMatchObject({
      __typename: 'Sharing',
      shares: [{ reader: { login: 'bo' }, sections: ['REACH'], cycle: null }],
    });
    expect((await api.ask(SHARED, {}, bos)).data).toEqual({ sharedPages: [{ person: { login: 'ada' }, basis: 'SHARE' }] });
    const asked = await api.ask<PageAnswer>(PAGE, ada, bos);
    expect(asked.data.person).toMatchObject({ __typename: 'PurposeNeeded', person: { login: 'ada' } });
    expect(asked.data.person.purposes).toEqual(['feedback']);
    expect((await api.ask(EVIDENCE, { ...ada, signal: 'review-reach', part: 'teams' }, bos)).data).toEqual({
      evidence: { __typename: 'NotShared' },
    });

    for (const purpose of ['curiosity', 'promotion'])
      expect((await api.ask(OPEN, { ...ada, purpose }, bos)).data).toEqual({
        openPage: { __typename: 'Refused', message: 'Choose why you look: feedback.' },
      });
    expect((await api.ask<PageAnswer>(PAGE, ada, bos)).data.person.__typename).toBe('PurposeNeeded');
    expect((await api.ask(OPEN, { ...ada, purpose: 'feedback' }, bos)).data).toEqual({
      openPage: { __typename: 'PersonPage', basis: 'SHARE', purpose: 'feedback' },
    });
    const seen = await api.ask<PageAnswer>(PAGE, ada, bos);
    expect(seen.data.person).toMatchObject({
      __typename: 'PersonPage',
      yours: false,
      purposes: ['feedback'],
      basis: 'SHARE',
      purpose: 'feedback',
      notes: null,
    });
    const own = signalsOf(await api.ask<PageAnswer>(PAGE, ada, adas));
    expect(signalsOf(seen)).toContain('review-reach');
    expect(own).toEqual(expect.arrayContaining(signalsOf(seen)));
    expect(own.length).toBeGreaterThan(signalsOf(seen).length);
    expect(signalsOf(seen)).not.toContain('follow-through');

    expect((await api.ask<PageAnswer>(PAGE, ada, cys)).data.person.__typename).toBe('NotShared');
  });

  it('opens the lists behind the numbers it shows, and no others', async () => {
    const list = (signal: string, part: string) => api.ask(EVIDENCE, { ...ada, signal, part }, bos);
    expect((await list('review-reach', 'teams')).data).toMatchObject({ evidence: { __typename: 'Evidence' } });
    for (const [signal, part] of [
      ['follow-through', 'reviewed'],
      ['document-reach', 'teams'],
      ['nothing', 'at-all'],
    ] as const)
      expect((await list(signal, part)).data).toEqual({
        evidence: {
          __typename: 'Refused',
          message: `There is no number called "${signal}:${part}". The definitions list those there are.`,
        },
      });
  });

  it('closes at once when it is ended, and only its owner ends it', async () => {
    const shares = (await api.ask<SharingAnswer>(`{ sharing { ${SHARING} } }`, {}, adas)).data['sharing']?.shares ?? [];
    const [{ id = '' } = {}] = shares;
    const end = `mutation End($id: ID!) { revokeShare(id: $id) { ${SHARING} } }`;
    const others = { revokeShare: { __typename: 'Refused', message: 'There is no such share of yours, or it has ended.' } };
    expect((await api.ask(end, { id }, bos)).data).toEqual(others);
    expect((await api.ask(end, { id: '404' }, bos)).data).toEqual(others);
    expect((await api.ask(end, { id: "1'; --" }, adas)).data).toEqual(others);
    expect((await api.ask<PageAnswer>(PAGE, ada, bos)).data.person.__typename).toBe('PersonPage');
    const ended = await api.ask<SharingAnswer>(end, { id }, adas);
    expect(ended.data['revokeShare']?.shares[0]?.revokedAt).not.toBeNull();
    expect((await api.ask<PageAnswer>(PAGE, ada, bos)).data.person.__typename).toBe('NotShared');
    expect((await api.ask(EVIDENCE, { ...ada, signal: 'review-reach', part: 'teams' }, bos)).data).toEqual({
      evidence: { __typename: 'NotShared' },
    });
  });

  it.each([
    [{ sections: [] }, 'Choose at least one section to share.'],
    [{ purpose: 'gossip' }, /^Choose what it is for: calibration,/],
    [{ until: '2020-01-01T00:00:00Z' }, 'Choose a day to come, at most a year away, on which it ends.'],
    [{ until: '2199-01-01T00:00:00Z' }, 'Choose a day to come, at most a year away, on which it ends.'],
    [{ reader: 'nobody' }, /^Name a reader by a login/],
    [{ reader: '\u0000' }, /^Name a reader by a login/],
    [{ reader: null }, /^Name a reader by a login/],
    [{ reader: '@Ada' }, 'You see your own page already. Name somebody else.'],
    [{ reader: null, cycle: '99' }, 'You are in no open review cycle of that name.'],
  ])('is not shared as %j', async (changes, message) => {
    const { data } = await api.ask<SharingAnswer>(SHARE, wanted(changes), adas);
    expect(data['sharePage']).toEqual({ __typename: 'Refused', message: expect.stringMatching(message) });
  });

  it('is asked for with one answer, whoever it is, and the person alone reads the request', async () => {
    const request =
      'mutation Ask($host: String!, $id: ID!, $purpose: String!) { requestAccess(host: $host, id: $id, purpose: $purpose) { __typename ... on Asked { message } } }';
    const answers = new Set<string>();
    for (const id of [ADA.id, BO.id, 404, CY.id])
      answers.add((await api.ask(request, { host: HOST, id: String(id), purpose: 'mentoring' }, bos)).text);
    expect(answers.size).toBe(1);
    const requests = async (cookie: string) => (await api.ask<SharingAnswer>(`{ sharing { ${SHARING} } }`, {}, cookie)).data['sharing'];
    expect(await requests(adas)).toMatchObject({ requests: [{ requester: { login: 'bo' }, purpose: 'mentoring' }] });
    expect(await requests(bos)).toMatchObject({ requests: [] });
    const decline = `mutation No($host: String!, $id: ID!) { declineRequest(host: $host, id: $id) { ${SHARING} } }`;
    expect((await api.ask(decline, { host: HOST, id: String(BO.id) }, adas)).data).toMatchObject({ declineRequest: { requests: [] } });
    expect((await api.ask(request, { host: HOST, id: String(CY.id), purpose: 'gossip' }, bos)).data).toMatchObject({
      requestAccess: { __typename: 'Refused' },
    });
    await api.ask(SHARE, wanted({ reader: 'bo' }), cys);
    expect(await requests(cys)).toMatchObject({ requests: [] });
  });

  it('is open to who leads the person in the same-view mode alone, and shut to all in the closed modes', async () => {
    const types = async () => (await api.ask<PageAnswer>(PAGE, ada, cys)).data.person.__typename;
    await lead(api, 'cy', 'ada');
    expect(await types()).toBe('NotShared');
    await adoptPolicy(api.store, 'same-view');
    // Not before she read of it.
    expect(await types()).toBe('NotShared');
    await readNotice(api, 'ada');
    expect(await types()).toBe('PurposeNeeded');
    expect((await api.ask(OPEN, { ...ada, purpose: 'calibration' }, cys)).data).toEqual({
      openPage: { __typename: 'PersonPage', basis: 'LINE', purpose: 'calibration' },
    });
    for (const mode of ['team-only', 'works-council'] as const) {
      await adoptPolicy(api.store, mode);
      expect(await types()).toBe('NotShared');
      expect((await api.ask(`{ sharing { ${SHARING} } }`, {}, adas)).data).toEqual({ sharing: { __typename: 'NotShared' } });
      expect((await api.ask<PageAnswer>(PAGE, { host: HOST, id: String(CY.id) }, bos)).data.person.__typename).toBe('NotShared');
    }
    await adoptPolicy(api.store, 'self-only');
    await readNotice(api, 'ada');
    expect(await types()).toBe('NotShared');
  });

  it('is with a cycle for who sits in it then, until the person lets in who came after', async () => {
    const idOf = async (login: string) => (await api.store.people.idByLogin(login)) ?? 0;
    const cycle = (await api.store.cycles.add('H2', new Date(0), new Date(soon()))) ?? 0;
    for (const login of ['bo', 'cy', 'di']) await api.store.roles.grant(await idOf(login), 'calibrator', null);
    await api.store.cycles.addMember(cycle, await idOf('ada'), 'subject');
    await api.store.cycles.addMember(cycle, await idOf('bo'), 'calibrator');
    const given = { reader: null, cycle: String(cycle), purpose: 'calibration' };
    const shared = await api.ask<SharingAnswer>(SHARE, wanted(given), adas);
    expect(shared.data['sharePage']).toMatchObject({
      shares: [{ cycle: 'H2', added: [], addedAt: null }, {}],
      cycles: [{ name: 'H2', calibrators: [{ login: 'bo' }] }],
    });
    await api.store.cycles.addMember(cycle, await idOf('cy'), 'calibrator');
    const types = async () =>
      Promise.all([bos, cys].map(async (cookie) => (await api.ask<PageAnswer>(PAGE, ada, cookie)).data.person.__typename));
    expect(await types()).toEqual(['PurposeNeeded', 'NotShared']);
    const now = (await api.ask<SharingAnswer>(`{ sharing { ${SHARING} } }`, {}, adas)).data['sharing'];
    expect(now).toMatchObject({
      shares: [{ added: [{ login: 'cy' }] }, {}],
      cycles: [{ calibrators: [{ login: 'bo' }, { login: 'cy' }] }],
    });
    const extend = `mutation Extend($id: ID!, $to: DateTime!) { extendShare(id: $id, to: $to) { ${SHARING} } }`;
    const [share] = now?.shares ?? [];
    const to = { id: share?.id, to: share?.addedAt };
    const others = { extendShare: { __typename: 'Refused', message: 'There is no such share of yours, or it has ended.' } };
    expect((await api.ask(extend, to, bos)).data).toEqual(others);
    expect((await api.ask(extend, { ...to, id: '404' }, adas)).data).toEqual(others);
    expect(await types()).toEqual(['PurposeNeeded', 'NotShared']);
    expect((await api.ask(extend, to, adas)).data).toMatchObject({ extendShare: { shares: [{ added: [], addedAt: null }, {}] } });
    // Cy said within these hours that it is for calibration.
    expect(await types()).toEqual(['PurposeNeeded', 'PersonPage']);
    expect((await api.ask(OPEN, { ...ada, purpose: 'calibration' }, cys)).data).toMatchObject({ openPage: { basis: 'CYCLE' } });
  });

  it('is closed to a reader who objected, in one sentence that says how to undo it, whomever they ask for', async () => {
    await api.ask(SHARE, wanted(), adas);
    expect((await api.ask<PageAnswer>(PAGE, ada, bos)).data.person.__typename).not.toBe('NotShared');
    const own = (what: string) => api.ask(`mutation Own { ${what} { __typename } }`, {}, bos);
    await own('object');
    const sentence = /^While you object you open no page but your own, .* withdraw your objection under Your data/;
    const texts = new Set<string>();
    for (const id of [ADA.id, CY.id, 404]) {
      const { data, text } = await api.ask<{ person: object }>(
        'query P($host: String!, $id: ID!) { person(host: $host, id: $id) { __typename ... on NotShared { message } } }',
        { host: HOST, id: String(id) },
        bos,
      );
      texts.add(text);
      expect(data.person).toEqual({ __typename: 'NotShared', message: expect.stringMatching(sentence) });
    }
    expect(texts.size).toBe(1);
    expect((await api.ask(OPEN, { ...ada, purpose: 'feedback' }, bos)).data).toEqual({ openPage: { __typename: 'NotShared' } });
    expect((await api.ask(SHARED, {}, bos)).data).toEqual({ sharedPages: [] });
    expect((await api.ask('{ viewer { objected } }', {}, bos)).data).toEqual({ viewer: { objected: true } });
    await own('withdrawObjection');
    expect((await api.ask<PageAnswer>(PAGE, ada, bos)).data.person.__typename).not.toBe('NotShared');
    expect((await api.ask('{ viewer { objected } }', {}, bos)).data).toEqual({ viewer: { objected: false } });
  });

  it('has nothing for a stranger', async () => {
    expect((await api.ask(`{ sharing { ${SHARING} } sharedPages { basis } }`)).data).toEqual({
      sharing: { __typename: 'NotShared' },
      sharedPages: [],
    });
    expect((await api.ask(SHARE, wanted())).data).toEqual({ sharePage: { __typename: 'NotShared' } });
  });
});

async function readNotice({ store }: SpecApi, login: string): Promise<void> {
  const [holds] = (await store.agreements.versions()).filter(({ adoptedAt }) => adoptedAt !== null);
  await store.notices.read((await store.people.idByLogin(login)) ?? 0, holds?.id ?? 0);
}

/** A reporting line, as the admin's page writes it. */
async function lead(api: SpecApi, manager: string, report: string): Promise<void> {
  const { Database } = await import('../../../libs/store/src/database/database.js');
  const database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 1, application: 'spec' });
  const id = async (login: string) => (await api.store.people.findByLogin(login))?.personId;
  await database.run(`insert into reporting_line (person_id, manager_id, source) values ($1, $2, 'hand')`, [
    await id(report),
    await id(manager),
  ]);
  await database.close();
}
