import { INTENTS } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { readIntents } from './read-intents.js';
import { readSaid } from './read-said.js';
import { MEASURED, judgementOf } from './shown.js';

describe('an intent is shown', () => {
  it('where eight of ten found on the comments held aside are right', () => {
    expect(Object.fromEntries(INTENTS.map((intent) => [intent, judgementOf(intent)]))).toEqual({
      question: { by: 'aside', shown: true },
      suggestion: { by: 'aside', shown: false },
      explanation: { by: 'aside', shown: true },
      reference: { by: 'aside', shown: true },
      nit: { by: 'both', shown: true },
      praise: { by: 'both', shown: true },
      blocking: { by: 'too few', shown: false },
      approval: { by: 'aside', shown: true },
      acknowledgement: { by: 'aside', shown: true },
    });
  });

  it('by counts that can be', () => {
    for (const { work, aside } of Object.values(MEASURED))
      for (const { labelled, found, right } of [work, aside]) expect(right).toBeLessThanOrEqual(Math.min(labelled, found));
  });

  it('and left out of what a comment says where it is not', () => {
    expect(readIntents('NACK. Please round once, see #12.').map(({ intent }) => intent)).toEqual(['suggestion', 'reference', 'blocking']);
    expect(readSaid('NACK. Please round once, see #12.')).toEqual({ intents: ['reference'] });
  });
});
