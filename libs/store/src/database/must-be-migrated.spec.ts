import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type SpecDatabase } from '../testing/postgres.js';
import { Database } from './database.js';
import { migrate, mustBeMigrated, NewerDatabaseError, UnmigratedError } from './migrate.js';

describe('who only uses the database', () => {
  let fresh: SpecDatabase;
  beforeEach(async () => {
    fresh = await freshDatabase();
  });
  afterEach(() => fresh.drop());

  it('does so after the migrations, and changes nothing before them', async () => {
    await expect(mustBeMigrated(fresh.url)).rejects.toThrow(UnmigratedError);
    expect((await migrate(fresh.url)).ran).not.toEqual([]);
    await expect(mustBeMigrated(fresh.url)).resolves.toBeUndefined();
  });

  it('leaves a newer one alone', async () => {
    await migrate(fresh.url);
    const database = await Database.open({ databaseUrl: fresh.url, poolSize: 1 });
    await database.run(`insert into migration (timestamp, name) values (1999, 'Later1999')`);
    await database.close();
    await expect(mustBeMigrated(fresh.url)).rejects.toThrow(NewerDatabaseError);
  });
});
