import { Database } from '../../../libs/store/src/database/database.js';
import type { SpecApi } from './api.js';

/** Looks into the tables behind an api. */
export async function look(api: SpecApi, query: string): Promise<Record<string, unknown>[]> {
  const database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 1, application: 'spec' });
  try {
    return await database.rows(query);
  } finally {
    await database.close();
  }
}
