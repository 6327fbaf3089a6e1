import { describe, expect, it } from '@jest/globals';
import { whyUnreadable } from './unreadable.js';

const of = (text: string): string | null => whyUnreadable(text, 'file');

describe('whyUnreadable', () => {
  it('reads up to 1 MB of UTF-8', () => {
    expect(of('a'.repeat(1_000_000))).toBeNull();
    expect(of('a'.repeat(1_000_001))).toBe('The file is larger than 1 MB.');
    expect(of('é'.repeat(500_000))).toBeNull();
    expect(of('é'.repeat(500_001))).toBe('The file is larger than 1 MB.');
    expect(of('漢'.repeat(333_333))).toBeNull();
    expect(of('漢'.repeat(333_334))).toBe('The file is larger than 1 MB.');
    expect(of('\u{1f600}'.repeat(250_000))).toBeNull();
    expect(of('\u{1f600}'.repeat(250_001))).toBe('The file is larger than 1 MB.');
  });

  it('refuses what is not text', () => {
    expect(of('text\0text')).toBe('The file is binary.');
    expect(of(`${'\x01\x02'.repeat(20)}text`)).toBe('The file is binary.');
    expect(of(`${'\ufffd'.repeat(20)}text`)).toBe('The file is not in UTF-8.');
  });

  it('forgives a few stray characters, tabs and ends of lines', () => {
    expect(of('text\x1b\x0c\x07 and more')).toBeNull();
    expect(of('\ufffd here and there \ufffd')).toBeNull();
    expect(of('\t\r\n'.repeat(1_000))).toBeNull();
    expect(of('')).toBeNull();
  });

  it('says which file', () => {
    expect(whyUnreadable('\0', 'kep.yaml')).toBe('The kep.yaml is binary.');
  });
});
