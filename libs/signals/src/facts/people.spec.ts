import { describe, expect, it } from '@jest/globals';
import { NOBODY } from '../log/log.js';
import { Story } from '../testing/story.js';
import { readPeople } from './people.js';

describe('readPeople', () => {
  it('makes one person of two accounts', () => {
    const story = new Story().alsoKnownAs('a', 'a-old');
    story.person('a');
    const people = readPeople(story.roster());
    expect(people.personOf(story.account('a'))).toBe(story.person('a'));
    expect(people.personOf(story.account('a-old'))).toBe(story.person('a'));
  });

  it('gives an account outside the roster a number of its own, below every id', () => {
    const people = readPeople(new Story().roster());
    expect(people.personOf(7)).toBeLessThan(NOBODY);
    expect(people.personOf(8)).not.toBe(people.personOf(7));
    expect(people.personOf(0)).not.toBe(NOBODY);
  });

  it('makes nobody of a deleted account', () => {
    expect(readPeople(new Story().roster()).personOf(NOBODY)).toBe(NOBODY);
  });

  it('knows the bots of the admin, and logins in lower case', () => {
    const story = new Story().ruledBot('robot');
    story.person('robot');
    story.person('a');
    const people = readPeople(story.roster());
    expect(people.isBot(story.person('robot'))).toBe(true);
    expect(people.isBot(story.person('a'))).toBe(false);
    expect(people.personOfLogin('a')).toBe(story.person('a'));
    expect(people.personOfLogin('nobody')).toBe(NOBODY);
  });

  it('decides by the smaller id where two people claim an account, in whatever order they come', () => {
    const claim = (id: number) => ({ id, accounts: [9], logins: ['x'], name: 'X', bot: false, noticeAt: null });
    for (const persons of [
      [claim(1), claim(2)],
      [claim(2), claim(1)],
    ]) {
      expect(readPeople({ version: 1, persons, teams: [], memberships: [] }).personOf(9)).toBe(1);
    }
  });
});
