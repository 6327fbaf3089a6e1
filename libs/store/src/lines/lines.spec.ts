import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LINE_DAYS, may, type Policy } from '@ambit/access';
import { readLinesCsv, type LinesRow } from './rows.js';
import { compareLines, type HeldLine } from './compare.js';
import { account, connect, take, walked } from '../testing/pages.js';
import { specStore, type SpecStore } from '../testing/store.js';

let spec: SpecStore;
const ids = new Map<string, number>();
const id = (login: string): number => ids.get(login) ?? 0;

beforeEach(async () => {
  spec = await specStore();
  await connect(spec.store);
  const members = ['ada', 'ben', 'cleo', 'dara'].map((login, index) => account(index + 1, login));
  await spec.store.pull.commitMembers(await take(spec.store, 'members'), [...members, account(9, 'ci[bot]', { kind: 'bot' })], walked());
  for (const login of ['ada', 'ben', 'cleo', 'dara']) ids.set(login, (await spec.store.people.idByLogin(login)) ?? 0);
});
afterEach(() => spec.close());

const csv = (...rows: string[]) => ({ source: 'csv' as const, rows: readLinesCsv(['login,manager,from,to', ...rows].join('\n')) });
const apply = async (from: Parameters<SpecStore['store']['lines']['diff']>[0], by: number | null = null) =>
  spec.store.lines.apply(from, (await spec.store.lines.diff(from, by)).mark, by);
/** `person < manager from..to source`. */
const held = async (): Promise<string[]> => {
  const now = new Date().toISOString();
  const word = (at: string | null): string => (at === null ? '' : at > now ? at.slice(0, 10) : at < '2026-06-01' ? at.slice(0, 10) : 'now');
  return (await spec.store.lines.list()).map(
    (line) => `${line.login} < ${line.manager} ${word(line.from)}..${word(line.to)} ${line.source}`,
  );
};
const older = (days: number) => spec.database.run(`update reporting_line set confirmed_at = now() - make_interval(days => $1)`, [days]);

/** Lines that cannot be used, each with its sentence. */
const BAD: readonly (readonly [rows: readonly string[], message: string])[] = [
  [[',ben,,'], 'Line 2: the login is missing.'],
  [['ada,,,'], 'Line 2: the manager is missing.'],
  [['ada,ben,2026-02-30,'], 'Line 2: "2026-02-30" is not a day. Write it as 2026-01-31.'],
  [
    ['ada,ben,2026-02-02,2026-02-02'],
    'Line 2: "2026-02-02" is not after "2026-02-02". The second day is the first of not being led any more.',
  ],
  [['ada,ADA,,'], 'Line 2: "ada" and "ADA" are the same person, and nobody leads themselves.'],
  [['ada,ben,,', 'ada,@ben,2026-01-01,'], 'Line 3: "@ben" leads "ada" already at that time, by line 2.'],
  [['ada,ben,,', 'ben,ada,,'], 'Line 2: "ben" leads "ada" here, and is led by "ada" through others at the same time.'],
];

