import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specStore, type SpecStore } from '../testing/store.js';

describe('by how much streams are overdue', () => {
  let spec: SpecStore;
  beforeAll(async () => {
    spec = await specStore();
    const urls = { apiUrl: 'https://ghe.example.com/api/v3', graphqlUrl: 'https://ghe.example.com/api/graphql' };
    await spec.store.admin.connect({ host: 'ghe.example.com', ...urls, login: 'harbor', hostOrgId: 77, token: 'ghp_invented' });
  });
  afterAll(() => spec.close());

  it('is told by kind: the latest one, and 0 where none is due', async () => {
    await spec.database.run(`update sync_stream set due_at = now() + interval '1 hour'`);
    await spec.database.run(`update sync_stream set due_at = now() - interval '100 seconds' where kind = 'members'`);
    const lag = await spec.store.admin.streamLag();
    expect(Object.keys(lag).sort()).toEqual(['members', 'repositories', 'teams']);
    expect(lag).toMatchObject({ repositories: 0, teams: 0 });
    expect(lag['members']).toBeGreaterThanOrEqual(100);
  });
});
