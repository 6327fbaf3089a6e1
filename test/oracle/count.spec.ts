import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { countReach, tally } from './count.js';
import { readRows } from './rows.js';

const corpus = process.env.AMBIT_CORPUS ?? '';
const bips = () => readRows(join(corpus, 'github/bitcoin/bips'), 'bips');
const secp = () => readRows(join(corpus, 'github/bitcoin-core/secp256k1'), 'secp256k1');
const nobody = (): ReadonlySet<string> => new Set();

// The figures are those the definition of review reach was published with.
(corpus === '' ? describe.skip : describe)('the independent count on the corpus (AMBIT_CORPUS)', () => {
  it('puts every review row in one drawer', () => {
    expect(tally(bips())).toEqual({ containers: 3129, substantive: 2644, byAuthor: 97, byDeleted: 16, byBots: 1 });
    expect(tally(secp())).toEqual({ containers: 3161, substantive: 2487, byAuthor: 75, byDeleted: 20, byBots: 10 });
  });

  it('finds the widest reviewers over all time', () => {
    const all = { from: null, to: '2026-11-22T00:00:00Z' };
    const top = (rows: ReturnType<typeof bips>[]): number[][] =>
      countReach(rows, all, nobody)
        .slice(0, 3)
        .map(({ pulls, people }) => [pulls, people]);
    expect(top([bips()])).toEqual([
      [395, 193],
      [291, 167],
      [67, 54],
    ]);
    expect(top([secp()])).toEqual([
      [491, 74],
      [246, 44],
      [116, 24],
    ]);
    expect(top([bips(), secp()])).toEqual([
      [520, 83],
      [397, 193],
      [295, 68],
    ]);
  });

  it('finds them over a year', () => {
    const year = countReach([bips(), secp()], { from: '2025-08-01T00:00:00Z', to: '2026-08-01T00:00:00Z' }, nobody);
    expect(year).toHaveLength(105);
    expect(year.slice(0, 3).map(({ pulls, people, reviews }) => [pulls, people, reviews])).toEqual([
      [172, 95, 256],
      [132, 83, 247],
      [105, 29, 182],
    ]);
    expect(year.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(1232);
    expect(year.reduce((sum, { pulls }) => sum + pulls, 0)).toBe(720);
  });
});
