import { INTENTS, TURNS } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { ownWordsOf } from '../own-words.js';
import { phraseOf } from '../rule.js';
import { RULES } from './index.js';
import { SENTENCES } from '../testing/sentences.js';
import { TURN_RULES } from './turns.js';

const ALL = [...INTENTS.flatMap((intent) => RULES[intent]), ...TURNS.map((turn) => TURN_RULES[turn])];

describe('every rule', () => {
  it('has a name of its own under its intent, and a sentence for people', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    for (const intent of INTENTS) for (const { id } of RULES[intent]) expect(id.startsWith(`${intent}.`)).toBe(true);
    for (const { looksFor } of ALL) expect(looksFor).toMatch(/^["A-Z].+\.$/);
  });

  it('is shown by what it finds and by what it nearly finds', () => {
    expect(Object.keys(SENTENCES).sort()).toEqual(ALL.map(({ id }) => id).sort());
  });

  it('keeps no place between two texts', () => {
    for (const { finds, unless } of ALL) expect([finds.flags, unless?.flags ?? ''].join('')).not.toMatch(/[gy]/);
  });
});

describe.each(ALL.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const found = (text: string) => phraseOf(rule, ownWordsOf(text));

  it('finds', () => {
    for (const text of SENTENCES[id]?.finds ?? []) expect([text, found(text)]).toEqual([text, expect.any(String)]);
  });

  it('does not find', () => {
    for (const text of SENTENCES[id]?.not ?? []) expect([text, found(text)]).toEqual([text, null]);
  });
});
