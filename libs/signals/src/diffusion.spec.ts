import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDefinition } from './definition.js';
import { DIFFUSION } from './diffusion-definition.js';
import { diffusion } from './diffusion.js';
import { shuffled, tell, told } from './testing/company.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { RUNS } from './testing/runs.js';
import { fixtureF, Story } from './testing/story.js';
import type { View } from './signal.js';

function said(story: Story, from: number, to: number) {
  const view = story.view(from, to);
  const reading = readingFor(diffusion, story, view, null);
  if (reading === undefined) throw new Error('No reading.');
  expect(unequalParts(diffusion, view, reading)).toEqual([]);
  return reading;
}

const readings = (view: View) => [...diffusion.measure(view)];

describe('S1 over the ten pull requests of fixture F', () => {
  it('says 4.75 of 8, by both ways of dividing', () => {
    const { values, n } = said(fixtureF(), 0, 28);
    expect(n).toBe(10);
    expect(values).toMatchObject({ people: 8, mean: 4.75, median: 6, pulls: 10, windows: 1, 'left-out': 0 });
    expect(values['mean-of-all']).toBeCloseTo(0.59375, 9);
    expect(values['mean-of-others']).toBeCloseTo(0.678571, 6);
  });

  it('says the mean with any one pull request left out', () => {
    const without = Array.from({ length: 10 }, (_, out) => {
      const story = fixtureF();
      const rows = story.rows.filter(({ workId, kind }) => workId !== out + 1 || kind === 'pull.opened');
      return readings(story.view(0, 28, rows))[0]?.values['mean'] ?? NaN;
    });
    const { values } = said(fixtureF(), 0, 28);
    expect(values['mean-least']).toBeCloseTo(Math.min(...without), 9);
    expect(values['mean-most']).toBeCloseTo(Math.max(...without), 9);
    expect(values['mean-least']).toBeLessThan(4.75);
  });

  it('does not look before the window', () => {
    // Pull requests 5 to 10 alone: 3, 2, 3, 2, 2, 2 and 1 of the seven people who act in them.
    expect(said(fixtureF(), 4, 32).values).toMatchObject({ people: 7, mean: 15 / 7, median: 2, windows: 1 });
  });
});

describe('windows', () => {
  it('are four whole weeks each, newest last, and none that does not fit or is not held from its first day', () => {
    const story = fixtureF();
    for (const at of [30, 60, 90]) story.opened(at, at, 'a').reviewed(at + 1, at, 'b');
    for (const who of 'cdefg') story.opened(90, 91, 'a').row('pull.commented', 92, who, 91);
    const { groups, values } = said(story, -100, 94);
    expect(groups.map(({ key, rows }) => [key, rows])).toEqual([
      ['window:2026-01-11', 1],
      ['window:2026-02-08', 1],
      ['window:2026-03-08', 2],
    ]);
    expect(values['people']).toBe(7);
    expect(values).toHaveProperty('mean@2026-03-08');
    // Two people only: too few to say.
    expect(values).not.toHaveProperty('mean@2026-02-08');
    expect(said(story, 94 - 56, 94).values['windows']).toBe(2);
    expect(readings(story.view(94 - 27, 94))).toEqual([]);
  });

  it('are the same in every period that ends with them', () => {
    const story = fixtureF();
    const facts = story.facts();
    const view = story.view(0, 40);
    const [short, long] = [40 - 28, 0].map((from) => readings({ ...view, facts, from: story.view(from, 40).from })[0]);
    expect(short?.values['mean']).toBe(long?.values['mean']);
  });
});

