import { describe, expect, it } from '@jest/globals';
import { Log } from '../log/log.js';
import { readPeople } from '../facts/people.js';
import { readTeams } from '../facts/teams.js';
import { day, Story } from '../testing/story.js';
import { readOwnership } from './ownership.js';

function owns(story: Story, who: string, at: number): boolean | null {
  const person = story.person(who);
  const roster = story.roster();
  const ownership = readOwnership(new Log().add(story.rows).read(), readPeople(roster), readTeams(roster));
  return ownership(person, { work: 1, repository: 1 }, day(at));
}

describe('readOwnership', () => {
  const file = '* @a\n/ledger/ @acme/ledger\n/web/ @acme/apps\n';

  it('finds a person by login and a team by slug', () => {
    const story = new Story().team(1, 'ledger', 'b').owners(0).owners(1, file).files(1, 'readme.md', 'ledger/book.ts');
    expect(owns(story, 'a', 2)).toBe(true);
    expect(owns(story, 'b', 2)).toBe(true);
    expect(owns(story, 'c', 2)).toBe(false);
  });

  it('looks at the changed paths only, last match first', () => {
    const story = new Story().team(1, 'ledger', 'b').owners(0).owners(1, file).files(1, 'ledger/book.ts');
    expect(owns(story, 'a', 2)).toBe(false);
    expect(owns(story, 'b', 2)).toBe(true);
  });

  it('takes the file and the team as they were then', () => {
    const story = new Story()
      .team(1, 'ledger', 'b', { to: day(5) })
      .owners(0)
      .owners(3, file)
      .files(1, 'ledger/book.ts');
    expect([2, 4, 6].map((at) => owns(story, 'b', at))).toEqual([false, true, false]);
  });

  it('counts people of the teams under an owning team', () => {
    const story = new Story().team(1, 'apps', '').team(2, 'web', 'b', { parentId: 1 }).owners(0).owners(1, file).files(1, 'web/a.ts');
    expect(owns(story, 'b', 2)).toBe(true);
  });

  it('knows a person by every login they had', () => {
    const story = new Story().alsoKnownAs('b', 'Old-Name').owners(0).owners(1, '* @old-name').files(1, 'a.ts');
    expect(owns(story, 'b', 2)).toBe(true);
  });

  it('cannot tell where the history is not held, nor without the paths while there are owners', () => {
    expect(owns(new Story().owners(1, file).files(1, 'a.ts'), 'c', 2)).toBeNull();
    expect(owns(new Story().owners(0).owners(1, file), 'c', 2)).toBeNull();
  });

  it('says no without the paths where nobody owns anything', () => {
    expect(owns(new Story().owners(0), 'a', 2)).toBe(false);
    expect(owns(new Story().owners(0).owners(1, '# nobody yet\n*\n'), 'a', 2)).toBe(false);
  });

  it('says no of a pull request that changes nothing', () => {
    expect(owns(new Story().owners(0).owners(1, file).files(1), 'a', 2)).toBe(false);
  });
});
