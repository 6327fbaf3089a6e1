import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { binned, layoutJourney, MOST_MARKS, WIDTH, type Journey, type JourneyLane, type JourneyMark } from './journey-shape.js';

function mark(id: string, at: string, change: Partial<JourneyMark> = {}): JourneyMark {
  return { id, at, kind: 'COMMENT', how: null, label: null, url: null, said: id, count: 1, ...change };
}

function lane(marks: readonly JourneyMark[], change: Partial<JourneyLane> = {}): JourneyLane {
  return { key: 'ledger', name: 'Ledger', distance: 'WORKS_WITH', marks, silent: null, ...change };
}

function journey(lanes: readonly JourneyLane[], change: Partial<Journey> = {}): Journey {
  const span = { from: '2026-08-01T00:00:00Z', to: '2026-11-16T00:00:00Z' };
  return { ...span, decidedAt: '2026-10-03T10:00:00Z', decision: 'Accepted 3 Oct', stages: [], lanes, ...change };
}

function undecided(lanes: readonly JourneyLane[]): Journey {
  return journey(lanes, { decidedAt: null, decision: null });
}

describe('the lanes of a journey', () => {
  it('stand below each other, time runs from left to right', () => {
    const layout = layoutJourney(
      journey([lane([mark('a', '2026-08-02T00:00:00Z'), mark('b', '2026-11-15T00:00:00Z')]), lane([], { key: 'web' })]),
    );
    const [a, b] = layout.marks;
    expect(a && b && a.x < b.x && a.y === b.y).toBe(true);
    expect(layout.laneY(1)).toBeGreaterThan(layout.laneY(0));
    expect(layout.height).toBeGreaterThan(layout.laneY(1));
  });

  it('write beside a mark where there is room, to its left at the end, and nothing where there is none', () => {
    const label = 'search-core #812';
    const layout = layoutJourney(
      undecided([
        lane([
          mark('a', '2026-08-10T00:00:00Z', { label }),
          mark('b', '2026-10-10T00:00:00Z', { label }),
          mark('c', '2026-10-11T00:00:00Z', { label }),
          mark('d', '2026-10-12T00:00:00Z', { label }),
          mark('e', '2026-11-15T00:00:00Z', { label }),
        ]),
      ]),
    );
    expect(layout.marks.map((placed) => placed.label?.anchor ?? null)).toEqual(['start', 'end', null, 'start', 'end']);
  });

  it('keep marks and words on their side of the decision', () => {
    const drawn = journey([
      lane([
        mark('a', '2026-10-03T09:59:00Z', { count: 2 }),
        mark('b', '2026-10-03T10:00:00Z', { label: 'web #1' }),
        mark('c', '2026-10-20T00:00:00Z', { label: 'search-index #1377' }),
        mark('d', '2026-10-21T00:00:00Z'),
      ]),
    ]);
    const layout = layoutJourney(drawn);
    const line = layout.x('2026-10-03T10:00:00Z');
    const [before, after, near] = layout.marks;
    expect((before?.x ?? line) + 10).toBeLessThan(line);
    expect((after?.x ?? line) - 10).toBeGreaterThan(line);
    expect(after?.label?.anchor).toBe('start');
    expect(near?.label).toBeNull();
  });

  it('name the Mondays of a short life, the months that fit, and the years of a long one', () => {
    const words = (from: string, to: string) => layoutJourney(journey([lane([])], { from, to })).ticks.map((tick) => tick.words);
    expect(words('2026-08-01T00:00:00Z', '2026-11-16T00:00:00Z')).toEqual(['1 Aug', '1 Sep', '1 Oct', '1 Nov']);
    expect(words('2025-11-10T00:00:00Z', '2026-11-16T00:00:00Z')).toEqual(['2026', 'Mar', 'May', 'Jul', 'Sep', 'Nov']);
    expect(words('2026-10-22T12:00:00Z', '2026-11-06T00:00:00Z')).toEqual(['26 Oct', '2 Nov']);
    expect(words('2026-10-26T00:00:00Z', '2026-11-01T00:00:00Z')).toEqual(['26 Oct']);
    expect(words('2014-03-01T00:00:00Z', '2026-11-16T00:00:00Z')).toEqual(['2016', '2018', '2020', '2022', '2024', '2026']);
  });

  it('never write outside the drawing or over another word', () => {
    const day = fc.integer({ min: 0, max: 106 }).map((days) => new Date(Date.UTC(2026, 7, 1 + days)).toISOString());
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.constantFrom(null, 'web #1', 'search-index #1377')), { maxLength: 30 }), (drawn) => {
        const marks = drawn.map(([at, label], i) => mark(String(i), at, { label }));
        const boxes = layoutJourney(journey([lane(marks)]))
          .marks.flatMap(({ label }) => (label === null ? [] : [label]))
          .map(({ x, anchor, width }) => (anchor === 'start' ? [x, x + width] : [x - width, x]) as [number, number])
          .sort((a, b) => a[0] - b[0]);
        boxes.forEach(([from, to], i) => {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(WIDTH);
          expect(from).toBeGreaterThanOrEqual(boxes[i - 1]?.[1] ?? 0);
        });
      }),
    );
  });
});

describe('very many marks', () => {
  const many = Array.from({ length: MOST_MARKS + 1 }, (_, i) =>
    mark(String(i), new Date(Date.UTC(2026, 7, 3) + (i % 14) * 86_400_000).toISOString()),
  );

  it('are put together by week and say how many they are', () => {
    const [put] = binned([lane(many)], (_, count) => `${String(count)} comments`);
    expect(put?.marks.reduce((sum, one) => sum + one.count, 0)).toBe(many.length);
    expect(put?.marks).toHaveLength(3);
    expect(put?.marks[0]?.said).toMatch(/^\d+ comments$/);
  });

  it('stay as they are where each can be seen', () => {
    const lanes = [lane(many.slice(1))];
    expect(binned(lanes, () => '')).toBe(lanes);
  });
});
