import { ADOPTED } from '../../../access/src/testing/facts.js';
import { may } from '@ambit/access';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account, connect, connectRepository, opened, page, take, walked } from '../testing/pages.js';
import { SPEC_KEY, specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';
import { openStore } from '../store.js';

let spec: SpecStore;
let host = '';
const ISSUER = 'https://login.example.com';
const STATE = 's'.repeat(43);
const BROWSER = 'b'.repeat(43);
const ATTEMPT = { provider: 'oidc', verifier: 'v'.repeat(43), nonce: 'n'.repeat(43), next: '/teams?x=1', personId: null };

beforeAll(async () => {
  spec = await specStore();
  await connect(spec.store);
  const members = [
    account(1, 'ada'),
    account(2, 'ben'),
    account(3, 'cat'),
    account(4, 'helper[bot]'),
    account(5, 'runner', { kind: 'bot' }),
  ];
  await spec.store.pull.commitMembers(await take(spec.store, 'members'), members, walked());
  const [row] = await spec.database.rows<{ host: string }>('select distinct host from account');
  host = row?.host ?? '';
});
afterAll(() => spec.close());

async function personId(login: string): Promise<number> {
  const person = await spec.store.people.findByLogin(login);
  if (person === null) throw new Error(`No ${login}.`);
  return person.personId;
}

describe('an attempt', () => {
  const begin = (more: Partial<typeof ATTEMPT> = {}) => spec.store.signIns.begin(STATE, BROWSER, { ...ATTEMPT, ...more });
  const attempt = (state = STATE, browser = BROWSER, provider = 'oidc') => spec.store.signIns.take(state, browser, provider);

  it('comes back once', async () => {
    await begin();
    const both = await Promise.all([attempt(), attempt()]);
    expect(both.filter((one) => one !== null)).toEqual([{ ...ATTEMPT, late: false }]);
    expect(await attempt()).toBeNull();
  });

  it('comes back to its own browser and provider only, and stays for them', async () => {
    await begin();
    expect(await attempt('x'.repeat(43))).toBeNull();
    expect(await attempt(STATE, 'x'.repeat(43))).toBeNull();
    expect(await attempt(STATE, BROWSER, 'github')).toBeNull();
    expect(await attempt()).toMatchObject({ late: false });
  });

  it('is too late after ten minutes, and where to return is not forgotten', async () => {
    await begin();
    await spec.database.run(`update sign_in_attempt set expires_at = expires_at - interval '10 minutes'`);
    expect(await attempt()).toEqual({ late: true, next: '/teams?x=1' });
    expect(await attempt()).toBeNull();
  });

  it('is kept sealed and hashed, opens nowhere else and not under another key', async () => {
    await begin();
    const [row] = await spec.database.rows<{ text: string }>('select sign_in_attempt::text as text from sign_in_attempt');
    for (const secret of [STATE, BROWSER, ATTEMPT.verifier, ATTEMPT.nonce, ATTEMPT.next]) expect(row?.text).not.toContain(secret);
    await spec.database.run(`update sign_in_attempt set state_hash = sha256('moved')`);
    expect(await attempt('moved')).toBeNull();
    await begin();
    const other = await openStore({ databaseUrl: spec.url, secretKey: `${SPEC_KEY}, but another`, poolSize: 1 });
    expect(await other.signIns.take(STATE, BROWSER, 'oidc')).toBeNull();
    await other.close();
  });

  it('does not stay in the table for ever', async () => {
    await begin();
    await spec.database.run(`update sign_in_attempt set expires_at = now() - interval '2 hours'`);
    await spec.store.signIns.begin('t'.repeat(43), BROWSER, ATTEMPT);
    expect(await spec.database.rows('select from sign_in_attempt')).toHaveLength(1);
  });
});

describe('an account of the host', () => {
  it('signs in the person whose numeric id it is, whatever the login', async () => {
    const ada = await personId('ada');
    expect(await spec.store.signIns.personOfAccount(host, 1)).toBe(ada);
    await spec.database.run(`update account set login = 'renamed' where host_id = 1`);
    expect(await spec.store.signIns.personOfAccount(host, 1)).toBe(ada);
    await spec.database.run(`update account set login = 'ada' where host_id = 1`);
  });

  it('signs in nobody at another host, no bot, and nobody unknown', async () => {
    expect(await spec.store.signIns.personOfAccount('elsewhere.example.com', 1)).toBeNull();
    for (const id of [4, 5, 99, 10137, 0, -1])
      expect({ id, person: await spec.store.signIns.personOfAccount(host, id) }).toEqual({ id, person: null });
    await spec.database.run('update person set bot = true where id = $1', [await personId('cat')]);
    expect(await spec.store.signIns.personOfAccount(host, 3)).toBeNull();
    await spec.database.run('update person set bot = false where id = $1', [await personId('cat')]);
  });

  it('signs in nobody who only once wrote in a public repository, unless someone here vouches for them', async () => {
    await connectRepository(spec.store);
    await spec.store.pull.commitPage(
      await take(spec.store, 'pulls'),
      page({ activities: [opened(1, account(77, 'passer-by'))] }),
      walked(),
    );
    const passerBy = await personId('passer-by');
    const allowed = () => spec.store.signIns.personOfAccount(host, 77);
    expect(await allowed()).toBeNull();
    await spec.store.admin.makeAdmin(passerBy);
    expect(await allowed()).toBe(passerBy);
    await spec.database.run('delete from admin');
    await spec.database.run(`insert into team (slug, name) values ('dock', 'Dock')`);
    await spec.database.run(
      `insert into membership (person_id, team_id, role, assumed, source, since_version) select $1, id, 'member', false, 'csv', 1 from team where slug = 'dock'`,
      [passerBy],
    );
    expect(await allowed()).toBe(passerBy);
    await spec.database.run('update membership set valid_to = now()');
    expect(await allowed()).toBeNull();
  });
});

describe('a name that a provider gives', () => {
  const of = (subject: string, login: string | null = null, issuer = ISSUER) => ({
    issuer,
    subject,
    login: login === null ? null : { host, login },
  });
  const signIn = (subject: string, login: string | null = null, issuer = ISSUER) =>
    spec.store.signIns.personOfSubject(of(subject, login, issuer));
  const bound = () => spec.database.rows('select subject, person_id from sign_in_subject order by issuer, subject');

  it('is bound by the login it first comes with, then for good', async () => {
    expect(await signIn('sub-ada')).toBe('unknown');
    const both = await Promise.all([signIn('sub-ada', 'ADA'), signIn('sub-ada', 'ADA')]);
    const ada = await personId('ada');
    expect(both).toEqual([ada, ada]);
    expect(await signIn('sub-ada', 'ben')).toBe(ada);
    expect(await signIn('sub-ada')).toBe(ada);
    expect(await spec.database.rows(`select actor_person_id, detail from audit where what = 'sign-in.linked'`)).toEqual([
      { actor_person_id: ada, detail: { issuer: ISSUER, by: 'login' } },
    ]);
  });

  it('is not bound to a person who has one already, here or elsewhere: a login may be given to somebody else', async () => {
    const before = await bound();
    expect(await signIn('sub-newcomer', 'ada')).toBe('confirm');
    expect(await signIn('sub-ada', null, 'https://other.example.com')).toBe('unknown');
    expect(await signIn('sub-ada', 'ada', 'https://other.example.com')).toBe('confirm');
    expect(await bound()).toEqual(before);
  });

  it.each([
    ['an admin', 'insert into admin (person_id) values ($1)', 'delete from admin'],
    ['a calibrator', `insert into role_grant (person_id, role) values ($1, 'calibrator')`, 'delete from role_grant'],
    [
      'who leads somebody, also by a line that waits to be confirmed',
      `insert into reporting_line (person_id, manager_id, source, confirmed_at)
       select min(id), $1, 'csv', now() - interval '60 days' from person where id <> $1`,
      'delete from reporting_line',
    ],
  ])('is never bound by a login alone to %s', async (_, give, take) => {
    await spec.database.run(give, [await personId('ben')]);
    const before = await bound();
    expect(await signIn('sub-clerk', 'ben')).toBe('confirm');
    expect(await bound()).toEqual(before);
    await spec.database.run(take);
  });

  it('is bound to nobody who belongs to none of the organizations, and lets nobody in who does no more', async () => {
    expect(await signIn('sub-passer', 'passer-by')).toBe('left');
    const [held] = await spec.database.rows(
      'delete from organization_member m using account a where a.id = m.account_id and a.host_id = 1 returning m.*',
    );
    expect(await signIn('sub-ada')).toBe('left');
    await spec.database.run('insert into organization_member select * from jsonb_populate_record(null::organization_member, $1::jsonb)', [
      JSON.stringify(held),
    ]);
    expect(await signIn('sub-ada')).toBe(await personId('ada'));
  });

  it('is bound to no bot and to nobody unknown', async () => {
    for (const login of ['helper[bot]', 'runner', 'nobody', '%', ''])
      expect({ login, person: await signIn('sub-x', login) }).toEqual({ login, person: 'unknown' });
    expect(
      await spec.store.signIns.personOfSubject({
        issuer: ISSUER,
        subject: 'sub-x',
        login: { host: 'elsewhere.example.com', login: 'ben' },
      }),
    ).toBe('unknown');
  });

  it('is bound by whoever is signed in, in place of the one before, and never taken from another', async () => {
    const [ada, ben] = [await personId('ada'), await personId('ben')];
    expect(await spec.store.signIns.link(ISSUER, 'sub-ben', ben)).toBe(true);
    expect(await spec.store.signIns.link(ISSUER, 'sub-ben', ben)).toBe(true);
    expect(await signIn('sub-ben')).toBe(ben);
    expect(await spec.store.signIns.link(ISSUER, 'sub-ada', ben)).toBe(false);
    expect([await signIn('sub-ada'), await signIn('sub-ben')]).toEqual([ada, ben]);
    expect(await spec.store.signIns.link(ISSUER, 'sub-ben-2', ben)).toBe(true);
    expect([await signIn('sub-ben'), await signIn('sub-ben-2')]).toEqual(['unknown', ben]);
    const verdict = may(
      { type: 'person', personId: ben, admin: false, calibrator: false, objected: false },
      'manage-own-sessions',
      { type: 'person', personId: ben },
      ADOPTED,
      0,
    );
    if (!verdict.allowed) throw new Error('No leave.');
    expect([...(await spec.store.signIns.linksOf(ben)).open(verdict).keys()]).toEqual([ISSUER]);
  });

  it('signs in nobody whose person was found to be a bot', async () => {
    await spec.database.run('update person set bot = true where id = $1', [await personId('ben')]);
    expect(await signIn('sub-ben-2')).toBe('unknown');
  });
});
