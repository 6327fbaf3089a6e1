import { describe, expect, it } from '@jest/globals';
import { redact } from './redact.js';

describe('redact', () => {
  it.each(['ghp_', 'gho_', 'ghu_', 'ghr_', 'ghs_'])('takes out %s tokens', (prefix) => {
    const token = `${prefix}${'A1b2'.repeat(9)}`;
    expect(redact(`asked with ${token}, refused`)).toBe('asked with [token], refused');
  });

  it('takes out the long form with dots, fine-grained ones and headers', () => {
    const jwt = `ghs_${'eyJ'.repeat(20)}.${'x'.repeat(40)}.${'y'.repeat(40)}`;
    expect(redact(`x ${jwt} y`)).toBe('x [token] y');
    expect(redact(`github_pat_${'a'.repeat(22)}_${'b'.repeat(59)}`)).toBe('[token]');
    expect(redact(`authorization: Bearer ${'z'.repeat(40)}`)).not.toContain('zzz');
  });

  it('leaves other words alone', () => {
    expect(redact('GitHub does not accept the token. It may be wrong.')).toBe('GitHub does not accept the token. It may be wrong.');
  });
});
