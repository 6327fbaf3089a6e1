import { describe, expect, it } from '@jest/globals';
import { day, Story } from '../testing/story.js';
import { wayOf } from './asks.js';

/** How the sessions of somebody came about, in order of time. */
function ways(story: Story, who = 'b'): string[] {
  const { sessionsOf, asks } = story.facts();
  return [...sessionsOf.of(story.person(who))].map((session) => wayOf(asks, session));
}

/** Pull request 1 of `a`, in a repository whose CODEOWNERS history is held. */
function held(): Story {
  return new Story().owners(0).opened(0, 1, 'a');
}

describe('which request a session takes', () => {
  it('is unasked without any', () => {
    expect(ways(held().reviewed(2, 1, 'b'))).toEqual(['unasked']);
  });

  it('takes one before it, not one after it or at the same moment', () => {
    expect(ways(held().asked(1, 1, 'a', 'b').reviewed(2, 1, 'b'))).toEqual(['by-name']);
    expect(ways(held().asked(2, 1, 'a', 'b').reviewed(2, 1, 'b'))).toEqual(['unasked']);
    expect(ways(held().asked(3, 1, 'a', 'b').reviewed(2, 1, 'b'))).toEqual(['unasked']);
  });

  it('takes none to somebody else or on another pull request', () => {
    expect(ways(held().asked(1, 1, 'a', 'c').reviewed(2, 1, 'b'))).toEqual(['unasked']);
    expect(ways(held().asked(1, 2, 'a', 'b').reviewed(2, 1, 'b'))).toEqual(['unasked']);
  });

  it('takes each once: two sessions on one pull request need two requests', () => {
    const story = held().asked(1, 1, 'a', 'b').reviewed(2, 1, 'b').reviewed(2.5, 1, 'b').reviewed(6, 1, 'b');
    expect(ways(story)).toEqual(['by-name', 'unasked']);
    expect(ways(story.asked(5, 1, 'c', 'b'))).toEqual(['by-name', 'by-name']);
  });

  it('takes the latest first and leaves an older one for a later session', () => {
    const story = held().asked(0.5, 1, 'a', 'b').asked(1, 1, 'ci[bot]', 'b').reviewed(2, 1, 'b').reviewed(6, 1, 'b');
    expect(ways(story)).toEqual(['by-rule', 'by-name']);
  });

  it('takes none that was withdrawn before it', () => {
    const story = held().asked(1, 1, 'a', 'b').asked(1.5, 1, 'a', 'b', 'review.request_removed').reviewed(2, 1, 'b');
    expect(ways(story)).toEqual(['unasked']);
  });

  it('takes one that was made again after its withdrawal, or withdrawn only later, or of somebody else', () => {
    const again = held()
      .asked(1, 1, 'a', 'b')
      .asked(1.2, 1, 'a', 'b', 'review.request_removed')
      .asked(1.4, 1, 'a', 'b')
      .reviewed(2, 1, 'b');
    expect(ways(again)).toEqual(['by-name']);
    expect(ways(held().asked(1, 1, 'a', 'b').reviewed(2, 1, 'b').asked(3, 1, 'a', 'b', 'review.request_removed'))).toEqual(['by-name']);
    expect(ways(held().asked(1, 1, 'a', 'b').asked(1.5, 1, 'a', 'c', 'review.request_removed').reviewed(2, 1, 'b'))).toEqual(['by-name']);
  });

  it('does not take a request to oneself', () => {
    expect(ways(held().asked(1, 1, 'b', 'b').reviewed(2, 1, 'b'))).toEqual(['unasked']);
  });

  it('does not count the same request twice', () => {
    const story = held().asked(1, 1, 'a', 'b').reviewed(2, 1, 'b').reviewed(6, 1, 'b');
    const { asks } = story.facts([...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 50 }))]);
    expect([...asks.way].sort()).toEqual([0, 2]);
  });
});

