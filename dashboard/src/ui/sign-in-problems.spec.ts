import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { problemWords } from './sign-in-problems.js';

describe('why nobody was signed in', () => {
  it('has a sentence for every code the api sends a browser back with', () => {
    const source = readFileSync(join(process.cwd(), 'api/src/app/provider.ts'), 'utf8');
    const codes = [...(/export type Problem =([^;]+);/.exec(source)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(8);
    for (const code of codes) expect({ code, words: problemWords(code) }).toEqual({ code, words: expect.stringMatching(/\.$/) });
  });

  it('has none for what anybody may write into an address', () => {
    expect(['', 'call 555-1234', 'toString', '__proto__', null].map(problemWords)).toEqual([null, null, null, null, null]);
  });
});
