import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { look } from '../testing/behind.js';
import { seedCompany } from '../testing/company.js';

const PARTS = `__typename ... on NotShared { message } ... on Refused { message } ... on Policy { mayChange mayConfirm secondAdmin
  holds { id mode changes terms { minGroup purposes eventDays storyDays viewDays } proposedBy { login } confirmedBy { login } }
  waits { id mode changes proposedBy { login } } history { id mode } }`;
const POLICY = `{ policy { ${PARTS} } }`;
const PROPOSE = `mutation P($mode: PolicyMode!, $minGroup: Int!, $purposes: [ID!]!, $eventDays: Int, $storyDays: Int, $viewDays: Int) {
  policy: proposePolicy(mode: $mode, minGroup: $minGroup, purposes: $purposes, eventDays: $eventDays, storyDays: $storyDays, viewDays: $viewDays) { ${PARTS} } }`;
const CONFIRM = `mutation C($version: ID!) { policy: confirmPolicy(version: $version) { ${PARTS} } }`;
const WITHDRAW = `mutation W($version: ID!) { policy: withdrawPolicy(version: $version) { ${PARTS} } }`;
const READ = `mutation R($version: ID!) { notice: readNotice(version: $version) { __typename ... on Refused { message } ... on NotShared { message } ... on Notice { read version } } }`;
const NOTICE = `{ notice { __typename ... on Refused { message } ... on Notice { version read toldAt changes needsSwitch mode { mode name } ledBy { login } leads { login } purposes { purpose } } } }`;
const GATE = '{ viewer { gate } }';
const TOLD = '{ announcements { id words } }';
const SEEN = 'mutation S($ids: [ID!]!) { readAnnouncements(ids: $ids) }';

const ALL = ['calibration', 'promotion', 'feedback', 'mentoring', 'handover'];
const terms = { minGroup: 5, purposes: ALL, eventDays: null, storyDays: null, viewDays: null };
const NOT_SHARED = { __typename: 'NotShared', message: 'This page isn\u2019t shared with you.' };

interface Shown {
  readonly policy: {
    readonly __typename: string;
    readonly message?: string;
    readonly holds: { readonly id: string; readonly mode: string } | null;
    readonly waits: { readonly id: string; readonly mode: string; readonly changes: readonly string[] } | null;
    readonly mayConfirm: boolean;
    readonly secondAdmin: boolean;
  };
}

