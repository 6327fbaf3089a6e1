import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../testing/postgres.js';
import type { SpecDatabase } from '../testing/postgres.js';
import { Database, MIGRATIONS } from './database.js';
import { migrate, NewerDatabaseError } from './migrate.js';

let spec: SpecDatabase;
const names = MIGRATIONS.map((migration) => migration.name);

beforeAll(async () => {
  spec = await freshDatabase();
});
afterAll(() => spec.drop());

describe('migrate', () => {
  it('runs once when several begin at the same time; the others wait and find it done', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrate(spec.url)));
    expect(results.flatMap((result) => result.ran)).toEqual(names);
  });

  it('leaves a database of this version as it is', async () => {
    expect(await migrate(spec.url)).toEqual({ ran: [] });
  });

  it('can be undone to the last table', async () => {
    const other = await freshDatabase();
    await migrate(other.url);
    const database = await Database.open({ databaseUrl: other.url, poolSize: 1 });
    for (const _ of MIGRATIONS) await database.source.undoLastMigration();
    expect(await database.rows(`select tablename from pg_tables where schemaname = 'public'`)).toEqual([{ tablename: 'migration' }]);
    await database.close();
    await other.drop();
  });

  it('refuses a database of a newer version in one sentence, and changes nothing', async () => {
    const database = await Database.open({ databaseUrl: spec.url, poolSize: 1 });
    await database.run(`insert into migration (timestamp, name) values (9000000000000, 'Tomorrow9000000000000')`);
    await expect(migrate(spec.url)).rejects.toThrow(NewerDatabaseError);
    await expect(migrate(spec.url)).rejects.toThrow(/^This database was made by a newer version of Ambit .*Tomorrow9000000000000.*\.$/);
    expect(await database.rows('select name from migration order by id')).toHaveLength(names.length + 1);
    await database.close();
  });
});
