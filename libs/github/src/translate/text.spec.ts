import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cleanText, editedAfter, excerptOf, utc } from './text.js';

describe('text that the database can hold', () => {
  it('has no U+0000 and no half pairs', () => {
    expect(cleanText('a\u0000b\ud83dc')).toBe('ab\ufffdc');
    expect(cleanText('fine 👍')).toBe('fine 👍');
  });

  it('is cut at 280 characters without cutting a pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (body) => {
        const { text } = excerptOf('pull.opened', '1', body, null);
        expect(text.length).toBeLessThanOrEqual(280);
        expect(text).not.toContain('\u0000');
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      }),
    );
    expect(excerptOf('pull.opened', '1', `${'x'.repeat(279)}👍 and more`, null).text).toBe('x'.repeat(279));
  });

  it('names what it belongs to', () => {
    expect(excerptOf('review.commented', '501', 'Why?', '2026-03-02T10:00:00+01:00')).toEqual({
      key: 'review.commented:501',
      text: 'Why?',
      editedAt: '2026-03-02T09:00:00Z',
    });
  });
});

describe('time', () => {
  it('is UTC, and one moment is one text', () => {
    expect(utc('2026-03-02T10:00:00+01:00')).toBe('2026-03-02T09:00:00Z');
    expect(utc('2026-03-02T09:00:00.000Z')).toBe('2026-03-02T09:00:00Z');
    expect(utc('2026-03-02T09:00:00.120Z')).toBe('2026-03-02T09:00:00.120Z');
  });

  it('of an edit is after the creation', () => {
    expect(editedAfter('2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z')).toBeNull();
    expect(editedAfter('2026-03-02T09:00:00Z', '2026-03-02T09:00:01Z')).toBe('2026-03-02T09:00:01Z');
  });
});