describe('a request to a team', () => {
  it('is by rule, for its people at its time and for people of the teams under it', () => {
    const story = held()
      .team(1, 'apps', '')
      .team(2, 'web', 'b', { parentId: 1, from: day(1) });
    expect(ways(story.asked(1, 1, 'a', 1).reviewed(2, 1, 'b'))).toEqual(['by-rule']);
  });

  it('is none for people who came later or left before', () => {
    expect(
      ways(
        held()
          .team(1, 'apps', 'b', { from: day(1.5) })
          .asked(1, 1, 'a', 1)
          .reviewed(2, 1, 'b'),
      ),
    ).toEqual(['unasked']);
    expect(
      ways(
        held()
          .team(1, 'apps', 'b', { to: day(1) })
          .asked(1, 1, 'a', 1)
          .reviewed(2, 1, 'b'),
      ),
    ).toEqual(['unasked']);
  });

  it('is used up by whoever comes first', () => {
    const story = held().team(1, 'apps', 'bc').asked(1, 1, 'a', 1).reviewed(2, 1, 'b').reviewed(3, 1, 'c');
    expect(ways(story, 'b')).toEqual(['by-rule']);
    expect(ways(story, 'c')).toEqual(['unasked']);
  });

  it('is used by both where they come at the same moment, so that no order decides', () => {
    const story = held().team(1, 'apps', 'bc').asked(1, 1, 'a', 1).reviewed(2, 1, 'b').reviewed(2, 1, 'c');
    expect([...ways(story, 'b'), ...ways(story, 'c')]).toEqual(['by-rule', 'by-rule']);
  });

  it('gives way to a name given at the same moment', () => {
    const story = held().team(1, 'apps', 'b').asked(1, 1, 'a', 1).asked(1, 1, 'a', 'b');
    const turned = held().team(1, 'apps', 'b').asked(1, 1, 'a', 'b').asked(1, 1, 'a', 1);
    expect(ways(story.reviewed(2, 1, 'b'))).toEqual(['by-name']);
    expect(ways(turned.reviewed(2, 1, 'b'))).toEqual(['by-name']);
  });

  it('is none where nobody known is named', () => {
    expect(ways(held().asked(1, 1, 'a', null).reviewed(2, 1, 'b'))).toEqual(['unasked']);
  });
});

describe('the way of a request to a person', () => {
  it('is by rule from a bot, by the host’s word or the admin’s', () => {
    expect(ways(held().asked(1, 1, 'rota[bot]', 'b').reviewed(2, 1, 'b'))).toEqual(['by-rule']);
    expect(ways(held().ruledBot('rota').asked(1, 1, 'rota', 'b').reviewed(2, 1, 'b'))).toEqual(['by-rule']);
  });

  it('is not said where the asker is gone', () => {
    expect(ways(held().asked(1, 1, null, 'b').reviewed(2, 1, 'b'))).toEqual(['not-said']);
  });

  it('is by rule for an owner of a changed path as of the request', () => {
    const story = held().owners(0.5, '/ledger/ @b').files(1, 'ledger/a.ts').asked(1, 1, 'a', 'b').reviewed(2, 1, 'b');
    expect(ways(story)).toEqual(['by-rule']);
  });

  it('is by name for an owner of other paths, or one who became an owner later', () => {
    const other = held().owners(0.5, '/ledger/ @b').files(1, 'web/a.ts').asked(1, 1, 'a', 'b').reviewed(2, 1, 'b');
    expect(ways(other)).toEqual(['by-name']);
    const later = held().owners(1.5, '/ledger/ @b').files(1, 'ledger/a.ts').asked(1, 1, 'a', 'b').reviewed(2, 1, 'b');
    expect(ways(later)).toEqual(['by-name']);
  });

  it('is not said where the CODEOWNERS history is not held', () => {
    expect(ways(new Story().opened(0, 1, 'a').asked(1, 1, 'a', 'b').reviewed(2, 1, 'b'))).toEqual(['not-said']);
  });

  it('is by name where that history says there was no file, which is something else', () => {
    expect(ways(held().owners(0.5, '* @b').owners(0.7, null).asked(1, 1, 'a', 'b').reviewed(2, 1, 'b'))).toEqual(['by-name']);
  });

  it('is not said where there are owners and the changed paths are not held', () => {
    expect(ways(held().owners(0.5, '* @c').asked(1, 1, 'a', 'b').reviewed(2, 1, 'b'))).toEqual(['not-said']);
  });
});

describe('what else is known of a session', () => {
  it('is who asked and when', () => {
    const story = held().asked(1, 1, 'c', 'b').reviewed(2, 1, 'b');
    const { asks } = story.facts();
    expect(asks.asker[0]).toBe(story.person('c'));
    expect(asks.at[0]).toBe(day(1));
  });

  it('is whether it was a draft when it was asked', () => {
    const early = (story: Story): number | undefined => story.asked(3, 1, 'a', 'b').reviewed(9, 1, 'b').facts().asks.early[0];
    expect(early(held())).toBe(0);
    expect(early(new Story().opened(0, 1, 'a', true))).toBe(1);
    expect(early(new Story().opened(0, 1, 'a', true).row('pull.readied', 2, 'a', 1))).toBe(0);
    expect(early(new Story().opened(0, 1, 'a', true).row('pull.readied', 4, 'a', 1))).toBe(1);
    expect(early(new Story().opened(0, 1, 'a').row('pull.drafted', 1, 'a', 1).row('pull.readied', 4, 'a', 1))).toBe(1);
    expect(early(new Story().opened(0, 1, 'a').row('pull.readied', 2, 'a', 1).row('pull.drafted', 1, 'a', 1))).toBe(0);
  });
});
