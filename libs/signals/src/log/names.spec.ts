import { describe, expect, it } from '@jest/globals';
import { HostIds, Names } from './names.js';

describe('Names', () => {
  it('names a text once', () => {
    const names = new Names();
    expect(names.put('a')).toBe(0);
    expect(names.put('b')).toBe(1);
    expect(names.put('a')).toBe(0);
    expect(names.text(1)).toBe('b');
    expect(names.size).toBe(2);
  });

  it('has no text for a number it did not give', () => {
    expect(new Names().text(3)).toBe('');
  });
});

describe('HostIds', () => {
  it('keeps the same id of two repositories apart', () => {
    const ids = new HostIds();
    expect(ids.put(1, '77')).toBe(0);
    expect(ids.put(2, '77')).toBe(1);
    expect(ids.put(1, '77')).toBe(0);
    expect(ids.text(1)).toBe('77');
    expect(ids.size).toBe(2);
    expect(ids.text(9)).toBe('');
  });
});
