import { describe, expect, it } from '@jest/globals';
import { isStopWord } from './stop-words.js';
import { isFormality, isTemplateHeading } from './templates.js';

describe('isTemplateHeading', () => {
  it.each([
    'Motivation',
    'SUMMARY',
    'Alternatives considered',
    '3. Proposal',
    'Drawbacks:',
    'Risks and mitigations',
    'Story 1',
    'Who is concerned',
    'User stories (optional)',
  ])('knows %j as a heading of a form', (heading) => {
    expect(isTemplateHeading(heading)).toBe(true);
  });

  it.each(['Cache keys per currency pair', 'Motivation of the second kind', 'Designing for retries', ''])(
    'does not take %j for one',
    (heading) => {
      expect(isTemplateHeading(heading)).toBe(false);
    },
  );
});

describe('isFormality', () => {
  it.each(['Copyright', 'License', 'References', '12. References', 'Acknowledgements', 'Acknowledgments', 'Change log', 'Changelog'])(
    'knows %j',
    (heading) => {
      expect(isFormality(heading)).toBe(true);
    },
  );

  it.each(['Licensing of the client', 'Reference implementation', 'Motivation'])('does not take %j for one', (heading) => {
    expect(isFormality(heading)).toBe(false);
  });
});

describe('isStopWord', () => {
  it.each(['the', 'which', "don't", 'proposal', 'status', 'http'])('drops %s', (word) => {
    expect(isStopWord(word)).toBe(true);
  });

  it.each(['cache', 'ledger', 'consensus'])('keeps %j', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
});