describe('an import of reporting lines', () => {
  it('says what it would change and writes nothing, then writes exactly that', async () => {
    const from = csv('ada,ben,2025-01-01,', 'cleo,ben,,2026-01-01');
    const diff = await spec.store.lines.diff(from, null);
    expect(diff).toMatchObject({ problems: [], leftOut: [], changed: [], ended: [], renewed: [] });
    expect(diff.added.map(({ login, manager }) => [login, manager])).toEqual([
      ['ada', 'ben'],
      ['cleo', 'ben'],
    ]);
    expect(await held()).toEqual([]);
    await apply(from);
    expect(await held()).toEqual(['ada < ben 2025-01-01.. csv', 'cleo < ben ..2026-01-01 csv']);
  });

  it('renews what is in it, changes dates, and ends what it no longer has; others stay', async () => {
    await apply(csv('ada,ben,,', 'cleo,ben,,', 'dara,ben,2025-01-01,'));
    await spec.store.lines.add({ personId: id('dara'), managerId: id('cleo'), from: null, to: null }, null);
    await older(40);
    const from = csv('ada,ben,,', 'dara,ben,2025-03-01,');
    const diff = await spec.store.lines.diff(from, null);
    expect([
      diff.renewed.map(({ login }) => login),
      diff.ended.map(({ login }) => login),
      diff.changed.map(({ before, after }) => [before.from, after.from]),
    ]).toEqual([['ada'], ['cleo'], [['2025-01-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z']]]);
    await apply(from);
    expect(await held()).toEqual(['ada < ben .. csv', 'cleo < ben ..now csv', 'dara < cleo .. hand', 'dara < ben 2025-03-01.. csv']);
    const fresh = await spec.database.rows<{ n: number }>(
      `select count(*)::int as n from reporting_line where confirmed_at > now() - interval '1 day'`,
    );
    expect(fresh).toEqual([{ n: 2 }]);
    // What ended stays as what was, whatever later files say.
    await apply(csv('ada,ben,,'));
    expect(await held()).toContain('cleo < ben ..now csv');
  });

  it('is refused when the lines changed since it was read', async () => {
    const from = csv('ada,ben,,');
    const { mark } = await spec.store.lines.diff(from, null);
    await apply(csv('ada,ben,,', 'cleo,ben,,'));
    await expect(spec.store.lines.apply(from, mark, null)).rejects.toThrow(
      'The lines changed while the import was read. Nothing was changed; look at it again.',
    );
  });

  it('says in one sentence what is wrong with a line, and writes nothing', async () => {
    for (const [rows, message] of BAD) {
      const from = csv(...rows, 'cleo,dara,,');
      const diff = await spec.store.lines.diff(from, null);
      expect(diff.problems.map((one) => one.message)).toContain(message);
      await expect(spec.store.lines.apply(from, diff.mark, null)).rejects.toThrow('Nothing was changed.');
    }
    expect(await held()).toEqual([]);
  });

  it('leaves out who is not known and who is no person', async () => {
    const { leftOut, added } = await spec.store.lines.diff(csv('nobody,ben,,', 'ada,nobody,,', 'ci[bot],ben,,', 'cleo,ben,,'), null);
    expect(leftOut.map(({ message }) => message)).toEqual([
      'Line 2: the account "nobody" is not known yet; the line is left out.',
      'Line 3: the account "nobody" is not known yet; the line is left out.',
      'Line 4: the account "ci[bot]" is not a person; the line is left out.',
    ]);
    expect(added.map(({ login }) => login)).toEqual(['cleo']);
  });

  it('makes no admin a reader by their own hand, and neither renews nor ends what they have', async () => {
    await apply(csv('ada,ben,,', 'cleo,ben,,', 'cleo,dara,,'));
    await older(40);
    const diff = await spec.store.lines.diff(csv('ada,ben,,', 'dara,ben,,', 'cleo,dara,,'), id('ben'));
    expect(diff.leftOut.map(({ message }) => message)).toEqual([
      'Line 2: nobody confirms whom they lead themselves; another admin imports the line of "ada".',
      'Line 3: nobody confirms whom they lead themselves; another admin imports the line of "dara".',
    ]);
    expect([diff.added, diff.ended, diff.renewed.map(({ login }) => login)]).toEqual([[], [], ['cleo']]);
    expect(await spec.store.lines.add({ personId: id('ada'), managerId: id('dara'), from: null, to: null }, id('dara'))).toBe(
      'nobody confirms whom they lead themselves',
    );
  });

  it('takes nothing but text from a hostile field', async () => {
    const hostile = [
      '=HYPERLINK("http://x")',
      '"; drop table person; --',
      '\u0000',
      '<script>',
      '../../etc',
      '\u202Eada',
      'a'.repeat(5_000),
    ];
    for (const login of hostile) {
      const rows: LinesRow[] = [{ line: 2, host: '', login, manager: 'ben', from: '', to: '' }];
      const diff = await spec.store.lines.diff({ source: 'csv', rows }, null);
      expect([diff.added, diff.problems, diff.leftOut.length]).toEqual([[], [], 1]);
    }
    expect(await spec.store.roles.holders()).toHaveLength(4);
  });
});

