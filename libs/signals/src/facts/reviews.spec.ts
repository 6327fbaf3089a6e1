import { describe, expect, it } from '@jest/globals';
import { NOBODY } from '../log/log.js';
import { day, Story } from '../testing/story.js';
import { CHANGED, MANY_FILES, UNCLEAR, WORK_OF_BOT, WORK_OF_DELETED } from './reviews.js';

const EMPTY = { state: 'COMMENTED', hasBody: false };

function flagsOf(story: Story): number[] {
  return [...story.facts().reviews.flags];
}

describe('substance', () => {
  it.each(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'])('is a state: %s', (state) => {
    const story = new Story().opened(1, 1, 'a').reviewed(2, 1, 'b', { state, hasBody: false });
    expect(story.facts().classes).toMatchObject({ substantive: 1, container: 0 });
  });

  it('is a body', () => {
    const story = new Story().opened(1, 1, 'a').reviewed(2, 1, 'b', { state: 'COMMENTED', hasBody: true });
    expect(story.facts().classes.substantive).toBe(1);
  });

  it('is a thread of its own', () => {
    expect(new Story().opened(1, 1, 'a').thread(2, 1, 'b').facts().classes.substantive).toBe(1);
  });

  it('is not a reply: GitHub makes an empty review around each', () => {
    const story = new Story()
      .opened(1, 1, 'a')
      .thread(2, 1, 'b', { review: '70' })
      .reviewed(2, 1, 'b', EMPTY, '70')
      .reviewed(3, 1, 'c', EMPTY, '71')
      .row('review.commented', 3, 'c', 1, { reviewId: '71', replyTo: '1', path: 'a.ts' });
    expect(story.facts().classes).toMatchObject({ substantive: 1, container: 1 });
  });

  it('comes from whichever row arrives first', () => {
    const story = new Story().opened(1, 1, 'a').thread(2, 1, 'b');
    expect(story.facts(story.rows.slice().reverse()).classes.substantive).toBe(1);
  });
});

describe('substantive', () => {
  it('is not a review of one’s own work, by whichever account', () => {
    const story = new Story().alsoKnownAs('a', 'a-two').opened(1, 1, 'a').reviewed(2, 1, 'a').reviewed(3, 1, 'a-two');
    expect(story.facts().classes).toMatchObject({ byAuthor: 2, substantive: 0 });
  });

  it('is not a review by a deleted account or by a bot, by the host’s word or the admin’s', () => {
    const story = new Story().ruledBot('robot').opened(1, 1, 'a').reviewed(2, 1, null).reviewed(3, 1, 'ci[bot]').reviewed(4, 1, 'robot');
    expect(story.facts().classes).toMatchObject({ byDeleted: 1, byBot: 2, substantive: 0 });
  });

  it('counts a container as nothing else, whoever made it', () => {
    const story = new Story().opened(1, 1, 'a').reviewed(2, 1, 'a', EMPTY).reviewed(2, 1, null, EMPTY).reviewed(2, 1, 'ci[bot]', EMPTY);
    expect(story.facts().classes).toEqual({ container: 3, substantive: 0, byAuthor: 0, byDeleted: 0, byBot: 0 });
  });

  it('is a review of work by a bot and by a deleted account, whose authors nobody reaches', () => {
    const story = new Story().opened(1, 1, 'ci[bot]').opened(1, 2, null).reviewed(2, 1, 'b').reviewed(3, 2, 'b').reviewed(4, 3, 'b');
    const { reviews } = story.facts();
    expect([...reviews.author]).toEqual([NOBODY, NOBODY, NOBODY]);
    expect([...reviews.flags]).toEqual([WORK_OF_BOT, WORK_OF_DELETED, WORK_OF_DELETED]);
  });

  it('counts an account outside the roster as a person', () => {
    const story = new Story().opened(1, 1, 'a').reviewed(2, 1, 'b');
    const facts = story.facts(story.rows.map((row) => (row.kind === 'pull.opened' ? { ...row, accountId: 9999 } : row)));
    expect(facts.classes.substantive).toBe(1);
    expect(facts.reviews.author[0]).toBeLessThan(NOBODY);
  });
});