describe('who is joined', () => {
  it('are people who opened, reviewed, said, answered, merged or closed', () => {
    const story = new Story();
    for (const who of 'abcdefg') story.person(who);
    story.opened(0, 1, 'a').reviewed(2, 1, 'b').thread(3, 1, 'c');
    story.row('review.commented', 4, 'd', 1, { reviewId: '9', replyTo: '1', path: 'a.ts' });
    story.row('review.commented', 4, 'e', 1, { reviewId: null, replyTo: null, path: 'a.ts' });
    story.row('pull.commented', 5, 'f', 1).row('pull.merged', 6, 'g', 1);
    expect(said(story, 0, 28).values).toMatchObject({ people: 7, mean: 6, pulls: 1 });
  });

  it('are no bots, no deleted accounts, and nobody who is not known to be a person', () => {
    const story = fixtureF().ruledBot('h');
    story.opened(1, 50, 'ci[bot]').row('pull.commented', 2, 'ci[bot]', 1).row('pull.merged', 2, 'ci[bot]', 1);
    story.row('pull.commented', 3, null, 2).row('pull.merged', 3, null, 2).row('pull.merged', 3, 'quiet[bot]', 3);
    const { values } = said(story, 0, 28);
    expect(values).toMatchObject({ people: 7, pulls: 9 });
  });

  it('are not joined by a pull request of more than twenty', () => {
    const story = fixtureF();
    const crowd = [...'abcdefgh', ...Array.from({ length: 13 }, (_, i) => `crowd${String(i)}`)];
    for (const who of crowd) story.row('pull.commented', 12, who, 1);
    expect(said(story, 0, 28).values).toMatchObject({ people: 21, pulls: 9, 'left-out': 1 });
  });

  it('never meet through two moments that are one', () => {
    const story = new Story();
    for (const who of 'abcde') story.person(who);
    story
      .opened(0, 1, 'a')
      .opened(0, 2, 'c')
      .reviewed(1, 1, 'b')
      .reviewed(1, 2, 'b')
      .row('pull.commented', 1, 'd', 2)
      .row('pull.commented', 1, 'e', 2);
    // a-b and b-c-d-e at one moment: a reaches b alone.
    expect(said(story, 0, 28).values).toMatchObject({ people: 5, mean: (1 + 4 + 3 * 3) / 5 });
  });
});

describe('its guards', () => {
  it('passes the checks of the registry', () => {
    expect(() => {
      checkDefinition(DIFFUSION);
    }).not.toThrow();
  });

  it('says nothing of anybody but the organization, and names no person', () => {
    fc.assert(
      fc.property(told, (given) => {
        for (const reading of readings(tell(given).view(0, 84))) {
          expect(reading.subject).toEqual({ type: 'organization' });
          expect(JSON.stringify(reading)).not.toContain('person');
        }
      }),
      RUNS,
    );
  });

  it('depends neither on order nor on duplicates nor on numbering nor on names nor on bots', () => {
    fc.assert(
      fc.property(told, fc.nat(1e6), fc.integer({ min: 1, max: 50 }), (given, seed, offset) => {
        const story = tell(given);
        const plain = readings(story.view(0, 84));
        const rows = [...story.rows, ...story.rows.map((row) => ({ ...row, seq: 20_000 - row.seq }))];
        expect(readings(story.view(0, 84, shuffled(rows, seed)))).toEqual(plain);
        const renamed = tell(given, (other) => {
          other.offset = offset;
          for (const letter of 'gfedcba') other.account(letter);
        });
        expect(readings(renamed.view(0, 84))).toEqual(plain);
        for (let i = 0; i < 4; i++)
          story
            .opened(1, 100 + i, 'ci[bot]')
            .reviewed(20 + i, 100 + i, 'deps[bot]')
            .reviewed(30 + i, i + 1, 'ci[bot]');
        expect(readings(story.view(0, 84))).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('makes every number equal its list, and says nothing of nothing', () => {
    expect(readings(new Story().view(0, 84))).toEqual([]);
    fc.assert(
      fc.property(told, (given) => {
        const view = tell(given).view(0, 84);
        for (const reading of readings(view)) expect(unequalParts(diffusion, view, reading)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lists the newest window whole, newest first', () => {
    const view = fixtureF().view(0, 28);
    const [reading] = readings(view);
    if (reading === undefined) throw new Error('No reading.');
    const { rows, people } = diffusion.evidence(view, reading, 'pulls');
    expect(rows.map(({ workId }) => workId)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(people).toBe(8);
    expect(() => diffusion.evidence(view, reading, 'mean')).toThrow('no number');
  });
});
