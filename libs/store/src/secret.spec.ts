import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newToken, pseudonym, Seal, SecretKeyError, tokenHash } from './secret.js';

const place = { table: 'connection', column: 'token_sealed', row: 7 };
const KEY = 'k'.repeat(40);

describe('a sealed token', () => {
  it('opens with the same key in the same place', () => {
    const sealed = new Seal(KEY).close('ghp_invented', place);
    expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/);
    expect(sealed).not.toContain('invented');
    expect(new Seal(KEY).open(sealed, place)).toBe('ghp_invented');
  });

  it('is another text every time', () => {
    const seal = new Seal(KEY);
    expect(seal.close('x', place)).not.toBe(seal.close('x', place));
  });

  it('does not open with another key, and says so in a sentence', () => {
    const sealed = new Seal(KEY).close('x', place);
    expect(() => new Seal('o'.repeat(40)).open(sealed, place)).toThrow(SecretKeyError);
    expect(() => new Seal('o'.repeat(40)).open(sealed, place)).toThrow(/^A stored token was sealed with another AMBIT_SECRET_KEY\./);
  });

  it.each([{ table: 'session' }, { column: 'other' }, { row: 8 }])('does not open elsewhere: %j', (elsewhere) => {
    const sealed = new Seal(KEY).close('x', place);
    expect(() => new Seal(KEY).open(sealed, { ...place, ...elsewhere })).toThrow(SecretKeyError);
  });

  it('does not open when a character was changed, or its end is missing', () => {
    const sealed = new Seal(KEY).close('some token', place);
    const parts = sealed.split('.');
    const changed = [...parts.slice(0, 3), `${parts[3]?.startsWith('A') ? 'B' : 'A'}${parts[3]?.slice(1) ?? ''}`, parts[4]].join('.');
    expect(() => new Seal(KEY).open(changed, place)).toThrow(SecretKeyError);
    expect(() => new Seal(KEY).open(sealed.slice(0, -6), place)).toThrow(SecretKeyError);
    expect(() => new Seal(KEY).open('', place)).toThrow(SecretKeyError);
  });
});

describe('a pseudonym', () => {
  it('is the HMAC of host and id, cut to 20 digits', () => {
    const expected = createHmac('sha256', KEY).update('ghe.example.com|42').digest('hex').slice(0, 20);
    expect(pseudonym(KEY, 'ghe.example.com', 42)).toBe(`p_${expected}`);
  });

  it('differs by key, host and account', () => {
    const all = [pseudonym(KEY, 'a', 1), pseudonym(KEY, 'a', 2), pseudonym(KEY, 'b', 1), pseudonym(`${KEY}x`, 'a', 1)];
    expect(new Set(all).size).toBe(4);
  });
});

describe('a token', () => {
  it('has 32 random bytes and is kept as its hash', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
    expect(newToken()).not.toBe(newToken());
    expect(tokenHash('a')).toHaveLength(32);
  });
});