describe('the columns', () => {
  it('are in order of time, then of the host’s ids, however the rows came', () => {
    const story = new Story()
      .opened(1, 1, 'a')
      .reviewed(5, 1, 'b', undefined, '12')
      .reviewed(5, 1, 'c', undefined, '9')
      .reviewed(4, 1, 'd', undefined, '40');
    for (const rows of [story.rows, story.rows.slice().reverse()]) {
      const { reviews } = story.facts(rows);
      expect([...reviews.reviewer]).toEqual(['d', 'c', 'b'].map((who) => story.person(who)));
      expect([...reviews.at]).toEqual([day(4), day(5), day(5)]);
    }
  });

  it('hold a row given twice once, under its first number', () => {
    const story = new Story().opened(1, 1, 'a').reviewed(2, 1, 'b');
    const again = story.rows.map((row) => ({ ...row, seq: row.seq + 100 }));
    for (const rows of [
      [...story.rows, ...again],
      [...again, ...story.rows],
    ]) {
      const { reviews } = story.facts(rows);
      expect([...reviews.seq]).toEqual([2]);
    }
  });

  it('hold the teams of both as of the review', () => {
    const story = new Story()
      .team(1, 'x', 'a', { to: day(3) })
      .team(2, 'y', 'a', { from: day(3) })
      .team(3, 'z', 'b');
    const facts = story.opened(1, 1, 'a').reviewed(2, 1, 'b').reviewed(4, 1, 'b').facts();
    expect([...facts.reviews.theirs].map((set) => facts.teams.teamsOf(set))).toEqual([[1], [2]]);
    expect([...facts.reviews.mine].map((set) => facts.teams.teamsOf(set))).toEqual([[3], [3]]);
  });

  it('say whether one of the review’s own threads changed something', () => {
    const story = new Story()
      .opened(1, 1, 'a')
      .thread(2, 1, 'b', { outdated: true })
      .commit(3, 1)
      .thread(4, 1, 'b', { outdated: true })
      .pushed(5, 1)
      .thread(6, 1, 'b');
    expect(flagsOf(story)).toEqual([CHANGED, UNCLEAR, 0]);
  });

  it('say both where one thread changed and another is unclear', () => {
    const story = new Story()
      .opened(1, 1, 'a')
      .thread(2, 1, 'b', { outdated: true, review: '50' })
      .commit(3, 1)
      .thread(4, 1, 'b', { outdated: true, review: '50' })
      .pushed(5, 1);
    expect(flagsOf(story.reviewed(2, 1, 'b', EMPTY, '50'))).toEqual([CHANGED | UNCLEAR]);
  });

  it('do not take a thread of somebody else or of another pull request for the review’s own', () => {
    const other = new Story()
      .opened(1, 1, 'a')
      .reviewed(2, 1, 'b', undefined, '50')
      .thread(2, 1, 'c', { outdated: true, review: '50' })
      .commit(3, 1);
    expect(flagsOf(other)).toEqual([0]);
    const elsewhere = new Story()
      .opened(1, 1, 'a')
      .reviewed(2, 1, 'b', undefined, '50')
      .thread(2, 2, 'b', { outdated: true, review: '50' })
      .commit(3, 2);
    expect(flagsOf(elsewhere)).toEqual([0]);
  });

  it('say where a pull request changes more than a hundred files', () => {
    const paths = Array.from({ length: 101 }, (_, i) => `${String(i)}.ts`);
    expect(
      flagsOf(
        new Story()
          .opened(1, 1, 'a')
          .reviewed(2, 1, 'b')
          .files(1, ...paths),
      ),
    ).toEqual([MANY_FILES]);
    expect(
      flagsOf(
        new Story()
          .opened(1, 1, 'a')
          .reviewed(2, 1, 'b')
          .files(1, ...paths.slice(1)),
      ),
    ).toEqual([0]);
  });
});
