import { describe, expect, it } from '@jest/globals';
import { Writing } from '../testing/writing.js';

/** Two `rfc-1` in repositories 1 and 2, `adr-7` in 2, a discussion in 3, a file that moved, and one pull request with two. */
function story(): Writing {
  const told = new Writing().revised(1, 1, { who: 'a', label: 'rfc-1' }).at(2).revised(1, 2, { label: 'rfc-1', path: 'docs/one.md' });
  told.revised(1, 3, { label: 'adr-7', path: 'docs/adr/7.md' }).at(3).revised(1, 4, { path: 'discussions/12', label: 'rfc-4' });
  told.at(1).revised(1, 5, { path: 'text/old.md', label: 'rfc-5' }).removed(2, 5, 'text/new.md');
  told.opened(3, 30, 'a').proposed(3, 6, 30, { label: 'rfc-6' });
  return told.opened(3, 31, 'a').proposed(3, 7, 31, { label: 'rfc-7' }).proposed(3, 8, 31, { label: 'rfc-8' });
}

const { tokens } = story().facts().documents;

describe('what a token names', () => {
  it.each([
    ['rfc-1', 1, 1],
    ['rfc-1', 2, 2],
    ['rfc-1', 3, null],
    ['adr-7', 1, 3],
    ['rfc-99', 1, null],
    ['acme/rfcs:text/1.md', 3, 1],
    ['acme/rfcs:text/old.md', 3, 5],
    ['acme/rfcs:text/new.md', 3, 5],
    ['acme/rfcs:TEXT/1.md', 3, null],
    ['acme/unknown:text/1.md', 1, null],
    ['acme/web#12', 1, 4],
    ['acme/web#13', 1, null],
    ['acme/rfcs#30', 2, 6],
    ['acme/rfcs#31', 2, null],
    ['acme/rfcs', 1, null],
    ['name:rfc-1', 1, null],
    ['', 1, null],
  ])('%s in repository %d', (token, repository, document) => {
    expect(tokens.documentOf(token, repository)).toBe(document);
  });

  it('knows repositories by their full and by their short name', () => {
    expect(tokens.repositoryOf('acme/api', 1)).toBe(2);
    expect(tokens.repositoryOf('api', 1)).toBe(2);
    expect(tokens.repositoryOf('apis', 1)).toBeNull();
    expect(tokens.repositoryOf('other/api', 1)).toBeNull();
  });
});
