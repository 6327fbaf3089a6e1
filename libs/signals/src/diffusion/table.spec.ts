import { describe, expect, it } from '@jest/globals';
import { nameNetwork, type NamedReview } from './named-network.js';
import { readTime } from './iso-time.js';
import { jobsOf, PIECE, rowsOf, tableOf, TableWriter } from './table.js';

type Given = readonly [end: string, ...participants: (string | number)[]];

function reviewsOf(given: readonly Given[]): NamedReview[] {
  return given.map(([end, ...participants]) => ({ ...(readTime(end) ?? { at: NaN, zone: null }), participants }));
}

/** The rows of the table, of all jobs in order. */
function rows(...given: Given[]): string[] {
  const table = tableOf(nameNetwork(reviewsOf(given)));
  const writer = new TableWriter(table);
  const text = jobsOf(table)
    .flatMap((job) => writer.write(job))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('');
  return text.split('\n').slice(0, -1);
}

// Every expectation is what pandas 3.0.6 writes for the same table.
describe('the table as pandas writes it', () => {
  it('is sorted by source and target, without people to themselves and without pairs that are not reachable', () => {
    expect(rows(['2024-03-02T10:00:00', 'b', 'c'], ['2024-03-01T09:00:00', 'a', 'b'], ['2024-03-05T00:00:01', 'd'])).toEqual([
      'a,b,1,0 days 00:00:00,2024-03-01 09:00:00',
      'a,c,2,1 days 01:00:00,2024-03-02 10:00:00',
      'b,a,1,0 days 00:00:00,2024-03-01 09:00:00',
      'b,c,1,0 days 00:00:00,2024-03-02 10:00:00',
      'c,b,1,0 days 00:00:00,2024-03-02 10:00:00',
    ]);
  });

  it('leaves the time of day out where no row needs it', () => {
    expect(rows(['2024-03-01T10:00:00', 'a', 'b'])[0]).toBe('a,b,1,0 days,2024-03-01 10:00:00');
    expect(rows(['2024-03-01T00:00:00', 'a', 'b'], ['2024-03-13', 'b', 'c'])).toContain('a,c,2,12 days,2024-03-13');
  });

  it('shows times as fine as the finest of them, and durations each as fine as it is', () => {
    const half = rows(['2024-03-01T10:00:00', 'a', 'b'], ['2024-03-01T10:00:00.5', 'b', 'c']);
    expect(half.slice(0, 2)).toEqual([
      'a,b,1,0 days 00:00:00,2024-03-01 10:00:00.000',
      'a,c,2,0 days 00:00:00.500000,2024-03-01 10:00:00.500',
    ]);
    const fine = rows(['2024-03-01T10:00:00.999999', 'a', 'b'], ['2024-03-02T10:00:01.000001', 'b', 'c']);
    expect(fine.slice(0, 2)).toEqual([
      'a,b,1,0 days 00:00:00,2024-03-01 10:00:00.999999',
      'a,c,2,1 days 00:00:00.000002,2024-03-02 10:00:01.000001',
    ]);
  });

  it('shows times in the zone in which they were written', () => {
    expect(rows(['2024-03-01T00:00:00Z', 'a', 'b'], ['2024-03-01T02:00:00.25-05:30', 'b', 'c']).slice(0, 2)).toEqual([
      'a,b,1,0 days 00:00:00,2024-03-01 00:00:00+00:00',
      'a,c,2,0 days 07:30:00.250000,2024-03-01 02:00:00.250000-05:30',
    ]);
  });

  it('quotes names where CSV needs it, and writes numbers as they are', () => {
    expect(rows(['2024-03-01T10:00:00', 'a,b', 'c"d']).join('\n')).toBe(
      '"a,b","c""d",1,0 days,2024-03-01 10:00:00\n"c""d","a,b",1,0 days,2024-03-01 10:00:00',
    );
    expect(rows(['2024-03-01T10:00:00', 10, 9])[0]).toBe('9,10,1,0 days,2024-03-01 10:00:00');
    expect(rows(['2024-03-01T10:00:00', '', ' é '])[0]).toBe(', é ,1,0 days,2024-03-01 10:00:00');
  });

  it('has no rows where nobody reaches anybody', () => {
    expect(rows()).toEqual([]);
    expect(rows(['2024-03-01T10:00:00', 'a'], ['2024-03-01T10:00:00'])).toEqual([]);
  });
});

describe('pieces', () => {
  /** Many people in one review at midnight, and few in a later one: more than two pieces of rows. */
  const crowd = Array.from({ length: 270 }, (_, at) => 1000 + at);
  const given: Given[] = [
    ['2024-03-01T00:00:00', ...crowd],
    ['2024-03-02T12:30:00', 1269, 2000],
  ];
  const table = tableOf(nameNetwork(reviewsOf(given)));

  it('each choose the form of their times for themselves', () => {
    const all = rows(...given);
    expect(all).toHaveLength(rowsOf(table));
    expect(all.length).toBeGreaterThan(2 * PIECE);
    // Each of 270 reaches 269 and, last, the late one: every piece holds a row with a time of day.
    expect(all[269]).toBe('1000,2000,2,1 days 12:30:00,2024-03-02 12:30:00');
    expect(all[0]).toBe('1000,1001,1,0 days 00:00:00,2024-03-01 00:00:00');
    const even = rows(['2024-03-01T00:00:00', ...crowd], ['2024-03-01T09:00:00', 5000, 5001]);
    expect(even[PIECE - 1]).toMatch(/,1,0 days,2024-03-01$/);
    expect(even.at(-3)).toMatch(/^1269,1268,1,0 days,2024-03-01 00:00:00$/);
    expect(even.at(-1)).toBe('5001,5000,1,0 days,2024-03-01 09:00:00');
  });

  it('are written by any division into jobs, in any order', () => {
    const writer = new TableWriter(table);
    const jobs = jobsOf(table);
    expect(jobs.map(({ from }) => from)).toEqual([0, ...jobs.slice(0, -1).map(({ to }) => to)]);
    const inOne = writer.write({ from: 0, to: jobs.at(-1)?.to ?? 0 });
    const single = inOne.map((_, piece) => ({ from: piece, to: piece + 1 })).reverse();
    const apart = single.flatMap((job) => new TableWriter(table).write(job)).reverse();
    expect(apart.map((bytes) => bytes.length)).toEqual(inOne.map((bytes) => bytes.length));
    apart.forEach((bytes, piece) => {
      expect(Buffer.from(bytes).equals(Buffer.from(inOne[piece] ?? new Uint8Array()))).toBe(true);
    });
    expect(jobs.flatMap((job) => writer.write(job))).toHaveLength(inOne.length);
  });
});
