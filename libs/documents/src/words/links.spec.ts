import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decoded, resolved, tokenOfAddress } from './links.js';

const HOME = { owner: 'fernholt', name: 'rfcs' };

describe('resolved', () => {
  it.each([
    ['a.md', '', 'a.md'],
    ['a.md', 'text', 'text/a.md'],
    ['./a.md', 'text', 'text/a.md'],
    ['../docs/a.md', 'text', 'docs/a.md'],
    ['/docs/a.md', 'text', 'docs/a.md'],
    ['a.md#part', 'text', 'text/a.md'],
    ['a.md?plain=1', '', 'a.md'],
    ['../../a.md', 'text', null],
    ['..', 'text', null],
    ['', 'text', 'text'],
    ['#part', '', null],
    [`${'a/'.repeat(200)}a.md`, '', null],
  ])('takes %j in %j to %j', (link, from, path) => {
    expect(resolved(link, from)).toBe(path);
  });

  it('never leaves the repository', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', 'a', 'b.md', ''), { maxLength: 12 }), (parts) => {
        const path = resolved(parts.join('/'), 'x/y');
        expect(path === null || (!path.startsWith('/') && !path.split('/').includes('..'))).toBe(true);
      }),
    );
  });
});

describe('tokenOfAddress', () => {
  it('reads no owner into pages of the host', () => {
    for (const page of ['features/actions', 'orgs/fernholt', 'settings/profile', 'login/oauth', 'sponsors/somebody']) {
      expect(tokenOfAddress(`https://github.com/${page}`, HOME)).toBeNull();
    }
  });

  it('reads names as GitHub allows them', () => {
    expect(tokenOfAddress('https://github.com/a/.github', HOME)).toBe('a/.github');
    expect(tokenOfAddress('https://github.com/-a/b', HOME)).toBeNull();
    expect(tokenOfAddress(`https://github.com/${'a'.repeat(40)}/b`, HOME)).toBeNull();
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, tail) => {
        tokenOfAddress(url + tail, HOME);
        expect(tokenOfAddress(`https://github.com.evil.example/${tail}`, HOME)).toBeNull();
      }),
    );
  });
});

it('leaves broken percent signs as they are', () => {
  expect(decoded('a%20b')).toBe('a b');
  expect(decoded('50%')).toBe('50%');
  expect(decoded('%ff')).toBe('%ff');
});
