import { describe, expect, it } from '@jest/globals';
import { askedIn, thankedIn } from './mentions.js';
import { ownWordsOf } from './own-words.js';

describe('asked are', () => {
  it.each([
    ['@Ada, why twice?', ['ada']],
    ['@ada @bo-example and @cy what do you think?', ['ada', 'bo-example', 'cy']],
    ['Why twice, @ada?', ['ada']],
    ['What do you think @ada?', ['ada']],
    ['Could you, @ada, say why?', ['ada']],
    ['@ada\n\nNice. Why twice?', ['ada']],
    ['It rounds.\n\n@ada: done.\n\nWhy twice?', []],
    ['@ada: it is rounded twice. Why?', ['ada']],
    ['Is it so? cc @ada?', ['ada']],
    ['@ada_corp why?', ['ada_corp']],
    ['Did @ada agree?', []],
    ['Is this the one by @ada?', []],
    ['@ada: done.', []],
    ['Is it in @acme/ledger?', []],
    ['@acme/ledger, why?', []],
    ['Is ada@example.com right?', []],
    ['> @ada, why?\n\nBecause.', []],
    ['Is `@ada` a decorator?', []],
  ])('of %j', (body, logins) => {
    expect(askedIn(ownWordsOf(body))).toEqual(logins);
  });
});

describe('thanked are', () => {
  it.each([
    ['Thanks @Ada!', ['ada']],
    ['Thanks, @ada and @bo.', ['ada', 'bo']],
    ['Thank you so much @ada', ['ada']],
    ['Thanks to @ada for finding it.', ['ada']],
    ['Kudos to @ada', ['ada']],
    ['Credit: @ada, @bo', ['ada', 'bo']],
    ['Credit goes to @ada.', ['ada']],
    ['This was suggested by @ada.', ['ada']],
    ['The idea is from @ada', ['ada']],
    ['As @ada suggested, it rounds once.', ['ada']],
    ["Following @ada's suggestion", ['ada']],
    ['@ada thanks!', ['ada']],
    ['Thanks for the hint. @ada wrote it.', []],
    ['@ada suggested this, and it is wrong.', []],
    ['No thanks @ada', []],
    ['Asked by @ada', []],
    ['Thanks!', []],
    ['> Thanks @ada', []],
  ])('of %j', (body, logins) => {
    expect(thankedIn(ownWordsOf(body))).toEqual(logins);
  });
});
