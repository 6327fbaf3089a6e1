import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTIONS } from '@ambit/access';
import { registry } from '@ambit/signals';
import { HELD_TABLES } from '@ambit/store';
import { look } from '../testing/behind.js';
import { specApi, type SpecApi } from '../testing/api.js';
import { seedCompany } from '../testing/company.js';

const PARTS = `__typename ... on NotShared { message } ... on Annex { maySign policy { mode } held { table holds from until } others purposes { purpose }
  doings { mode doings { action words cells { who may } } } floors { signal floor version } retention logCannotSee signature { markedBy { login } changes } }`;
const ANNEX = `{ annex { ${PARTS} } }`;
const SIGN = `mutation { annex: signAnnex { ${PARTS} } }`;

interface Shown {
  readonly annex: {
    readonly __typename: string;
    readonly doings: readonly { mode: string; doings: readonly { action: string; cells: readonly { who: string; may: string }[] }[] }[];
    readonly held: readonly { table: string }[];
    readonly others: readonly string[];
    readonly floors: readonly { signal: string }[];
    readonly signature: { readonly changes: readonly string[] } | null;
  };
}

describe('the annex', () => {
  let api: SpecApi;
  let admin: string;
  let ada: string;
  const ask = async (query: string, cookie?: string) => (await api.ask<Shown>(query, {}, cookie)).data.annex;

  beforeAll(async () => {
    api = await specApi({}, undefined, { policy: 'same-view' });
    admin = await api.signIn(null);
    await seedCompany(api.store);
    ada = await api.signIn('ada');
  });
  afterAll(() => api.close());

  it('is everyone\u2019s to read who is signed in, and an admin\u2019s to mark as signed', async () => {
    expect(await ask(ANNEX)).toMatchObject({ __typename: 'NotShared' });
    expect(await ask(ANNEX, ada)).toMatchObject({ __typename: 'Annex', maySign: false, policy: { mode: 'SAME_VIEW' }, signature: null });
    expect(await ask(SIGN, ada)).toMatchObject({ __typename: 'NotShared' });
    expect(await ask(SIGN)).toMatchObject({ __typename: 'NotShared' });
  });

  it('names every table, every signal with its floor, and every action as it is decided', async () => {
    const annex = await ask(ANNEX, ada);
    expect([...annex.held.map(({ table }) => table), ...annex.others].sort()).toEqual(HELD_TABLES.map(({ table }) => table).sort());
    expect(annex.floors.map(({ signal }) => signal)).toEqual(registry.definitions().map(({ signal }) => signal));
    const [now, ...others] = annex.doings;
    expect(now?.mode).toBe('SAME_VIEW');
    expect(now?.doings.map(({ action }) => action).sort()).toEqual([...ACTIONS].sort());
    const page = now?.doings.find(({ action }) => action === 'view-person-page')?.cells;
    expect(page).toEqual([
      { who: 'The person', may: 'yes' },
      { who: 'Line manager', may: 'yes, after saying why' },
      { who: 'Reader the person chose', may: 'what was shared, for what it was shared' },
      { who: 'Calibrator of a cycle, there when the person shared with it', may: 'what was shared, for what it was shared' },
      { who: 'Anyone else signed in', may: 'no' },
      { who: 'Admin', may: 'no' },
      { who: 'Not signed in', may: 'no' },
    ]);
    expect(others.map(({ mode, doings }) => [mode, doings.map(({ action }) => action)])).toEqual([
      ['SELF_ONLY', ['view-person-page', 'view-evidence', 'open-person-page']],
      ['TEAM_ONLY', ['view-person-page', 'view-evidence', 'open-person-page', 'share-own-page']],
      ['WORKS_COUNCIL', ['view-person-page', 'view-evidence', 'open-person-page', 'share-own-page']],
    ]);
  });

  it('says what is other than when it was signed: the policy and the definitions', async () => {
    expect(await ask(SIGN, admin)).toMatchObject({ maySign: true, signature: { markedBy: { login: 'admin' }, changes: [] } });
    await api.store.agreements.change(
      'team-only',
      { minGroup: 6, purposes: ['feedback'], eventDays: 365, storyDays: null, viewDays: null },
      null,
    );
    await look(
      api,
      `update setting set value = jsonb_set(value, '{definitions}', '{"pull": 1, "gone-signal": 1}') where key = 'annex.signed'`,
    );
    const { signature } = await ask(ANNEX, ada);
    expect(signature?.changes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^The mode is Team only, and was Same view/),
        'A number about a group stands on at least 6 people, and stood on 5.',
        'How long events are kept: 12 months, and was no end.',
        expect.stringMatching(/is counted by version \d+ of its definition, and was by version 1\.$/),
        expect.stringMatching(/^A signal came: /),
        'A signal went: gone-signal.',
      ]),
    );
  });
});