describe('lines by hand and from the teams', () => {
  it('are added, confirmed and ended; no circle and no second of the same two', async () => {
    const { lines } = spec.store;
    const add = (person: string, manager: string) =>
      lines.add({ personId: id(person), managerId: id(manager), from: null, to: null }, null);
    expect([await add('ada', 'ben'), await add('ada', 'ben'), await add('ben', 'ada'), await add('ada', 'ada')]).toEqual([
      null,
      'leads already',
      'a circle',
      'nobody leads themselves',
    ]);
    await older(50);
    expect((await spec.store.access.roles(id('ben'))).manager).toBe(false);
    const [line] = await lines.list();
    expect(await lines.confirm(line?.id ?? 0, id('ben'))).toBe(false);
    expect(await lines.confirm(line?.id ?? 0, id('dara'))).toBe(true);
    expect((await spec.store.access.roles(id('ben'))).manager).toBe(true);
    expect([await lines.end(line?.id ?? 0), await lines.end(line?.id ?? 0)]).toEqual([true, false]);
    expect((await spec.store.access.roles(id('ben'))).manager).toBe(false);
  });

  it('come from who maintains a team today, without circles', async () => {
    const team = (hostId: number, name: string, lead: string, member: string) => ({
      hostId,
      slug: name.toLowerCase(),
      name,
      parentHostId: null,
      members: [
        { account: account(['ada', 'ben', 'cleo', 'dara'].indexOf(lead) + 1, lead), role: 'maintainer' as const },
        { account: account(['ada', 'ben', 'cleo', 'dara'].indexOf(member) + 1, member), role: 'member' as const },
      ],
    });
    const teams = [team(1, 'Ports', 'ben', 'ada'), team(2, 'Quay', 'cleo', 'dara'), team(3, 'Sea', 'dara', 'cleo')];
    await spec.store.pull.commitTeams(await take(spec.store, 'teams'), teams, new Date(), walked());
    const diff = await spec.store.lines.diff({ source: 'github' }, null);
    expect(diff.added.map(({ login, manager }) => [login, manager])).toEqual([['ada', 'ben']]);
    expect(diff.leftOut).toHaveLength(2);
    await apply({ source: 'github' });
    expect(await held()).toEqual(['ada < ben .. github']);
  });
});

describe('the days of a line', () => {
  const DAY = 86_400_000;
  const at = (days: number): string => new Date(days * DAY).toISOString();

  it('open a page from its first day to its last, and 45 days from when it was last confirmed, whatever was renewed when', () => {
    const policy: Policy = { mode: 'same-view', adopted: true, minGroup: 5, purposes: ['feedback'] };
    const days = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.option(days), fc.option(days), fc.array(days, { minLength: 1 }), days, (from, to, renewals, today) => {
        const confirmed = Math.max(...renewals.filter((day) => day <= today), -Infinity);
        const line = { from: from === null ? null : from * DAY, to: to === null ? null : to * DAY, confirmedAt: confirmed * DAY };
        const standing = {
          told: true,
          since: [],
          withheld: false,
          switchedOn: false,
          lines: [line],
          shares: [],
          visit: { purpose: 'feedback', until: Infinity },
        };
        const ben = { type: 'person', personId: 2, admin: false, calibrator: false, objected: false } as const;
        const open = may(ben, 'view-person-page', { type: 'person', personId: 1, standing }, policy, today * DAY).allowed;
        expect(open).toBe((from === null || from <= today) && (to === null || today < to) && today < confirmed + LINE_DAYS);
      }),
    );
  });

  it('come out of a second import of the same file unchanged, and all renewed', () => {
    const day = fc.option(fc.integer({ min: 1, max: 30 }).map(at));
    const rows = fc.uniqueArray(
      fc.record({ personId: fc.integer({ min: 1, max: 4 }), managerId: fc.integer({ min: 5, max: 8 }), from: day, to: day }),
      { selector: ({ personId, managerId, from }) => `${String(personId)} ${String(managerId)} ${from ?? ''}` },
    );
    fc.assert(
      fc.property(rows, (lines) => {
        const wanted = lines.map((line, index) => ({ ...line, line: index + 2, login: 'x', manager: 'y' }));
        const kept: HeldLine[] = wanted.map((line, index) => ({ ...line, id: index, source: 'csv', confirmedAt: at(0) }));
        const again = compareLines(kept, wanted, at(15));
        expect([again.added, again.changed, again.ended, again.renewed.length]).toEqual([[], [], [], kept.length]);
        const none = compareLines(kept, [], at(15));
        expect(none.ended.length).toBe(kept.filter(({ to }) => to === null || to > at(15)).length);
      }),
    );
  });
});
