import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '@ambit/config';
import { DEFAULT_TERMS } from '@ambit/store';
import { openLog } from '@ambit/telemetry';
import { account, connectRepository, opened, page, progress, take } from '../../../libs/store/src/testing/pages.js';
import { specStore, SPEC_KEY, type SpecStore } from '../../../libs/store/src/testing/store.js';
import { startWorker } from '../worker.js';

let spec: SpecStore;
beforeAll(async () => {
  spec = await specStore();
  await connectRepository(spec.store);
});
afterAll(() => spec.close());

describe('a worker', () => {
  it('takes out, when it starts, what the policy no longer lets be kept, and counts it into the audit', async () => {
    const days = (age: number): string => new Date(Date.now() - age * 86_400_000).toISOString();
    const activities = [opened(1, account(1), days(800)), opened(2, account(1), days(1))];
    await spec.store.pull.commitPage(await take(spec.store, 'pulls'), page({ activities }), progress());
    const id = await spec.store.access.proposePolicy('self-only', { ...DEFAULT_TERMS, eventDays: 730 }, null);
    await spec.store.access.adoptPolicy(id, null);
    // Nothing is due to be fetched: there is no GitHub here.
    await spec.database.run(`update sync_stream set due_at = now() + interval '1 day', lease = null, lease_until = null`);
    const lines: string[] = [];
    const log = openLog('workers', 'info', { write: (line: string) => lines.push(line) });
    const worker = await startWorker(readConfig({ DATABASE_URL: spec.url, AMBIT_SECRET_KEY: SPEC_KEY, AMBIT_DATA: '/nowhere' }), log);
    const audit = () => spec.database.rows<{ detail: object }>(`select detail from audit where what = 'retention.ran'`);
    for (let tries = 0; tries < 300 && (await audit()).length === 0; tries += 1) await pause(100);
    await worker.close();
    expect(await audit()).toEqual([{ detail: { activities: 1, eventDays: 730, viewDays: null } }]);
    expect(await spec.database.rows('select pull_number from activity')).toEqual([{ pull_number: 2 }]);
    expect(lines.join('')).toContain('taken out');
  });
});
