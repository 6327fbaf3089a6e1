import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JOBS, JOB_NAMES, isJobName } from './catalogue.js';
import { CatalogueError, checkHandlers } from './handlers.js';

describe('the catalogue', () => {
  it('names each job by its own key', () => {
    for (const name of JOB_NAMES) expect(JOBS[name].name).toBe(name);
  });

  it('gives different errands different keys, without a colon and never a bare number', () => {
    const payload = fc.record({ streamId: fc.nat(), turn: fc.nat() });
    fc.assert(
      fc.property(payload, payload, (a, b) => {
        const [keyA, keyB] = [JOBS['pull-page'].key(a), JOBS['pull-page'].key(b)];
        expect(keyA === keyB).toBe(a.streamId === b.streamId && a.turn === b.turn);
        expect(keyA).toMatch(/^[a-z][^:]*$/);
      }),
    );
    expect(JOBS.measure.key({ periodKey: null })).not.toBe(JOBS.measure.key({ periodKey: 'all@2026-11-22' }));
  });

  it('tries at least once, one job or more at a time, and renews its hold', () => {
    for (const name of JOB_NAMES) {
      expect(JOBS[name].attempts).toBeGreaterThanOrEqual(1);
      expect(JOBS[name].concurrency).toBeGreaterThanOrEqual(1);
      expect(JOBS[name].lockMs).toBeGreaterThanOrEqual(10_000);
    }
  });

  it('does not take an inherited property for a job', () => {
    expect(isJobName('toString')).toBe(false);
    expect(isJobName('tick')).toBe(true);
  });
});

describe('handlers', () => {
  const all = Object.fromEntries(JOB_NAMES.map((name) => [name, () => Promise.resolve()]));

  it('are accepted when there is one for each job', () => {
    expect(() => {
      checkHandlers(all);
    }).not.toThrow();
  });

  it('are refused when one is missing or too many, naming each', () => {
    const { measure: _left, ...rest } = all;
    const check = (): void => {
      checkHandlers({ ...rest, dance: () => Promise.resolve() });
    };
    expect(check).toThrow(CatalogueError);
    expect(check).toThrow('the job measure has no handler; the handler dance has no job');
  });
});
