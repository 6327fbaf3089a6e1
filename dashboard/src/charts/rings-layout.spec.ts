import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layoutRings } from './rings-layout.js';
import { HEIGHT, WIDTH, type RingTeam } from './rings-shape.js';
import { overlap, within } from './text-size.js';

function team(name: string, ring: RingTeam['ring'], rows = 8): RingTeam {
  return { key: `team:${name}`, name, ring, rows, under: `${String(rows)} reviews` };
}

const NAMES = [
  'Web',
  'Billing',
  'Fraud',
  'Ledger',
  'Search',
  'Mobile',
  'Platform',
  'Developer Experience',
  'Site Reliability',
  'Identity and Access',
];

const teams = fc
  .array(fc.record({ name: fc.constantFrom(...NAMES), far: fc.boolean(), rows: fc.integer({ min: 1, max: 999 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((list) =>
    list.map(({ name, far, rows }, index): RingTeam => ({
      ...team(name, far ? 'SELDOM' : 'WORKS_WITH', rows),
      key: `team:${String(index)}`,
    })),
  );

describe('the rings', () => {
  it('sets no two labels over each other and none over the edge, for 1 to 25 teams', () => {
    fc.assert(
      fc.property(teams, (list) => {
        const boxes = layoutRings(list).marks.map((mark) => mark.label.box);
        expect(boxes).toHaveLength(list.length);
        for (const [index, box] of boxes.entries()) {
          expect(within(box, WIDTH, HEIGHT)).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  it('sets no label over a mark', () => {
    fc.assert(
      fc.property(teams, (list) => {
        const { marks } = layoutRings(list);
        for (const { label } of marks) {
          for (const mark of marks) expect(overlap(label.box, { x: mark.x - 4, y: mark.y - 4, width: 8, height: 8 })).toBe(false);
        }
      }),
    );
  });

  it('keeps every team on the ring of its distance', () => {
    const { marks, centre, radii } = layoutRings([team('Ledger', 'WORKS_WITH'), team('Search', 'SELDOM')]);
    const distances = marks.map((mark) => Math.round(Math.hypot(mark.x - centre[0], mark.y - centre[1])));
    expect(distances).toEqual([radii.worksWith, radii.seldom]);
  });

  it('stands labels beside their marks where seven teams leave room', () => {
    const list = [
      ...['Billing', 'Fraud', 'Ledger'].map((name) => team(name, 'WORKS_WITH')),
      ...['Mobile', 'Platform', 'Search', 'Web'].map((name) => team(name, 'SELDOM')),
    ];
    expect(layoutRings(list).form).toBe('near');
  });

  it('gives the same picture for the same teams', () => {
    fc.assert(fc.property(teams, (list) => expect(layoutRings(list)).toEqual(layoutRings(list))));
  });
});