describe('the policy, before and after it is adopted', () => {
  let api: SpecApi;
  let first: string;
  let ada: string;
  let eve: string;
  const ask = async (query: string, variables: Record<string, unknown>, cookie?: string) =>
    (await api.ask<Shown>(query, variables, cookie)).data.policy;
  const gate = async (cookie: string) => (await api.ask<{ viewer: { gate: string } }>(GATE, {}, cookie)).data.viewer.gate;
  const version = async (): Promise<string> => (await ask(POLICY, {}, first)).holds?.id ?? '';

  beforeAll(async () => {
    api = await specApi({}, undefined, { policy: null });
    first = await api.signIn(null);
    await seedCompany(api.store);
    ada = await api.signIn('ada');
    eve = await api.signIn('eve');
    api.errands.length = 0;
  });
  afterAll(() => api.close());

  it('leads an admin to it, has everyone else wait, and tells nobody', async () => {
    expect([await gate(first), await gate(ada)]).toEqual(['ADOPT_POLICY', 'WAIT']);
    expect(await ask(POLICY, {}, ada)).toMatchObject({ __typename: 'Policy', holds: null, mayChange: false });
    for (const query of ['teams', 'sync', 'areas(period: "26w")', 'decisions']) {
      const [name = ''] = query.split('(');
      expect((await api.ask<Record<string, unknown>>(`{ ${query} { __typename } }`, {}, ada)).data[name]).toEqual({
        __typename: 'NotShared',
      });
    }
    expect((await api.ask(NOTICE, {}, ada)).data).toEqual({
      notice: { __typename: 'Refused', message: expect.stringContaining('No policy is adopted yet') },
    });
    expect((await api.ask(READ, { version: '1' }, ada)).data).toMatchObject({ notice: { __typename: 'Refused' } });
    expect(await api.store.notices.toldAt((await api.store.people.idByLogin('ada')) ?? 0)).toBeNull();
  });

  it('is nobody\u2019s to change but an admin\u2019s, and no stranger\u2019s to read', async () => {
    expect(await ask(POLICY, {})).toEqual(NOT_SHARED);
    for (const cookie of [undefined, ada]) {
      expect(await ask(PROPOSE, { mode: 'SELF_ONLY', ...terms }, cookie)).toEqual(NOT_SHARED);
      expect(await ask(CONFIRM, { version: '1' }, cookie)).toEqual(NOT_SHARED);
      expect(await ask(WITHDRAW, { version: '1' }, cookie)).toEqual(NOT_SHARED);
    }
    expect((await api.store.access.policy()).adopted).toBe(false);
  });

  it.each([
    [{ minGroup: 4 }, 'The smallest group is between 5 and 100 people.'],
    [{ minGroup: 101 }, 'The smallest group is between 5 and 100 people.'],
    [{ purposes: ['curiosity'] }, `A purpose is one of ${ALL.join(', ')}.`],
    [{ purposes: [] }, 'Choose at least one purpose. To let nobody look at another\u2019s page, choose the mode team only.'],
    [{ eventDays: 29 }, 'Events can be kept for 30 days or more, up to a hundred years, or without an end.'],
    [{ viewDays: -1 }, 'The log of who looked can be kept for 30 days or more, up to a hundred years, or without an end.'],
    [{ storyDays: 2_000_000_000 }, 'Stories can be kept for 30 days or more, up to a hundred years, or without an end.'],
  ])('says in one sentence what cannot be agreed: %j', async (wrong, message) => {
    expect(await ask(PROPOSE, { mode: 'SELF_ONLY', ...terms, ...wrong }, first)).toEqual({ __typename: 'Refused', message });
  });

  it('is adopted at once the first time, and then lets people in by their notice', async () => {
    expect(await ask(PROPOSE, { mode: 'TEAM_ONLY', ...terms, purposes: ['feedback', 'promotion', 'feedback'] }, first)).toMatchObject({
      holds: { mode: 'TEAM_ONLY', terms: { purposes: ['promotion', 'feedback'] }, proposedBy: { login: 'admin' }, confirmedBy: null },
      waits: null,
      secondAdmin: false,
    });
    expect(api.errands).toEqual([
      { name: 'measure', payload: { periodKey: null } },
      { name: 'remove-old', payload: {} },
    ]);
    expect([await gate(first), await gate(ada)]).toEqual(['READ_NOTICE', 'READ_NOTICE']);
    const { data } = await api.ask<{ notice: { version: string } }>(NOTICE, {}, ada);
    expect(data.notice).toMatchObject({ read: false, toldAt: null, changes: [], needsSwitch: false, mode: { mode: 'TEAM_ONLY' } });
    expect((await api.ask(READ, { version: '999' }, ada)).data).toMatchObject({
      notice: { __typename: 'Refused', message: expect.stringContaining('changed while you read') },
    });
    expect((await api.ask(READ, { version: data.notice.version }, ada)).data).toEqual({
      notice: { __typename: 'Notice', read: true, version: data.notice.version },
    });
    expect(await gate(ada)).toBe('OPEN');
    // Who came in before it was adopted is told by reading it.
    expect(await api.store.notices.toldAt((await api.store.people.idByLogin('ada')) ?? 0)).not.toBeNull();
    expect((await api.ask(READ, { version: '1' })).data).toMatchObject({ notice: { __typename: 'NotShared' } });
  });

  it('is tightened at once, and everyone sees what changed once', async () => {
    await api.store.notices.read((await api.store.people.idByLogin('ada')) ?? 0, Number(await version()));
    expect(
      await ask(PROPOSE, { mode: 'TEAM_ONLY', ...terms, purposes: ['feedback', 'promotion'], minGroup: 7, eventDays: 730 }, first),
    ).toMatchObject({
      holds: { terms: { minGroup: 7, eventDays: 730 } },
      waits: null,
    });
    expect(await gate(ada)).toBe('OPEN');
    const { announcements } = (await api.ask<{ announcements: { id: string; words: string[] }[] }>(TOLD, {}, ada)).data;
    expect(announcements.map(({ words }) => words)).toEqual([
      ['A number about a group stands on at least 7 people, and stood on 5.', 'How long events are kept: 24 months, and was no end.'],
    ]);
    expect((await api.ask(TOLD)).data).toEqual({ announcements: [] });
    expect((await api.ask(SEEN, { ids: announcements.map(({ id }) => id) }, ada)).data).toEqual({ readAnnouncements: true });
    expect((await api.ask(SEEN, { ids: ['x', "1'; --", '99999999999999'] }, ada)).data).toEqual({ readAnnouncements: true });
    expect((await api.ask(TOLD, {}, ada)).data).toEqual({ announcements: [] });
    expect((await api.ask(SEEN, { ids: ['1'] })).data).toEqual({ readAnnouncements: false });
  });

  it('is loosened only by a second admin, and then the notice is read again', async () => {
    const wider = { mode: 'SAME_VIEW', ...terms, minGroup: 7, eventDays: 730 };
    const bo = await api.signIn('bo');
    await api.store.admin.makeAdmin((await api.store.people.idByLogin('bo')) ?? 0);
    const proposed = await ask(PROPOSE, wider, bo);
    expect(proposed).toMatchObject({
      holds: { mode: 'TEAM_ONLY' },
      waits: { mode: 'SAME_VIEW', proposedBy: { login: 'bo' } },
      mayConfirm: false,
      secondAdmin: false,
    });
    const waits = proposed.waits?.id ?? '';
    expect(await ask(CONFIRM, { version: waits }, bo)).toEqual({
      __typename: 'Refused',
      message: 'You proposed this yourself. Another admin confirms it.',
    });
    expect(await ask(CONFIRM, { version: waits }, eve)).toEqual(NOT_SHARED);
    expect((await api.store.access.policy()).mode).toBe('team-only');

    await api.store.admin.makeAdmin((await api.store.people.idByLogin('eve')) ?? 0);
    expect(await ask(POLICY, {}, eve)).toMatchObject({ mayConfirm: true, secondAdmin: true });
    expect(await ask(CONFIRM, { version: '999999' }, eve)).toMatchObject({ __typename: 'Refused' });
    expect(await ask(CONFIRM, { version: waits }, eve)).toMatchObject({
      holds: { mode: 'SAME_VIEW', confirmedBy: { login: 'eve' } },
      waits: null,
    });
    expect(await gate(ada)).toBe('READ_NOTICE');
    const { data } = await api.ask<{ notice: { changes: string[] } }>(NOTICE, {}, ada);
    expect(data.notice.changes).toEqual([
      expect.stringMatching(/^The mode is Same view for the line manager, and was Team only\. The line manager reads/),
      'Purposes added: calibration, mentoring, handover.',
    ]);
    expect(await ask(CONFIRM, { version: waits }, eve)).toMatchObject({ __typename: 'Refused' });
  });

  it('waits where it would keep people\u2019s traces longer, or the log of who looked for another time', async () => {
    const held = { mode: 'SAME_VIEW', ...terms, minGroup: 7, eventDays: 730 };
    for (const change of [{ eventDays: 731 }, { eventDays: null }, { viewDays: 90 }, { minGroup: 6 }]) {
      expect(await ask(PROPOSE, { ...held, ...change }, eve)).toMatchObject({
        holds: { terms: { minGroup: 7, eventDays: 730, viewDays: null } },
        waits: { mode: 'SAME_VIEW' },
      });
    }
    const waits = (await ask(POLICY, {}, first)).waits?.id ?? '';
    expect(await ask(WITHDRAW, { version: waits }, first)).toMatchObject({ waits: null });
    expect(await ask(WITHDRAW, { version: waits }, first)).toMatchObject({ __typename: 'Refused' });
    expect(await ask(PROPOSE, held, eve)).toEqual({ __typename: 'Refused', message: 'This is what holds already. Nothing was changed.' });
  });

  it('is written into the audit, change by change', async () => {
    const rows = (await look(api, `select what from audit where what like 'policy.%' order by id`)).map(({ what }) => what);
    expect(rows).toEqual([
      'policy.adopted',
      'policy.adopted',
      'policy.proposed',
      'policy.confirmed',
      ...Array.from({ length: 4 }, () => 'policy.proposed'),
      'policy.withdrawn',
    ]);
  });
});
