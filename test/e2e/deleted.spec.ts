import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCompany, writeArchive } from '../../libs/demo/dist/index.js';
import { copyArchive, type ArchiveCopy } from '../support/archive-copy.js';
import { countingProxy, type CountingProxy } from '../support/counting-proxy.js';
import { openDatabase, type Database } from '../support/database.js';
import { ambit, dataFolder, type Environment, freePort, type Running, stays } from '../support/processes.js';

const DAY_MS = 86_400_000;

/** The last Monday but one, so that what is swept for lies within weeks of now. */
function monday(): string {
  const now = new Date();
  return new Date(now.getTime() - ((now.getUTCDay() + 6) % 7) * DAY_MS - 7 * DAY_MS).toISOString().slice(0, 10);
}

let data: ReturnType<typeof dataFolder>;
let database: Database;
let made: string;
let archive: ArchiveCopy;
let repository: string;
let replay: Running;
let proxy: CountingProxy | undefined;
let env: Environment;

async function serve(): Promise<void> {
  const port = await freePort();
  replay = await stays(['replay', archive.folder, '--port', String(port)], env, /http:\/\//);
  proxy?.pointTo(port);
  proxy ??= await countingProxy(port);
}

async function run(...args: string[]): Promise<string> {
  const { code, out, err } = await ambit(args, env);
  if (code !== 0) throw new Error(`ambit ${args.join(' ')} failed: ${out}${err}`);
  return out;
}

/** Takes the newest comment of a list away at the host; its pull request is touched by it, or left as it was. */
async function deleteAtHost(file: 'review_comments' | 'issue_comments', touches: boolean): Promise<string> {
  let id = 0;
  let pull = 0;
  archive.edit(repository, file, (rows) => {
    const last = rows.reduce((newest, row) => (String(row['created_at']) > String(newest['created_at']) ? row : newest));
    id = Number(last['id']);
    pull = Number(last['pull_number'] ?? last['issue_number']);
    rows.splice(rows.indexOf(last), 1);
  });
  if (touches)
    archive.edit(repository, 'pulls', (rows) => {
      for (const row of rows) if (row['number'] === pull) row['updated_at'] = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    });
  await replay.stop();
  await serve();
  return String(id);
}

const held = async (id: string) => {
  const [row] = await database.query<{ rows: number; retracted: number; words: number }>(
    `select count(*)::int as rows, count(x.seq)::int as retracted, count(e.key)::int as words from activity a
     left join retraction x on x.seq = a.seq left join excerpt e on e.repository_id = a.repository_id and e.key = a.kind || ':' || a.host_id
     where a.kind in ('review.commented', 'pull.commented') and a.host_id = '${id}'`,
  );
  return row;
};
const exported = async (id: string): Promise<boolean> => (await run('export', 'activity')).includes(`"id":"${id}"`);

beforeAll(async () => {
  data = dataFolder();
  database = await openDatabase();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()), DATABASE_URL: database.url };
  const company = generateCompany({ seed: 5, end: monday(), stories: false }).archive;
  const most = company.repositories.reduce((a, b) => (b.reviewComments.length > a.reviewComments.length ? b : a));
  repository = `${most.repo.owner.login}/${most.repo.name}`;
  made = mkdtempSync(join(tmpdir(), 'ambit-made-'));
  writeArchive({ ...company, repositories: [most] }, made);
  archive = copyArchive([join(made, repository)]);
  writeArchive({ ...company, repositories: [] }, archive.folder);
  await serve();
  writeFileSync(join(data.path, 'token'), 'ghp_made_up');
  await run('policy', '--adopt');
  await run('connect', most.repo.owner.login, '--token-file', join(data.path, 'token'), '--url', proxy?.url ?? '');
  await run('sync', '--once', '--wait');
}, 400_000);

afterAll(async () => {
  await replay?.stop();
  await proxy?.close();
  await database?.close();
  archive?.remove();
  rmSync(made, { recursive: true, force: true });
  data?.remove();
});

describe('what is taken away', () => {
  it('a comment deleted at its source disappears with its words when its pull request is read again', async () => {
    for (const file of ['review_comments', 'issue_comments'] as const) {
      const id = await deleteAtHost(file, true);
      expect(await held(id)).toEqual({ rows: 1, retracted: 0, words: 1 });
      await run('sync', '--once', '--wait');
      expect(await held(id)).toEqual({ rows: 1, retracted: 1, words: 0 });
      expect(await exported(id)).toBe(false);
    }
  });

  it('where its pull request was left as it was, a sweep finds it', async () => {
    const id = await deleteAtHost('review_comments', false);
    await run('sync', '--once', '--wait');
    expect(await held(id)).toEqual({ rows: 1, retracted: 0, words: 1 });
    await database.query(
      `update sync_stream set cursor = jsonb_set(cursor, '{swept}', '["2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"]') where kind = 'pulls'`,
    );
    await run('sync', '--once', '--wait');
    expect(await held(id)).toEqual({ rows: 1, retracted: 1, words: 0 });
    const [{ swept } = { swept: [] }] = await database.query<{ swept: string[] }>(
      `select cursor->'swept' as swept from sync_stream where kind = 'pulls'`,
    );
    expect(swept.every((at) => Date.now() - Date.parse(at) < DAY_MS)).toBe(true);
    expect(
      await database.query(
        "select from retraction x join activity a on a.seq = x.seq where a.kind in ('review.commented', 'pull.commented')",
      ),
    ).toHaveLength(3);
  });

  it('a person is erased after a preview, and does not come back', async () => {
    const [someone] = await database.query<{ login: string; host: string; host_id: string; account: number }>(
      `select c.login, c.host, c.host_id::text, c.id as account from account c join activity a on a.actor_id = c.id and a.kind = 'review.submitted'
       where c.kind = 'user' group by c.id order by count(*) desc limit 1`,
    );
    if (someone === undefined) throw new Error('Nobody reviewed.');
    const { login, host, host_id: hostId, account } = someone;
    const before = await database.query('select count(*) from activity');
    expect(await run('erase', login)).toContain('Nothing was erased yet. Add --yes to erase');
    expect(await database.query('select count(*) from activity')).toEqual(before);
    expect(await run('erase', login, '--yes')).toContain('Erased.');
    expect((await ambit(['erase', login], env)).code).toBe(1);
    expect(JSON.parse(await run('erase', `${host}/${hostId}`, '--json'))).toMatchObject({ already: true });
    await database.query(
      `update sync_stream set phase = 'backfill', cursor = null, watermark = null, turn = turn + 1 where repository_id is not null`,
    );
    await run('sync', '--once', '--wait');
    expect(await database.query(`select from account where login = '${login}'`)).toEqual([]);
    expect(await database.query(`select from activity where actor_id = ${String(account)} or asked_id = ${String(account)}`)).toEqual([]);
    expect(await run('export', 'activity', '--identified', '--purpose', 'a test')).not.toContain(`"actor":"${login}"`);
  });
});
