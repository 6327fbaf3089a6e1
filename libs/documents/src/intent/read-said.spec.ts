import { INTENTS } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readIntents } from './read-intents.js';
import { readSaid, readThanks } from './read-said.js';
import { isShown } from './shown.js';
import { SENTENCES } from './testing/sentences.js';

const sentence = fc.constantFrom(...Object.values(SENTENCES).flatMap(({ finds, not }) => [...finds, ...not]));
const oneLine = sentence.filter((text) => !/\n|^[-#>/`]|~~/.test(text));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...'`>@~<!-[](){}\n\r .?*_#/a□'), maxLength: 300 }),
  fc.array(sentence, { maxLength: 6 }).map((all) => all.join('\n\n')),
);

describe('what a comment says', () => {
  it('is nothing where it has no words of its own', () => {
    for (const body of ['', ' \n\t', '> Why?', '```\nWhy?\n```', '<!-- Why? -->', '~~ACK~~']) expect(readSaid(body)).toEqual({});
  });

  it('is in another language: not read, but whom it asks and thanks', () => {
    expect(readSaid('@Ada, warum wird hier nicht die andere Funktion benutzt?')).toEqual({ asks: ['ada'] });
  });

  it('is read, and may be none of the nine', () => {
    expect(readSaid('Rebased.')).toEqual({ intents: [] });
  });

  it('may be several at once, with turns, asked and thanked', () => {
    expect(readSaid("Thanks @bo! I'd rather keep it, because `round` is slow. @cy, what about a map? See #12.")).toEqual({
      intents: ['suggestion', 'explanation', 'reference'].filter((one) => isShown(one as (typeof INTENTS)[number])),
      turns: ['declines', 'names-alternative'],
      asks: ['cy'],
      thanks: ['bo'],
    });
  });

  it('declines only where it gives a reason', () => {
    expect(readSaid("I'd rather keep it.").turns).toBeUndefined();
    expect(readSaid("I'd rather keep it, because it is fast.").turns).toEqual(['declines']);
  });

  it('is the phrase that decided', () => {
    expect(readIntents('nit: two blanks at the end')).toMatchObject([
      { intent: 'suggestion', rule: 'suggestion.nit', phrase: 'nit:' },
      { intent: 'nit', rule: 'nit.marked', phrase: 'nit: two blanks at the end' },
    ]);
  });

  it('of a pull request is its thanks alone', () => {
    expect(readThanks('Why not? Thanks to @Ada and @bo.')).toEqual({ thanks: ['ada', 'bo'] });
    expect(readThanks('Why not?')).toEqual({});
  });
});

describe('whatever is written', () => {
  it('is read, in order and once, with logins in small letters', () => {
    fc.assert(
      fc.property(anything, (body) => {
        const { intents = [], asks = [], thanks = [] } = readSaid(body);
        expect(intents).toEqual(INTENTS.filter((intent) => intents.includes(intent)));
        for (const logins of [asks, thanks]) {
          expect(logins).toEqual([...new Set(logins)].sort());
          for (const login of logins) expect(login).toMatch(/^[a-z\d][a-z\d_-]*$/);
        }
        for (const { phrase } of readIntents(body)) expect(phrase.length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 300 },
    );
  });

  it('means the same below quoted lines', () => {
    fc.assert(
      fc.property(anything, fc.array(anything), (body, quoted) => {
        const above = quoted.flatMap((text) => text.split(/\r\n?|\n/)).map((line) => `> ${line}\n`);
        expect(readSaid(`${above.join('')}${body}`)).toEqual(readSaid(body));
      }),
    );
  });

  it('means the same with its code in other words', () => {
    fc.assert(
      fc.property(sentence, fc.stringMatching(/^[a-zA-Z ?!@.]{0,60}$/), (text, code) => {
        expect(readSaid(`${text}\n\n\`\`\`\n${code}\n\`\`\``)).toEqual(readSaid(`${text}\n\n\`\`\`\n\`\`\``));
      }),
    );
  });

  it('has the same intents in whatever order its paragraphs stand', () => {
    fc.assert(
      fc.property(fc.array(oneLine, { minLength: 2, maxLength: 5 }), (all) => {
        expect(readSaid(all.join('\n\n')).intents).toEqual(readSaid([...all].reverse().join('\n\n')).intents);
      }),
    );
  });

  it('is read when it is a million characters of one kind', () => {
    const pieces = [
      '`',
      '> ',
      '@a ',
      'a. ',
      '? ',
      'we should not ',
      'maybe ',
      's/',
      '[',
      '<!--',
      '~~',
      'thanks to @a, @b and ',
      ', which ',
      'ok, yes, ',
      '\n',
      '\ud800',
    ];
    for (const piece of pieces) expect(readSaid(piece.repeat(1_000_000 / piece.length))).toBeDefined();
  });
});
