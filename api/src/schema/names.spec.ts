import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { make } from './make.js';
import { markOf, maskedKey, placeOf, teamsIn, type Names } from './names.js';
import { TeamRef } from './person.js';

const team = (slug: string): TeamRef => make(TeamRef, { slug, name: slug });
const NAMES: Names = {
  teams: new Map([
    [1, team('amber')],
    [2, team('blue')],
    [3, team('coral')],
  ]),
  repositories: new Map([
    [12, { name: 'harbor/ledger', private: false }],
    [13, { name: 'harbor/vault', private: true }],
  ]),
};

describe('what a group is called', () => {
  it.each([
    ['area:12:libs/pay', { repository: 'harbor/ledger', text: 'libs/pay' }],
    ['path:12:a:b.ts', { repository: 'harbor/ledger', text: 'a:b.ts' }],
    ['page:12:docs/runbooks/a.md', { repository: 'harbor/ledger', text: 'docs/runbooks/a.md' }],
    ['issue:12:88', { repository: 'harbor/ledger', text: '#88' }],
    ['repository:12', { repository: 'harbor/ledger', text: null }],
    ['area:13:libs/pay', { repository: 'harbor/vault', text: null }],
    ['issue:13:88', { repository: 'harbor/vault', text: null }],
    ['area:99:libs/pay', null],
    ['team:12', null],
    ['way:by-name', null],
  ])('%s', (key, place) => {
    expect(placeOf(key, NAMES)).toEqual(place);
  });

  it('is the teams of a way, in its order', () => {
    const slugs = (key: string): string[] => teamsIn(key, NAMES).map(({ slug }) => slug);
    expect(slugs('flow:2:1')).toEqual(['blue', 'amber']);
    expect(slugs('way:3:1:2')).toEqual(['coral', 'amber', 'blue']);
    expect(['way:by-name', 'team:1', 'flow:1'].map(slugs)).toEqual([[], [], []]);
  });

  it('says nothing of a private repository, and stays the same and apart from others', () => {
    const text = fc.string({ minLength: 3 }).filter((words) => words.trim().length > 2);
    fc.assert(
      fc.property(fc.constantFrom('area', 'path', 'page'), text, text, (kind, one, other) => {
        const masked = maskedKey(`${kind}:13:${one}`, NAMES);
        expect(masked).toMatch(new RegExp(`^${kind}:13:~[0-9a-f]{16}$`));
        expect(maskedKey(`${kind}:13:${one}`, NAMES)).toBe(masked);
        expect(masked === maskedKey(`${kind}:13:${other}`, NAMES)).toBe(one === other);
        expect(maskedKey(`${kind}:12:${one}`, NAMES)).toBe(`${kind}:12:${one}`);
      }),
    );
    expect(markOf(13, 'a')).not.toBe(markOf(14, 'a'));
    expect(maskedKey('repository:13', NAMES)).toBe('repository:13');
  });
});
