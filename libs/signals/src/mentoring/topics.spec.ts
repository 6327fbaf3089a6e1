import { describe, expect, it } from '@jest/globals';
import { day, Story } from '../testing/story.js';
import { readTopics } from './topics.js';

function topics(story: Story, at = 10): string[] {
  const facts = story.opened(at, 1, 'a').files(1, 'src/pay/deep/x.ts', 'src/web/y.ts', 'z.ts').facts();
  return [...readTopics(facts).ofWork(1)];
}

describe('readTopics', () => {
  it('takes the first two folders where there are no rules', () => {
    expect(topics(new Story())).toEqual(['area:1:src/pay', 'area:1:src/web', 'area:1:/']);
  });

  it('takes the rule of CODEOWNERS, but folders below a rule for everything', () => {
    expect(topics(new Story().owners(0).owners(1, '* @ann\n/src/pay/ @acme/pay'))).toEqual([
      'area:1:/src/pay/',
      'area:1:src/web',
      'area:1:/',
    ]);
  });

  it('takes the rules as of the time', () => {
    const story = new Story().owners(0).owners(20, '/src/ @ann');
    expect(topics(story)).toContain('area:1:src/pay');
    const facts = story.facts();
    const path = facts.log.paths.find('src/pay/deep/x.ts');
    expect(readTopics(facts).of(1, path, day(21))).toBe('area:1:/src/');
  });
});
