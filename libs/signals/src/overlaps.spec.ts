import type { Overlap } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { overlapsOf } from './overlaps.js';
import { rfc, Writing, type Says } from './testing/writing.js';

const RATE = { rate: 5, limit: 4, gateway: 3, token: 3, bucket: 2, client: 1 };
const SAME = { rates: 3, limit: 5, gateway: 2, tokens: 2, bucket: 1, quota: 1 };
const OTHER = { postgres: 4, partition: 3, retention: 2, vacuum: 2 };

/** A document of a person's own, pushed. */
function written(story: Writing, at: number, id: number, who: string, says: Says): Writing {
  return story.revised(at, id, { who, state: 'accepted', ...says });
}

function teams(): Writing {
  return new Writing().team(1, 'one', 'ab').team(2, 'two', 'cd').team(3, 'three', 'ef');
}

function two(left: Says = {}, right: Says = {}, who = 'c'): Writing {
  const story = written(written(teams(), 10, 1, 'a', { terms: RATE, ...left }), 40, 2, who, { terms: SAME, ...right });
  return written(story, 41, 3, 'e', { terms: OTHER });
}

const pairs = (story: Writing, to = 100): Overlap[] => overlapsOf(story.whole(to), []);

describe('pairs of documents', () => {
  it('are proposed where different teams write about the same', () => {
    expect(pairs(two())).toEqual([
      expect.objectContaining({
        of: 'documents',
        left: 1,
        right: 2,
        how: 'words',
        leftTeams: [1],
        rightTeams: [2],
        terms: expect.arrayContaining(['limit', 'rate']),
      }),
    ]);
    expect(pairs(two())[0]?.likeness).toBeGreaterThan(0.5);
  });

  it('say which places both name', () => {
    expect(pairs(two({ references: ['name:gateway', 'acme/api'] }, { references: ['name:gateway'] }))[0]?.paths).toEqual(['gateway']);
  });

  it('are none of one team, of one author, or of people without a team', () => {
    expect(pairs(two({}, {}, 'b'))).toEqual([]);
    expect(pairs(two({}, {}, 'z'))).toEqual([]);
    expect(pairs(two({ authors: 'ca' }, {}))).toEqual([]);
  });

  it('are none where one names the other, in its text or where it was proposed', () => {
    expect(pairs(two({}, { references: ['rfc-1'] }))).toEqual([]);
    expect(pairs(two({ references: ['acme/rfcs:text/2.md'] }, {}))).toEqual([]);
    const proposed = two({}, { pull: 7 }).opened(39, 7, 'c').cites(39, 7, 'c', 'rfc-1');
    expect(pairs(proposed)).toEqual([]);
  });

  it('are none of the dead, of the gone, and of two that were decided long ago', () => {
    for (const state of ['rejected', 'withdrawn', 'superseded', 'moved'] as const) expect(pairs(two({ state }))).toEqual([]);
    expect(pairs(two().removed(60, 2))).toEqual([]);
    expect(pairs(two(), 404)).toHaveLength(1);
    expect(pairs(two(), 406)).toEqual([]);
    expect(pairs(two({}, { state: 'proposed' }), 406)).toHaveLength(1);
    expect(pairs(two({ kind: 'incident-review' }))).toEqual([]);
  });

  it('leave out the words of a template', () => {
    const template = { motivation: 9, drawback: 9, rollout: 9, unresolved: 9 };
    const story = teams();
    for (let id = 1; id <= 12; id++)
      written(story, 10, id, 'ace'[id % 3] ?? 'a', { terms: { ...template, [`word${String.fromCharCode(96 + id)}`]: 5 } });
    expect(pairs(story)).toEqual([]);
  });
});

