import { describe, expect, it } from '@jest/globals';
import { type Account, GHOST_ID, isBot, isDeleted } from './people.js';

const ada: Account = { id: 7, login: 'ada-okafor', kind: 'user', name: 'Ada Okafor' };

describe('an account', () => {
  it('is deleted when the host gives none, or its ghost', () => {
    expect(isDeleted(null)).toBe(true);
    expect(isDeleted({ id: GHOST_ID })).toBe(true);
    expect(isDeleted(ada)).toBe(false);
  });

  it('is a bot by its kind or by its suffix', () => {
    expect(isBot(ada)).toBe(false);
    expect(isBot(null)).toBe(false);
    expect(isBot({ ...ada, kind: 'bot' })).toBe(true);
    expect(isBot({ ...ada, login: 'release[bot]' })).toBe(true);
    expect(isBot({ ...ada, login: 'robot' })).toBe(false);
  });
});
