import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrate } from '../database/migrate.js';
import { takeBack } from '../testing/migrations.js';
import { generation, reading } from '../testing/readings.js';
import { specStore } from '../testing/store.js';
import type { SpecStore } from '../testing/store.js';

let spec: SpecStore;

beforeEach(async () => {
  spec = await specStore();
});
afterEach(() => spec.close());

describe('readings before there were areas and pairs', () => {
  it('stay, and go on being found', async () => {
    const { measure } = spec.store;
    const of = { ...reading(0), subject: { type: 'team', id: 3 } } as const;
    await measure.writeGeneration(generation('26w'), [of]);
    await takeBack(spec.database, 'Signals1797000000000');
    const rows = 'select subject_type, subject_id, signal from reading';
    expect(await spec.database.rows(rows)).toEqual([{ subject_type: 'team', subject_id: 3, signal: 'review-reach' }]);
    expect((await migrate(spec.url)).ran).toContain('Signals1797000000000');
    expect(await spec.database.rows(`${rows} where subject_key = ''`)).toHaveLength(1);
  });

  it('are what remains when the change is taken back', async () => {
    const area = { ...reading(0), subject: { type: 'area', id: 1, area: '/src/' } } as const;
    const team = { ...reading(0), subject: { type: 'team', id: 1 } } as const;
    await spec.store.measure.writeGeneration(generation('26w'), [area, team]);
    await takeBack(spec.database, 'Signals1797000000000');
    expect(await spec.database.rows('select subject_type from reading')).toEqual([{ subject_type: 'team' }]);
  });

  it('of a kind that is not known are refused', async () => {
    const id = await spec.store.measure.writeGeneration(generation('26w'), []);
    const insert = `insert into reading (generation_id, signal, subject_type, subject_id, "values", n, groups, coverage)
      values ($1, 'x', 'planet', 1, '{}', 0, '[]', '{}')`;
    await expect(spec.database.run(insert, [id])).rejects.toThrow(/reading_subject_type/);
  });
});
