import { describe, expect, it } from '@jest/globals';
import { EXCLUSIONS, exclusionOf, isQuickApproval, notCounted } from './exclusions.js';
import { NOBODY } from './log/log.js';
import { day, Story } from './testing/story.js';

const MINUTE = 1 / 1440;

/** Pull request 1 by a, of this shape. */
function pull(title: string, lines = 10, files = 1): Story {
  const story = new Story().opened(1, 1, 'a');
  story.extra = { shapes: new Map([[1, { title, additions: lines, deletions: 0, files }]]) };
  return story;
}

function excluded(story: Story, work = 1): string | null {
  return exclusionOf(story.facts(), NOBODY, work);
}

describe('exclusionOf', () => {
  it('counts what is of unknown title and size', () => {
    expect(excluded(new Story().opened(1, 1, 'a'))).toBeNull();
    expect(excluded(pull('Retry payments'))).toBeNull();
  });

  it('leaves out work by bots and by deleted accounts, and what nobody is known to have opened', () => {
    expect(excluded(new Story().opened(1, 1, 'deps[bot]'))).toBe('by-bot');
    expect(excluded(new Story().ruledBot('a').opened(1, 1, 'a'))).toBe('by-bot');
    expect(excluded(new Story().opened(1, 1, null))).toBe('by-deleted-account');
    expect(excluded(new Story(), 7)).toBe('by-deleted-account');
  });

  it.each([
    ['Bump lodash from 4.17.20 to 4.17.21', 'dependency-bump'],
    ['chore(deps): bump actions/checkout from 3 to 4', 'dependency-bump'],
    ['Update dependency react to v19', 'dependency-bump'],
    ['build(deps-dev): the test runners', 'dependency-bump'],
    ['Update the readme to say more', null],
    ['Bump the limit', null],
    ['Update the limit from 10 to 20 requests', null],
    ['Bump the npm group across 2 directories', 'dependency-bump'],
    ['Upgrade storage to a new format', null],
    ['Auto merge of #12 - a:b, r=c', 'merge-queue'],
    ['Rollup of 7 pull requests', 'merge-queue'],
    ['merge-queue: embarking main (abc) and #12 together', 'merge-queue'],
    ['Merge the queue of retries into one', null],
  ] as const)('by its title: %s', (title, reason) => {
    expect(excluded(pull(title))).toBe(reason);
  });

  it('leaves out a revert that was merged within ten minutes', () => {
    const revert = (minutes: number): Story => pull('Revert "Retry payments"').row('pull.merged', 1 + minutes * MINUTE, 'a', 1);
    expect(excluded(revert(9))).toBe('quick-revert');
    expect(excluded(revert(10))).toBeNull();
    expect(excluded(pull('Revert "Retry payments"'))).toBeNull();
    expect(excluded(pull('Retry payments').row('pull.merged', 1 + MINUTE, 'a', 1))).toBeNull();
  });

  it('leaves out what changes more than a hundred files, by either count', () => {
    expect(excluded(pull('Rename', 10, 101))).toBe('mega-pull');
    expect(excluded(pull('Rename', 10, 100))).toBeNull();
    expect(excluded(new Story().opened(1, 1, 'a').files(1, ...Array.from({ length: 101 }, (_, i) => `f${String(i)}`)))).toBe('mega-pull');
  });

  it('leaves out what was imported', () => {
    const story = new Story().opened(1, 1, 'a');
    story.extra = { imported: new Set([1]) };
    expect(excluded(story)).toBe('imported');
  });

  it('leaves out a quick approval, and names a reason of the whole pull request first', () => {
    const quick = (title: string, lines: number, seconds: number): string | null => {
      const story = pull(title, lines)
        .asked(2, 1, 'a', 'b')
        .reviewed(2 + (seconds / 60) * MINUTE, 1, 'b');
      return exclusionOf(story.facts(), 0, 1);
    };
    expect(quick('Retry', 201, 59)).toBe('quick-approval');
    expect(quick('Retry', 201, 60)).toBeNull();
    expect(quick('Retry', 200, 59)).toBeNull();
    expect(quick('Bump a from 1 to 2', 201, 59)).toBe('dependency-bump');
    const story = pull('Retry', 900).reviewed(2, 1, 'b');
    expect(isQuickApproval(story.facts(), 0)).toBe(false);
    const comment = pull('Retry', 900)
      .asked(2, 1, 'a', 'b')
      .reviewed(2 + MINUTE / 2, 1, 'b', { state: 'COMMENTED', hasBody: true });
    expect(isQuickApproval(comment.facts(), 0)).toBe(false);
  });
});

describe('notCounted', () => {
  it('says why each review of a person is left out, each once', () => {
    const story = new Story().opened(1, 1, 'a').opened(1, 2, 'b').opened(1, 3, 'deps[bot]').opened(1, 4, null);
    story
      .reviewed(2, 1, 'b')
      .reviewed(2, 1, 'b', { state: 'COMMENTED', hasBody: false })
      .reviewed(3, 2, 'b', { state: 'COMMENTED', hasBody: true });
    story.thread(3, 2, 'b').reviewed(3, 2, 'b', { state: 'COMMENTED', hasBody: false });
    story.reviewed(4, 3, 'b').reviewed(4, 3, 'b').reviewed(4, 4, 'b').reviewed(20, 3, 'b');
    const facts = story.facts([...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 1000 }))]);
    const counts = notCounted(facts, story.person('b'), day(0), day(10));
    expect(counts).toEqual({
      ...Object.fromEntries(EXCLUSIONS.map((reason) => [reason, 0])),
      container: 2,
      'own-work': 2,
      'by-bot': 2,
      'by-deleted-account': 1,
    });
  });
});