describe('pairs of pull requests', () => {
  const TITLES: [number, string][] = [
    [20, 'Retry uploads with exponential backoff'],
    [21, 'Exponential backoff when uploads retry'],
    [22, 'Colour of the settings page'],
    [23, 'Bump left-pad from 1 to 2'],
  ];

  function work(change: (story: Writing) => Writing = (story) => story, titles = TITLES): Overlap[] {
    const story = teams()
      .at(2)
      .opened(20, 20, 'a')
      .files(20, 'src/upload/retry.ts')
      .at(3)
      .opened(30, 21, 'c')
      .files(21, 'lib/upload/retry.ts');
    change(story.opened(31, 22, 'e').opened(31, 23, 'f'));
    story.extra = Object.assign(story.extra, { titles: new Map(titles) });
    return pairs(story);
  }

  it('are proposed where titles and paths say the same', () => {
    expect(work()).toEqual([expect.objectContaining({ of: 'pulls', left: 20, right: 21, leftTeams: [1], rightTeams: [2] })]);
    expect(work()[0]?.terms).toEqual(expect.arrayContaining(['upload', 'retry', 'backoff']));
  });

  it('are none where one names the other or both name one thing', () => {
    expect(work((story) => story.cites(30, 21, 'c', 'acme/api#20'))).toEqual([]);
    expect(work((story) => story.cites(30, 21, 'c', 'rfc-9').cites(20, 20, 'a', 'rfc-9'))).toEqual([]);
    expect(work((story) => story.cites(30, 21, 'c', 'rfc-9'))).toHaveLength(1);
  });

  it('are none of what was closed, of routine work, of bots, and of what lies far apart', () => {
    expect(work((story) => story.closed(40, 21, 'c'))).toEqual([]);
    expect(
      work(
        undefined,
        TITLES.map(([id, title]) => [id, `Revert "${title}"`]),
      ),
    ).toEqual([]);
    expect(work((story) => story.opened(130, 24, 'e'), [...TITLES.slice(0, 1), [24, TITLES[1]?.[1] ?? '']])).toEqual([]);
  });

  it('need three words that both share', () => {
    expect(
      work(undefined, [
        [20, 'Retry'],
        [21, 'Retry'],
      ]),
    ).toEqual([]);
  });
});

describe('pairs of files', () => {
  const blob = (paths: [number, string][]) => ({
    blob: 'x',
    size: 900,
    places: paths.map(([repositoryId, path]) => ({ repositoryId, path })),
  });

  function owned(): Writing {
    return teams().at(2).owners(-9).owners(-8, '* @acme/one').at(3).owners(-9).owners(-8, '* @acme/two').opened(1, 1, 'a');
  }

  it('are equal files in repositories of different teams', () => {
    const same = blob([
      [3, 'lib/backoff.ts'],
      [2, 'src/backoff.ts'],
    ]);
    expect(overlapsOf(owned().whole(100), [same])).toEqual([
      expect.objectContaining({
        of: 'files',
        left: 2,
        right: 3,
        leftPath: 'src/backoff.ts',
        rightPath: 'lib/backoff.ts',
        how: 'blob',
        leftTeams: [1],
        rightTeams: [2],
      }),
    ]);
    expect(overlapsOf(owned().at(3).owners(5, '* @acme/one').whole(100), [same])).toEqual([]);
  });

  it.each(['LICENSE', '.prettierrc.json', 'package-lock.json', 'vendor/a.go', '.github/workflows/ci.yml', 'assets/logo.svg'])(
    'are none of %s',
    (path) => {
      expect(
        overlapsOf(owned().whole(100), [
          blob([
            [2, path],
            [3, path],
          ]),
        ]),
      ).toEqual([]);
    },
  );

  it('are none of what is handed out everywhere', () => {
    const everywhere = blob(Array.from({ length: 6 }, (_, i) => [i + 1, 'a.ts']));
    expect(overlapsOf(owned().whole(100), [everywhere])).toEqual([]);
  });

  it('are near-equal documents in two repositories', () => {
    const signature = (from: number) =>
      Buffer.from(Uint32Array.from({ length: 128 }, (_, i) => (i < from ? 7000 + i : i)).buffer).toString('base64');
    const copied = (from: number): Overlap[] => {
      const story = written(teams().at(2), 10, 1, 'a', { signature: signature(0), path: 'docs/a.md' });
      return pairs(written(story.at(3), 20, 2, 'c', { signature: signature(from), path: 'docs/b.md' }));
    };
    expect(copied(30)).toEqual([
      expect.objectContaining({ of: 'files', left: 2, right: 3, leftPath: 'docs/a.md', rightPath: 'docs/b.md', how: 'shingles' }),
    ]);
    expect(copied(30)[0]?.likeness).toBeCloseTo(98 / 128, 9);
    expect(copied(100)).toEqual([]);
  });
});

it('finds nothing in an empty log', () => {
  expect(overlapsOf(new Writing().whole(10), [])).toEqual([]);
  expect(overlapsOf(rfc().whole(10), [])).toEqual([]);
});
