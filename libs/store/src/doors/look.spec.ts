import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { account, connect, take, walked } from '../testing/pages.js';
import { SPEC_KEY, specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';
import { openStore, type Store } from '../store.js';

let spec: SpecStore;
/** Another api on the same database. */
let other: Store;
let ada = 0;
let token = '';

beforeAll(async () => {
  spec = await specStore();
  other = await openStore({ databaseUrl: spec.url, secretKey: SPEC_KEY, poolSize: 4 });
  await connect(spec.store);
  await spec.store.pull.commitMembers(await take(spec.store, 'members'), [account(1, 'ada')], walked());
  ada = (await spec.store.people.findByLogin('ada'))?.personId ?? 0;
});
afterAll(async () => {
  await other.close();
  await spec.close();
});
beforeEach(async () => {
  await spec.database.run('delete from session');
  await spec.database.run('delete from audit');
  token = (await spec.store.sessions.openSession(ada)).sessionToken;
});

const look = async (one: string, store = spec.store) => {
  const found = await store.sessions.look(one);
  return found === 'left' ? null : found;
};
const person = async (one: string) => (await look(one))?.personId ?? null;
const renewed = async (one: string) => (await look(one))?.renewed ?? null;
/** Lets time pass for the session and what it left behind. */
const later = async (interval: string) => {
  await spec.database.run(`update session set token_at = token_at - interval '${interval}', next_at = next_at - interval '${interval}'`);
  await spec.database.run(`update session_before set replaced_at = replaced_at - interval '${interval}'`);
};

/** After a day: the next token, handed out and used. */
async function renew(): Promise<string> {
  await later('24 hours');
  const next = (await renewed(token)) ?? '';
  expect(await person(next)).toBe(ada);
  return next;
}

describe('a token in use', () => {
  it('stays for a day, then another is handed out', async () => {
    expect(await renewed(token)).toBeNull();
    await later('23 hours');
    expect(await renewed(token)).toBeNull();
    await later('1 hour');
    const next = await renewed(token);
    expect(next).toMatch(/^[\w-]{43}$/);
    expect(next).not.toBe(token);
    expect(await look(next ?? '')).toMatchObject({ personId: ada, renewed: null });
  });

  it('is handed out to one request of many at once, in whichever process', async () => {
    await later('24 hours');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => look(token, index % 2 === 0 ? spec.store : other)));
    expect(answers.map((answer) => answer?.personId)).toEqual(answers.map(() => ada));
    expect(answers.filter((answer) => answer?.renewed !== null)).toHaveLength(1);
  });

  it('is not left behind before the new one was seen: an answer may be lost', async () => {
    await later('24 hours');
    const lost = await renewed(token);
    await later('1 hour');
    const second = await renewed(token);
    expect(second).not.toBe(lost);
    expect(await person(token)).toBe(ada);
    expect(await person(second ?? '')).toBe(ada);
    // It came late after all, and is not the one that counts: nobody by that name, but no thief either.
    expect(await person(lost ?? '')).toBeNull();
    expect(await person(second ?? '')).toBe(ada);
  });

  it('left behind, still serves requests on their way, for a minute', async () => {
    const next = await renew();
    expect(await look(token)).toMatchObject({ personId: ada, renewed: null });
    expect((await look(next))?.sessionId).toBe((await look(token))?.sessionId);
  });

  it('left behind, ends the whole session when it comes later, for both who hold it, and that is logged', async () => {
    const next = await renew();
    await later('60 seconds');
    const both = await Promise.all([look(token), look(token, other)]);
    expect(both).toEqual([null, null]);
    expect(await person(next)).toBeNull();
    expect(await spec.database.rows('select what, actor_person_id, detail from audit')).toEqual([
      { what: 'session.replayed', actor_person_id: ada, detail: {} },
    ]);
  });

  it('does not outlive its session', async () => {
    const next = await renew();
    await spec.store.sessions.close(ada, (await look(next))?.sessionId ?? '');
    expect([await person(token), await person(next)]).toEqual([null, null]);
    expect(await spec.database.rows('select from session_before')).toEqual([]);
  });

  it('is kept as a hash only, before, now and next', async () => {
    const next = await renew();
    await later('24 hours');
    const third = (await renewed(next)) ?? '';
    const [row] = await spec.database.rows<{ row: string }>(
      `select coalesce(string_agg(s::text, ' '), '') || coalesce((select string_agg(b::text, ' ') from session_before b), '') as row from session s`,
    );
    for (const one of [token, next, third]) {
      expect(row?.row).not.toContain(one);
      expect(row?.row).not.toContain(Buffer.from(one, 'base64url').toString('hex'));
    }
  });

  it('goes on working in a process of the version before, which knows one token a session', async () => {
    await spec.database.run(
      `insert into session (token_hash, person_id, expires_at) values (sha256('old'::bytea), $1, now() + interval '1 day')`,
      [ada],
    );
    expect(await look('old')).toMatchObject({ personId: ada });
    const next = await renew();
    const known = await spec.database.rows(
      'select person_id from session where token_hash = sha256(convert_to($1, $2)) and expires_at > now()',
      [next, 'UTF8'],
    );
    expect(known).toEqual([{ person_id: ada }]);
  });
});
