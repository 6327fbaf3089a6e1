import type { Reading, Subject } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { alignment } from './alignment.js';
import { readingOf, unequalParts } from './testing/readings.js';
import { rfc, type Says, type Writing } from './testing/writing.js';

/** Repository 2 belongs to team 2, repository 3 to nobody by CODEOWNERS and to team 3 by its work. */
function company(says: Says = {}): Writing {
  const story = rfc(says).at(2).owners(-300).owners(-290, '/src/ @acme/two\n* @acme/two');
  story.at(3).opened(-20, 90, 'e').files(90, 'web/a.ts').merged(-19, 90).opened(-18, 91, 'f').merged(-17, 91).reviewed(-18, 91, 'e');
  return story.at(2).opened(-10, 92, 'b').reviewed(-9, 92, 'd').merged(-8, 92).at(1);
}

function teams(story: Writing, to = 40, subject: Subject = { type: 'document', id: 1 }): Record<string, number[]> | undefined {
  const reading = readingOf(alignment, story.whole(to), subject);
  if (reading === undefined) return undefined;
  return Object.fromEntries(
    ['before', 'after', 'never'].map((part) => [
      part,
      reading.groups
        .filter(({ parts }) => parts.includes(part))
        .map(({ teamId }) => teamId ?? 0)
        .sort((a, b) => a - b),
    ]),
  );
}

describe('alignment of a document', () => {
  it('sorts the teams it affects into three lists', () => {
    const story = company({ references: ['name:api', 'name:four', 'acme/web', 'name:nothing known'] });
    expect(teams(story)).toEqual({ before: [2, 3], after: [4], never: [] });
  });

  it('finds owners by path, team by slug or name, and the home team of a repository without owners', () => {
    const says = (reference: string) => teams(company({ references: [reference] }));
    expect(says('acme/api:src/main.ts')).toMatchObject({ before: [2] });
    expect(says('name:acme/web')).toMatchObject({ before: [3] });
    expect(says('name:Four')).toMatchObject({ after: [4] });
    expect(says('name:@acme/four')).toMatchObject({ after: [4] });
    expect(says('name:acme/four')).toBeUndefined();
    expect(says('rfc-9')).toBeUndefined();
  });

  it('does not count the teams of its authors', () => {
    expect(teams(company({ references: ['name:one'] }))).toBeUndefined();
  });

  it('takes the paths its implementing work touches', () => {
    const story = company().at(2).opened(20, 20, 'b').files(20, 'src/a.ts').cites(20, 20, 'b').merged(21, 20);
    expect(teams(story)).toEqual({ before: [2], after: [], never: [] });
  });

  it('takes owners as of the decision', () => {
    const story = company({ references: ['name:api'] })
      .at(2)
      .owners(20, '* @acme/four');
    expect(teams(story)).toMatchObject({ before: [2], after: [] });
    const open = company({ references: ['name:api'], state: 'proposed' })
      .at(2)
      .owners(20, '* @acme/four');
    expect(teams(open)).toMatchObject({ before: [4] });
  });

  it('names for a silent team somebody who knows the area and waits for least', () => {
    const story = company({ references: ['acme/web'], state: 'proposed' });
    const quiet = story.rows.filter(({ accountId, kind }) => !(accountId === story.account('e') && kind === 'review.submitted'));
    const asked = (rows = quiet): unknown => readingOf(alignment, story.whole(40, rows), { type: 'document', id: 1 })?.groups;
    const group = { key: 'team:3', rows: 0, parts: ['never'], first: 0, last: 0 };
    expect(asked()).toEqual([expect.objectContaining({ ...group, personId: story.person('e') })]);
    story.at(2).opened(30, 95, 'c').asked(31, 95, 'c', 'e');
    const busy = [...quiet, ...story.rows.slice(-2)];
    expect(asked(busy)).toEqual([expect.objectContaining({ ...group, personId: story.person('f') })]);
  });

  it('names nobody who was not told', () => {
    const story = company({ references: ['acme/web'], state: 'proposed' });
    const quiet = story.rows.filter(({ accountId, kind }) => !(accountId === story.account('e') && kind === 'review.submitted'));
    const view = { ...story.whole(40, quiet), told: new Set<number>() };
    expect(readingOf(alignment, view, { type: 'document', id: 1 })?.groups[0]).not.toHaveProperty('personId');
  });
});

describe('alignment of an open pull request', () => {
  const files = (n: number): string[] => Array.from({ length: n }, (_, i) => `src/${String(i)}.ts`);

  it('asks owners where it is large, or on what many teams own', () => {
    const large = (n: number): Record<string, number[]> | undefined =>
      teams(
        company()
          .at(2)
          .opened(30, 50, 'a')
          .files(50, ...files(n)),
        40,
        { type: 'pull', id: 50 },
      );
    expect(large(21)).toEqual({ before: [], after: [], never: [2] });
    expect(large(20)).toBeUndefined();
    const wide = company().at(2).owners(20, '/a @acme/two\n/b @acme/three\n/c @acme/four').opened(30, 50, 'a').files(50, 'a', 'b', 'c');
    expect(teams(wide.said(31, 50, 'c'), 40, { type: 'pull', id: 50 })).toEqual({ before: [2], after: [], never: [3, 4] });
  });

  it('is silent when it is closed or merged, or a bot’s, or only its author’s team owns it', () => {
    const story = (who: string): Writing =>
      company()
        .at(2)
        .opened(30, 50, who)
        .files(50, ...files(30));
    expect(teams(story('a').merged(31, 50), 40, { type: 'pull', id: 50 })).toBeUndefined();
    expect(teams(story('deps[bot]'), 40, { type: 'pull', id: 50 })).toBeUndefined();
    expect(teams(story('c'), 40, { type: 'pull', id: 50 })).toBeUndefined();
  });
});

describe('its lists', () => {
  it('equal their numbers, from the pull requests tied to the document alone', () => {
    const story = company({ references: ['name:api', 'name:four', 'acme/web'] })
      .at(2)
      .opened(30, 50, 'a');
    story.files(50, ...Array.from({ length: 30 }, (_, i) => `src/${String(i)}.ts`)).said(31, 50, 'c');
    const readings = [...alignment.measure(story.whole(40))];
    expect(readings).toHaveLength(2);
    for (const reading of readings) {
      const small = story.whole(
        40,
        story.rows.filter((row) => row.workId === null || [1, 50].includes(row.workId)),
      );
      expect(unequalParts(alignment, small, reading)).toEqual([]);
      checkRows(alignment.evidence(small, reading, 'before'), reading);
    }
  });
});

function checkRows(list: ReturnType<typeof alignment.evidence>, reading: Reading): void {
  for (const group of list.groups) expect(list.rows.filter(({ groups }) => groups.includes(group.key))).toHaveLength(group.rows);
  expect(list.groups.length).toBe(reading.values['before']);
}
