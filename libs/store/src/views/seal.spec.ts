import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_SEAL, sealOf, textOf, type ViewRow } from './seal.js';

const ROW: ViewRow = {
  id: 3,
  at: Date.UTC(2026, 10, 22, 9),
  actorId: 12,
  personId: 11,
  what: 'evidence',
  basis: 'share',
  purpose: 'feedback',
  detail: { signal: 'review-reach', part: 'teams' },
};

describe('a seal', () => {
  it('is SHA-256 over the seal before and one text, so that another program can check it', () => {
    expect(textOf(ROW)).toBe(
      '[3,1795338000000,12,11,"evidence","share","feedback",["object",[["part","teams"],["signal","review-reach"]]]]',
    );
    // As `sha256sum` says of that text.
    expect(sealOf(NO_SEAL, ROW).toString('hex')).toBe('938020f744953c61dbca9ff6c4962d8a593e645a2cd24b42c300ac23e2ae71f8');
  });

  it('is the same whatever order the keys of a detail come in, and through a column of JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (detail) => {
        const turned = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(detail)) as object).reverse());
        expect(textOf({ ...ROW, detail: turned })).toBe(textOf({ ...ROW, detail: JSON.parse(JSON.stringify(detail)) as unknown }));
      }),
    );
  });

  it('is another for any other row, and after any other seal', () => {
    const other: readonly Partial<ViewRow>[] = [
      { id: 4 },
      { at: ROW.at + 1 },
      { actorId: null },
      { personId: 12 },
      { what: 'page' },
      { basis: 'line' },
      { purpose: null },
      { detail: {} },
      // What would read alike if the fields were only joined.
      { what: 'evidence","share', basis: '' },
      { actorId: 11, personId: 12 },
    ];
    const seals = [ROW, ...other.map((change) => ({ ...ROW, ...change }))].map((row) => sealOf(NO_SEAL, row).toString('hex'));
    expect(new Set([...seals, sealOf(Buffer.from([0]), ROW).toString('hex')]).size).toBe(other.length + 2);
  });
});
