import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { account, connect, take, walked } from '../testing/pages.js';
import { specStore, type SpecStore } from '../testing/store.js';
import { DEFAULT_TERMS, type PolicyTerms } from './policies.js';

let spec: SpecStore;
let eve: number;
let dara: number;

beforeEach(async () => {
  spec = await specStore();
  await spec.database.run('delete from policy_version');
  await connect(spec.store);
  await spec.store.pull.commitMembers(await take(spec.store, 'members'), [account(1, 'eve'), account(2, 'dara')], walked());
  eve = (await spec.store.people.idByLogin('eve')) ?? 0;
  dara = (await spec.store.people.idByLogin('dara')) ?? 0;
});
afterEach(() => spec.close());

const terms = (more: Partial<PolicyTerms> = {}): PolicyTerms => ({ ...DEFAULT_TERMS, ...more });
const mode = async (): Promise<string | null> => {
  const { adopted, mode: held } = await spec.store.access.policy();
  return adopted ? held : null;
};
const announced = (): Promise<{ what: string; detail: unknown }[]> =>
  spec.database.rows('select what, detail from announcement order by id');
const newest = async (): Promise<number> => (await spec.store.agreements.versions())[0]?.id ?? 0;

describe('a policy', () => {
  it('is adopted at once when it is the first, whatever it opens', async () => {
    expect(await mode()).toBeNull();
    expect(await spec.store.agreements.change('same-view', terms(), eve)).toBe('holds');
    expect(await mode()).toBe('same-view');
    expect(await announced()).toEqual([{ what: 'policy.adopted', detail: { from: null, to: await newest() } }]);
  });

  it('is tightened at once, and announced', async () => {
    await spec.store.agreements.change('same-view', terms(), eve);
    const before = await newest();
    expect(await spec.store.agreements.change('team-only', terms({ minGroup: 8 }), eve)).toBe('holds');
    expect(await spec.store.measure.smallestGroup()).toBe(8);
    expect(await mode()).toBe('team-only');
    expect((await announced()).at(-1)).toEqual({ what: 'policy.tightened', detail: { from: before, to: await newest() } });
  });

  it('is loosened only by a second person', async () => {
    await spec.store.agreements.change('team-only', terms(), eve);
    expect(await spec.store.agreements.change('same-view', terms(), eve)).toBe('waits');
    const id = await newest();
    expect(await mode()).toBe('team-only');
    expect(await announced()).toHaveLength(1);
    expect(await spec.store.agreements.confirm(id, eve)).toBe(false);
    expect(await mode()).toBe('team-only');
    expect(await spec.store.agreements.confirm(id, dara)).toBe(true);
    expect(await mode()).toBe('same-view');
    expect((await announced()).at(-1)?.what).toBe('policy.loosened');
    expect(await spec.store.agreements.confirm(id, dara)).toBe(false);
    expect((await spec.store.agreements.versions())[0]).toMatchObject({ proposedBy: eve, confirmedBy: dara });
  });

  it('takes a proposal back, or has it replaced by the next one', async () => {
    await spec.store.agreements.change('team-only', terms(), eve);
    await spec.store.agreements.change('same-view', terms(), eve);
    const first = await newest();
    await spec.store.agreements.change('self-only', terms(), eve);
    expect(await spec.store.agreements.confirm(first, dara)).toBe(false);
    expect(await spec.store.agreements.withdraw(await newest())).toBe(true);
    expect(await spec.store.agreements.withdraw(await newest())).toBe(false);
    expect(await spec.store.agreements.confirm(await newest(), dara)).toBe(false);
    expect(await mode()).toBe('team-only');
  });

  it('is the same again where nothing would change, in any order of purposes', async () => {
    await spec.store.agreements.change('self-only', terms(), eve);
    expect(await spec.store.agreements.change('self-only', terms({ purposes: [...DEFAULT_TERMS.purposes].reverse() }), eve)).toBe('same');
    expect(await spec.store.agreements.versions()).toHaveLength(1);
  });

  it('does not loosen by two changes at once', async () => {
    await spec.store.agreements.change('same-view', terms({ minGroup: 9 }), eve);
    const both = await Promise.all([
      spec.store.agreements.change('team-only', terms({ minGroup: 9 }), eve),
      spec.store.agreements.change('same-view', terms({ minGroup: 10 }), dara),
    ]);
    // Whichever came second was compared with the first, of which it opens something again.
    expect([...both].sort()).toEqual(['holds', 'waits']);
  });

  it('remembers when its annex was signed, and what stood in it', async () => {
    expect(await spec.store.agreements.signature()).toBeNull();
    await spec.store.agreements.sign(eve, 4, { pull: 2 });
    expect(await spec.store.agreements.signature()).toMatchObject({ by: eve, versionId: 4, definitions: { pull: 2 } });
  });
});

describe('a notice', () => {
  it('is to be read first, and again after the policy was loosened', async () => {
    await spec.store.agreements.change('team-only', terms(), eve);
    const { notices } = spec.store;
    expect(await notices.hasRead(dara)).toBe(false);
    expect(await notices.read(dara, (await newest()) - 1)).toBe(false);
    expect(await notices.read(dara, await newest())).toBe(true);
    expect(await notices.hasRead(dara)).toBe(true);
    expect(await notices.toldAt(dara)).not.toBeNull();
    expect(await notices.unread(dara)).toEqual([]);

    await spec.store.agreements.change('team-only', terms({ minGroup: 7 }), eve);
    expect(await notices.hasRead(dara)).toBe(true);
    const [told] = await notices.unread(dara);
    expect(told?.what).toBe('policy.tightened');
    await notices.markRead(dara, [told?.id ?? 0]);
    expect(await notices.unread(dara)).toEqual([]);

    await spec.store.agreements.change('self-only', terms({ minGroup: 7 }), eve);
    await spec.store.agreements.confirm(await newest(), dara);
    expect(await notices.hasRead(dara)).toBe(false);
    expect((await notices.unread(dara)).map(({ what }) => what)).toEqual(['policy.loosened']);
    expect(await notices.read(dara, await newest())).toBe(true);
    expect(await notices.unread(dara)).toEqual([]);
    // Who never read the first is shown that, and no list of what changed before they came.
    expect(await notices.unread(eve)).toEqual([]);
  });

  it('is not given before a policy is adopted', async () => {
    expect(await spec.store.notices.read(eve, 1)).toBe(false);
    await spec.store.sessions.openSession(eve);
    expect(await spec.store.notices.toldAt(eve)).toBeNull();
    expect(await spec.database.rows('select from told')).toEqual([]);
  });
});
