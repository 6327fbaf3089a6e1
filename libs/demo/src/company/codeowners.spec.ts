import { describe, expect, it } from '@jest/globals';
import { codeownersRows, ownersOf, ownersText } from './codeowners.js';
import { REPOSITORIES, repositoryOf } from './repositories.js';

const START = Date.parse('2025-05-26T00:00:00Z');
const WEEK = 7 * 86_400_000;
const END = START + 78 * WEEK;

describe('CODEOWNERS', () => {
  it('is there in every repository but one, and changes', () => {
    const counts = REPOSITORIES.map((one) => codeownersRows(one.name, one.owners, START, END).length);
    expect(REPOSITORIES).toHaveLength(14);
    expect(counts.filter((n) => n === 0)).toHaveLength(1);
    expect(counts.filter((n) => n > 1).length).toBeGreaterThanOrEqual(4);
    expect(counts.reduce((a, b) => a + b, 0)).toBeGreaterThan(18);
  });

  it('gives the owners of the last line that matches, as of a moment', () => {
    const { owners } = repositoryOf('payments-api');
    const early = START + 2 * WEEK;
    const late = START + 40 * WEEK;
    expect(ownersOf(owners, ['src/pricing/cache.ts'], early, START)).toEqual(['@fernholt/payments']);
    expect(ownersOf(owners, ['src/pricing/cache.ts'], late, START)).toEqual(['@fernholt/payments', '@ada-okafor']);
    expect(ownersOf(owners, ['README.md', 'migrations/1.sql'], late, START)).toEqual(['@fernholt/payments', '@fernholt/data']);
  });

  it('knows a line without owners, a file that came later, and a file that was never there', () => {
    expect(ownersOf(repositoryOf('web-checkout').owners, ['e2e/fixtures.ts'], START + WEEK, START)).toEqual([]);
    expect(ownersOf(repositoryOf('search-index').owners, ['ops/alias.rs'], START + 5 * WEEK, START)).toEqual([]);
    expect(ownersOf(repositoryOf('rfcs').owners, ['text/0031.md'], START + 60 * WEEK, START)).toEqual([]);
  });

  it('moves a file by removing it at one path and adding it at another', () => {
    const rows = codeownersRows('data-jobs', repositoryOf('data-jobs').owners, START, END);
    expect(rows.map((row) => [row.path, row.text === null])).toEqual([
      ['CODEOWNERS', false],
      ['CODEOWNERS', true],
      ['.github/CODEOWNERS', false],
    ]);
    expect(ownersOf(repositoryOf('data-jobs').owners, ['jobs/events/loader.py'], END, START)).toEqual([
      '@fernholt/data',
      '@fernholt/platform',
    ]);
    expect(rows[1]?.sha).toBe(rows[2]?.sha);
    expect(codeownersRows('data-jobs', repositoryOf('data-jobs').owners, START, START + 10 * WEEK)).toHaveLength(1);
  });

  it('is written one rule a line', () => {
    expect(
      ownersText([
        ['*', ['@fernholt/web']],
        ['/e2e/', []],
      ]),
    ).toContain('*                        @fernholt/web\n/e2e/\n');
  });
});
