import { describe, expect, it } from '@jest/globals';
import { ownWordsOf } from './own-words.js';

const wholes = (body: string) => ownWordsOf(body).sentences.map(({ whole }) => whole);

describe('the own words of a comment', () => {
  it.each([
    ['> quoted\nMine.', ['Mine.']],
    ['Before\n> quoted\nafter', ['Before', 'after']],
    ['* > quoted in a list\nMine.', ['Mine.']],
    ['On Monday, Bo wrote:\n> quoted\nMine.', ['Mine.']],
    ['Mine.\n```\nif (a) return;\n```\nToo.', ['Mine.', 'Too.']],
    ['~~~\ncode\n```\nstill code\n~~~\nMine.', ['Mine.']],
    ['Mine.\n```js\nnever closed', ['Mine.']],
    ['Use `round(x)` here.', ['Use □ here.']],
    ['<!-- a form asks -->Mine.', ['Mine.']],
    ['Mine. <!-- never closed', ['Mine.']],
    ['~~Not any more.~~ Mine.', ['Mine.']],
    ['![a picture](https://example.com/a.png) Mine.', ['Mine.']],
    ['<img src="https://example.com/a.png"> Mine.', ['Mine.']],
    ['See https://example.com/a?b=c. Then go.', ['See □ Then go.']],
    ['See [the page](https://example.com/a) then.', ['See the page then.']],
    ['**Bold** and _so_', ['Bold and so']],
    ['It’s “so”', ['It\'s "so"']],
    ['Try `s/teh/the/`', ['Try s/teh/the/']],
  ])('of %j', (body, said) => {
    expect(wholes(body)).toEqual(said);
  });

  it.each([
    ['Why? Because. It is so!', ['Why?', 'Because.', 'It is so!']],
    ['Round it, e.g. to two digits.', ['Round it, eg to two digits.']],
    ['One line\nand its end.\n\nAnother', ['One line and its end.', 'Another']],
    ['- one\n- two\n  and more', ['one', 'two and more']],
    ['# Head\nText', ['Head Text']],
    ['Text\n# Head', ['Text', 'Head']],
  ])('are sentences: %j', (body, said) => {
    expect(wholes(body)).toEqual(said);
  });

  it.each([
    ['@bo, so I think we round twice', 'we round twice'],
    ['Hey Bo, why?', 'why?'],
    ['Hmm, but why?', 'why?'],
    ['- also, add a test', 'add a test'],
    ['So.', 'So.'],
  ])('begin where something is said: %j', (body, text) => {
    expect(ownWordsOf(body).sentences[0]?.text).toBe(text);
  });

  it('know questions, items and suggestion blocks', () => {
    const own = ownWordsOf('Why (really?)\n\n- an item\n\n```suggestion\nx\n```');
    expect(own.sentences).toMatchObject([
      { asks: true, item: false, paragraph: 0 },
      { asks: false, item: true, paragraph: 1 },
    ]);
    expect(own.block).toBe(true);
    expect(ownWordsOf('> ```suggestion\n> x\n> ```\n```suggestions\n```').block).toBe(false);
    expect(ownWordsOf('```suggestion\nWhy?\n```').sentences).toEqual([]);
  });

  it('keep their addresses where addresses are looked for', () => {
    expect(ownWordsOf('See [it](https://example.com/a), not `https://example.com/b`').written).toBe(
      'See [it](https://example.com/a), not □',
    );
  });

  it('are no more than 2,000 sentences of 65,536 characters', () => {
    expect(ownWordsOf('So it is. '.repeat(10_000)).sentences).toHaveLength(2_000);
    expect(ownWordsOf(`${'a'.repeat(70_000)} Why?`).sentences).toMatchObject([{ whole: 'a'.repeat(1_000), asks: false }]);
  });
});
