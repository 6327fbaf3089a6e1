import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '../support/database.js';
import { ambit, dataFolder, type Environment, freePort } from '../support/processes.js';

let data: ReturnType<typeof dataFolder>;
let database: Database;
let env: Environment;

beforeAll(async () => {
  data = dataFolder();
  database = await openDatabase();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()), DATABASE_URL: database.url };
  expect((await ambit(['migrate'], env)).code).toBe(0);
});
afterAll(async () => {
  await database?.close();
  data?.remove();
});

/** As whoever holds the database may do. */
async function tamper(sql: string): Promise<void> {
  await database.query(`alter table view_log disable trigger user; ${sql}; alter table view_log enable trigger user`);
}

describe('the log of views on the command line', () => {
  it('says how far it goes before it holds anything', async () => {
    expect((await ambit(['log', 'head'], env)).out).toMatch(/^0 - 20\S+Z\n$/);
    expect(await ambit(['log', 'verify'], env)).toMatchObject({
      code: 0,
      out: expect.stringContaining('sealed onto the one before it: 0.'),
    });
  });

  it('holds each export with names, announced to everyone, and none without', async () => {
    const out = join(data.path, 'held.jsonl');
    expect((await ambit(['export', 'activity', '--out', out], env)).code).toBe(0);
    expect((await ambit(['log', 'head', '--json'], env)).out).toContain('"count": 0');
    for (const purpose of ['an inquiry', 'another inquiry'])
      expect((await ambit(['export', 'activity', '--identified', '--purpose', purpose, '--out', out], env)).code).toBe(0);
    expect(statSync(out).isFile()).toBe(true);
    expect(await database.query('select actor_id, person_id, what, basis, purpose from view_log order by id')).toEqual(
      ['an inquiry', 'another inquiry'].map((purpose) => ({
        actor_id: null,
        person_id: null,
        what: 'export',
        basis: 'command-line',
        purpose,
      })),
    );
    expect(await database.query('select what from announcement')).toEqual([{ what: 'export.identified' }, { what: 'export.identified' }]);
  });

  it('writes nothing out where the log cannot be written', async () => {
    const out = join(data.path, 'never.jsonl');
    await database.query('alter table view_log_head rename to elsewhere');
    const run = await ambit(['export', 'activity', '--identified', '--purpose', 'x', '--out', out], env);
    await database.query('alter table elsewhere rename to view_log_head');
    expect(run.code).toBe(1);
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  it('is checked against heads kept elsewhere, and names the row that does not fit', async () => {
    const kept = join(data.path, 'heads');
    const { out } = await ambit(['log', 'head'], env);
    expect(out).toMatch(/^2 [0-9a-f]{64} 20\S+Z\n$/);
    writeFileSync(kept, out);
    expect(await ambit(['log', 'verify', '--head', kept], env)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Heads kept elsewhere that fit: 1.'),
    });
    await tamper(`update view_log set purpose = 'a chat' where id = 1`);
    expect(await ambit(['log', 'verify'], env)).toMatchObject({
      code: 1,
      out: '',
      err: 'Row 1 of the log does not fit: its seal fits neither it nor the row before it.\n',
    });
    await tamper('delete from view_log; update view_log_head set id = 0, hash = default');
    expect((await ambit(['log', 'verify'], env)).code).toBe(0);
    expect((await ambit(['log', 'verify', '--head', kept], env)).err).toMatch(
      /^Row 1 of the log does not fit: it is missing: a head .* 2 rows\.\n$/,
    );
  });

  it('refuses what is no head in one sentence', async () => {
    const file = join(data.path, 'nonsense');
    writeFileSync(file, 'nonsense\n');
    expect(await ambit(['log', 'verify', '--head', file], env)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Line 1 is no head/),
    });
    writeFileSync(file, '\n');
    expect((await ambit(['log', 'verify', '--head', file], env)).err).toContain('holds no head');
    expect((await ambit(['log', 'verify', '--head', join(data.path, 'gone')], env)).err).toMatch(/^There is no file /);
  });
});
