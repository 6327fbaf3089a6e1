import { describe, expect, it } from '@jest/globals';
import { day, Story } from '../testing/story.js';
import { areaKey, readAreaFacts } from './areas.js';

const RULES = '* @acme/all\n/pay/ @acme/pay\n/pay/open\n*.md @ann';

function story(): Story {
  return new Story()
    .opened(0, 1, 'a')
    .files(1, 'pay/x.ts', 'pay/sub/y.ts', 'web/a/b/c.ts', 'web/d.ts', 'README.md')
    .opened(10, 2, 'b')
    .files(2, 'web/a/b/c.ts');
}

function areas(told: Story, work: number, at: number): string[] {
  return readAreaFacts(told.facts())
    .areasOf(work, day(at))
    .map(({ area }) => area);
}

describe('readAreaFacts', () => {
  it('takes the first two folders where no rule is held', () => {
    expect(areas(story(), 1, 0)).toEqual(['pay', 'pay/sub', 'web/a', 'web', '/']);
  });

  it('takes the pattern of the last rule that matches, as written', () => {
    expect(areas(story().owners(-9).owners(-8, RULES), 1, 0)).toEqual(['/pay/', '*', '*.md']);
  });

  it('takes the folders where the last rule takes the owners away', () => {
    const told = new Story().owners(-9).owners(-8, RULES).opened(0, 1, 'a').files(1, 'pay/open/z.ts');
    expect(areas(told, 1, 0)).toEqual(['pay/open']);
  });

  it('takes the rules as of the time', () => {
    const told = story().owners(-9).owners(5, '/web/ @acme/web');
    expect([areas(told, 2, 4), areas(told, 2, 5), areas(told, 2, 4)]).toEqual([['web/a'], ['/web/'], ['web/a']]);
  });

  it('keeps repositories apart and is the same object every time', () => {
    const facts = story().facts();
    const read = readAreaFacts(facts);
    expect(readAreaFacts(facts)).toBe(read);
    const [first] = read.areasOf(2, day(10));
    expect(first).toMatchObject({ repository: 1, area: 'web/a', key: 'area:1:web/a' });
    expect(read.areaOf(1, facts.log.paths.find('web/a/b/c.ts'), 0)).toBe(first);
    expect(read.areaOf(2, facts.log.paths.find('web/a/b/c.ts'), 0)).not.toBe(first);
    expect(areaKey({ repository: 1, area: 'web/a' })).toBe('area:1:web/a');
  });

  it('lists areas and the work in them, by time', () => {
    const read = readAreaFacts(story().facts());
    expect(read.all().map(({ area }) => area)).toEqual(['/', 'pay', 'pay/sub', 'web', 'web/a']);
    expect(read.worksOf(1, 'web/a')).toEqual([1, 2]);
    expect([read.worksOf(1, 'nowhere'), read.worksOf(2, 'web/a')]).toEqual([[], []]);
  });

  it('knows nothing of work whose paths are withheld or whose opening is not held', () => {
    const read = readAreaFacts(new Story().opened(0, 1, 'a').reviewed(1, 2, 'b').files(2, 'a/b.ts').facts());
    expect([read.areasOf(1, day(1)), read.areasOf(2, day(1)), read.all()]).toEqual([[], [], []]);
  });
});
