import { describe, expect, it } from '@jest/globals';
import { checkDefinition, DefinitionError, type Definition } from './definition.js';

const WHOLE: Definition = {
  signal: 'made-up',
  name: 'Made up',
  family: 'reach',
  version: 1,
  of: ['person'],
  claim: 'c',
  formula: 'f',
  symbols: 's',
  example: 'e',
  blindSpots: ['b'],
  gaming: ['g'],
  notFor: ['n'],
  source: 's',
  unit: 'u',
  floor: 1,
  ours: null,
  parts: [{ id: 'part-one', name: 'p', what: 'w', countedIn: 'ROWS' }],
};

describe('checkDefinition', () => {
  it('lets a whole one pass, with or without something of ours', () => {
    expect(() => {
      checkDefinition(WHOLE);
      checkDefinition({ ...WHOLE, ours: 'all of it' });
    }).not.toThrow();
  });

  it.each(['signal', 'name', 'claim', 'formula', 'symbols', 'example', 'source', 'unit'] as const)('refuses one without %s', (word) => {
    expect(() => {
      checkDefinition({ ...WHOLE, [word]: '  ' });
    }).toThrow(`has no ${word}`);
  });

  it.each(['of', 'blindSpots', 'gaming', 'notFor', 'parts'] as const)('refuses one without %s', (list) => {
    expect(() => {
      checkDefinition({ ...WHOLE, [list]: [] });
    }).toThrow(`has no ${list}`);
  });

  it.each([
    [{ blindSpots: ['b', ' '] }, 'an empty sentence in blindSpots'],
    [{ gaming: [''] }, 'an empty sentence in gaming'],
    [{ signal: 'MadeUp' }, 'not kebab-case'],
    [{ version: 0 }, 'no whole version'],
    [{ version: 1.5 }, 'no whole version'],
    [{ floor: 0 }, 'no whole floor'],
    [{ ours: '' }, 'nothing under ours'],
    [{ parts: [WHOLE.parts[0], WHOLE.parts[0]] }, 'a part twice'],
    [{ parts: [{ ...WHOLE.parts[0], id: 'byName' }] }, '"byName" that is not kebab-case'],
    [{ parts: [{ ...WHOLE.parts[0], what: '' }] }, 'what its part "part-one" is'],
  ])('refuses %j', (change, sentence) => {
    expect(() => {
      checkDefinition({ ...WHOLE, ...change } as Definition);
    }).toThrow(sentence);
  });

  it('names everything at once', () => {
    const refuse = (): void => {
      checkDefinition({ ...WHOLE, claim: '', gaming: [] });
    };
    expect(refuse).toThrow(DefinitionError);
    expect(refuse).toThrow('The signal "made-up" has no claim, has no gaming.');
  });
});
