import { describe, expect, it } from '@jest/globals';
import { Log } from '../log/log.js';
import { Story } from '../testing/story.js';
import { threadOutcomes } from './changed.js';
import { readPeople } from './people.js';

/** What became of the first thread. */
function outcome(story: Story): string {
  const log = new Log().add(story.rows).read();
  const outcomes = threadOutcomes(log, readPeople(story.roster()));
  return outcomes({ id: log.threads.id[0] ?? -1, work: log.threads.work[0] ?? -1, at: log.threads.at[0] ?? 0 });
}

/** A thread on day 10 of pull request 1. */
function thread(outdated = true): Story {
  return new Story().opened(1, 1, 'a').thread(10, 1, 'b', { outdated });
}

describe('threadOutcomes', () => {
  it('is changed by a commit after it', () => {
    expect(outcome(thread().commit(11, 1))).toBe('changed');
  });

  it('is not while the thread is not outdated', () => {
    expect(outcome(thread(false).commit(11, 1))).toBe('none');
  });

  it('is not by a commit before it, at the same moment, or on another pull request', () => {
    expect(outcome(thread().commit(9, 1))).toBe('none');
    expect(outcome(thread().commit(10, 1))).toBe('none');
    expect(outcome(thread().commit(11, 2))).toBe('none');
  });

  it('is not by an older commit that was committed again', () => {
    expect(outcome(thread().commit(11, 1, 9))).toBe('none');
    expect(outcome(thread().commit(11, 1, 10))).toBe('none');
  });

  it('is unclear where a force-push came between', () => {
    expect(outcome(thread().pushed(11, 1).commit(12, 1))).toBe('unclear');
    expect(outcome(thread().pushed(12, 1).commit(12, 1))).toBe('unclear');
    expect(outcome(thread().commit(10.5, 1, 9).pushed(11, 1))).toBe('unclear');
  });

  it('is changed where the force-push came before the comment or after the commit', () => {
    expect(outcome(thread().pushed(9, 1).commit(11, 1))).toBe('changed');
    expect(outcome(thread().pushed(10, 1).commit(11, 1))).toBe('changed');
    expect(outcome(thread().commit(11, 1).pushed(11.5, 1))).toBe('changed');
  });

  it('takes any commit that fits, whatever the order of the rows', () => {
    const story = thread().commit(13, 1).pushed(12, 1).commit(11, 1).commit(9, 1);
    expect(outcome(story)).toBe('changed');
  });

  it('does not mind a force-push of another pull request', () => {
    expect(outcome(thread().pushed(11, 2).commit(12, 1))).toBe('changed');
  });

  it('is changed where a later commit credits who suggested it, even after a force-push', () => {
    const suggested = (): Story => new Story().opened(1, 1, 'a').thread(10, 1, 'b', { suggests: true });
    expect(outcome(suggested().commit(11, 1, 11, { who: 'a', credits: 'b' }))).toBe('changed');
    expect(outcome(suggested().pushed(10.5, 1).commit(11, 1, 11, { who: 'a', credits: 'cb' }))).toBe('changed');
    expect(outcome(suggested().commit(11, 1, 9, { who: 'a', credits: 'b' }))).toBe('none');
    expect(outcome(suggested().commit(11, 1, 11, { who: 'a', credits: 'c' }))).toBe('none');
    expect(outcome(suggested().commit(11, 2, 11, { who: 'a', credits: 'b' }))).toBe('none');
    expect(outcome(thread(false).commit(11, 1, 11, { who: 'a', credits: 'b' }))).toBe('none');
  });
});
