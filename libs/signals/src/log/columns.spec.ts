import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Table } from './columns.js';

describe('Table', () => {
  it('keeps what was pushed, beyond the size it began with', () => {
    const table = new Table(['id'], ['at']);
    for (let i = 0; i < 5000; i++) table.push({ id: i, at: i * 1e12 });
    const read = table.read();
    expect(read).toHaveLength(5000);
    expect(read.id).toBeInstanceOf(Int32Array);
    expect(read.at).toBeInstanceOf(Float64Array);
    expect([read.id[0], read.id[1023], read.id[1024], read.id[4999]]).toEqual([0, 1023, 1024, 4999]);
    expect(read.at[4999]).toBe(4999e12);
  });

  it('holds any whole numbers as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.integer(), at: fc.maxSafeInteger() }), { maxLength: 50 }), (rows) => {
        const table = new Table(['id'], ['at']);
        for (const row of rows) table.push(row);
        const read = table.read();
        expect([...read.id]).toEqual(rows.map((row) => row.id));
        expect([...read.at]).toEqual(rows.map((row) => row.at));
      }),
    );
  });

  it('is empty before the first row', () => {
    const read = new Table(['a', 'b'], []).read();
    expect(read).toHaveLength(0);
    expect(read.b).toHaveLength(0);
  });
});
