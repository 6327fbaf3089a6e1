import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Table } from './columns.js';

describe('Table', () => {
  it('keeps what was written, beyond the size it began with', () => {
    const table = new Table(['id'], ['at']);
    for (let i = 0; i < 5000; i++) {
      const row = table.add();
      table.columns.id[row] = i;
      table.columns.at[row] = i * 1e12;
    }
    const read = table.read();
    expect(read).toHaveLength(5000);
    expect([read.id.length, read.at.length]).toEqual([5000, 5000]);
    expect(read.id).toBeInstanceOf(Int32Array);
    expect(read.at).toBeInstanceOf(Float64Array);
    expect([read.id[0], read.id[63], read.id[64], read.id[4999]]).toEqual([0, 63, 64, 4999]);
    expect(read.at[4999]).toBe(4999e12);
  });

  it('holds any whole numbers as they are, and 0 where nothing was written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.integer(), at: fc.maxSafeInteger() }), { maxLength: 200 }), (rows) => {
        const table = new Table(['id', 'never'], ['at']);
        for (const { id, at } of rows) {
          const row = table.add();
          table.columns.id[row] = id;
          table.columns.at[row] = at;
        }
        const read = table.read();
        expect([...read.id]).toEqual(rows.map((row) => row.id));
        expect([...read.at]).toEqual(rows.map((row) => row.at));
        expect([...read.never]).toEqual(rows.map(() => 0));
      }),
    );
  });

  it('is empty before the first row', () => {
    const read = new Table(['a', 'b'], []).read();
    expect(read).toHaveLength(0);
    expect(read.b).toHaveLength(0);
  });
});
