import { describe, expect, it } from '@jest/globals';
import { ownersOf, parseOwners } from './parse.js';

const FILE = `
# Everything else
*            @Ann @acme/Platform

*.md         docs@example.com   # by address
/apps/       @ben
/apps/open
src/my\\ file.ts @cem
`;

describe('parseOwners', () => {
  it('reads people, teams and addresses, in lower case', () => {
    const rules = parseOwners(FILE);
    expect(rules.map((rule) => rule.owners)).toEqual([
      [
        { type: 'person', login: 'ann' },
        { type: 'team', slug: 'platform' },
      ],
      [{ type: 'address' }],
      [{ type: 'person', login: 'ben' }],
      [],
      [{ type: 'person', login: 'cem' }],
    ]);
  });

  it('reads either kind of line end and a file without one', () => {
    expect(parseOwners('a @x\r\nb @y\rc @z')).toHaveLength(3);
  });

  it.each(['!src @x', 'src/[ab].ts @x', 'src nobody', 'src @', 'src @x @', '# a @x', '   ', '\\#a @x'])(
    'leaves out the line "%s" and keeps the next',
    (line) => {
      expect(parseOwners(`${line}\nnext @y`).map((rule) => rule.owners)).toEqual([[{ type: 'person', login: 'y' }]]);
    },
  );

  it('keeps a hash within a word', () => {
    expect(parseOwners('c#/src @x')).toHaveLength(1);
  });

  it('reads nothing from a file that is too large for GitHub', () => {
    expect(parseOwners('a @x\n'.repeat(700_000))).toEqual([]);
  });
});

describe('ownersOf', () => {
  const rules = parseOwners(FILE);

  it('takes the last rule that matches', () => {
    expect(ownersOf(rules, 'src/a.ts')).toHaveLength(2);
    expect(ownersOf(rules, 'readme.md')).toEqual([{ type: 'address' }]);
    expect(ownersOf(rules, 'apps/a.md')).toEqual([{ type: 'person', login: 'ben' }]);
    expect(ownersOf(rules, 'src/my file.ts')).toEqual([{ type: 'person', login: 'cem' }]);
  });

  it('has none where the last match takes them away, and none without a match', () => {
    expect(ownersOf(rules, 'apps/open/a.ts')).toEqual([]);
    expect(ownersOf(parseOwners('docs/ @x'), 'src/a.ts')).toEqual([]);
  });
});
