import type { Shape } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { hardKindsOf } from './areas/hard-paths.js';
import { hardToUndo } from './hard-to-undo.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { Writing } from './testing/writing.js';

function kindsOf(path: string, shape?: Partial<Shape>): readonly string[] {
  const story = new Writing().opened(0, 1, 'a').files(1, path);
  const whole = { title: 'A change', additions: 1, deletions: 1, files: 1, ...shape };
  if (shape !== undefined) story.extra = Object.assign(story.extra, { shapes: new Map([[1, whole]]) });
  return hardKindsOf(story.facts(), 1);
}

/** Three migrations and one interface, merged on days 1 to 4; a fifth is harmless. */
function story(): Writing {
  const one = new Writing().at(2);
  const paths = ['db/migrations/1.sql', 'db/migrations/2.sql', 'db/migrations/3.sql', 'api/pay.proto', 'web/x.ts'];
  paths.forEach((path, i) => {
    const work = i + 1;
    one.opened(i, work, i < 2 ? 'a' : 'b').files(work, path);
    one
      .reviewed(i + 0.5, work, 'c')
      .row('pull.merged', i + 1, 'z', work)
      .reviewed(i + 2, work, 'd');
  });
  return one;
}

describe('what looks hard to undo', () => {
  it.each([
    ['db/migrations/2024_drop.rb', ['schema']],
    ['prisma/schema.prisma', ['schema']],
    ['api/v1/pay.proto', ['public-api']],
    ['docs-site/openapi.yaml', ['public-api']],
    ['events/order.avsc', ['storage-format']],
    ['src/auth/session.ts', ['access']],
    ['src/oauth2.ts', ['access']],
    ['jobs/retention/run.ts', ['deletion']],
    ['infra/main.tf', ['infrastructure']],
    ['src/auth/session.test.ts', []],
    ['docs/auth/readme.md', []],
    ['src/author/page.ts', []],
    ['web/button.tsx', []],
  ])('is read from %s', (path, kinds) => {
    expect(kindsOf(path)).toEqual(kinds);
  });

  it('is no interface that only grows', () => {
    expect([kindsOf('a.proto', { deletions: 0 }), kindsOf('a.proto', { deletions: 3 })]).toEqual([[], ['public-api']]);
  });

  it('is a title that says data are dropped', () => {
    expect(kindsOf('src/a.ts', { title: 'Drop the old invoices table' })).toEqual(['deletion']);
    expect(kindsOf('src/a.ts', { title: 'Drop support for old browsers' })).toEqual([]);
  });
});

describe('hard-to-undo', () => {
  it('has the candidates of the example, 1 confirmed', () => {
    const told = story();
    told.extra = Object.assign(told.extra, {
      confirmed: new Map([
        [2, new Set(['hard-to-undo'])],
        [3, new Set(['simpler'])],
        [5, new Set(['hard-to-undo'])],
      ]),
    });
    const view = told.view(0, 30);
    const organization = readingFor(hardToUndo, told, view, null);
    expect(organization?.values).toEqual({ candidates: 4, confirmed: 1 });
    expect(organization?.groups.map(({ key, rows }) => [key, rows])).toEqual([
      ['kind:schema', 3],
      ['kind:public-api', 1],
    ]);
    expect(readingFor(hardToUndo, told, view, 'a')?.values).toEqual({ candidates: 2, authored: 2, reviewed: 0, confirmed: 1 });
  });

  it('is of whoever wrote it, or reviewed it before the merge', () => {
    const told = story();
    const view = told.view(0, 30);
    expect(readingFor(hardToUndo, told, view, 'c')?.values).toEqual({ candidates: 4, authored: 0, reviewed: 4, confirmed: 0 });
    expect(readingFor(hardToUndo, told, view, 'd')).toBeUndefined();
    for (const reading of hardToUndo.measure(view)) expect(unequalParts(hardToUndo, view, reading)).toEqual([]);
  });

  it('looks at what people merged in the period', () => {
    const told = story()
      .opened(5, 60, 'deps[bot]')
      .files(60, 'db/migrations/9.sql')
      .row('pull.merged', 6, 'z', 60)
      .opened(5, 61, 'a')
      .files(61, 'x.sql');
    expect(readingFor(hardToUndo, told, told.view(2, 30), null)?.values['candidates']).toBe(3);
    expect(readingFor(hardToUndo, told, told.view(0, 2), null)?.values['candidates']).toBe(1);
  });
});
