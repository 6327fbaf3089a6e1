import { describe, expect, it } from '@jest/globals';
import type { TreeRow } from '../../archive/archive.js';
import { below, foldersOf } from './folders.js';

/** As `git ls-tree -r` printed them. */
const ROWS: readonly TreeRow[] = [
  { mode: '100755', type: 'blob', sha: 'e25f1814e51579d5f55c0f1fe0135ddb28a47f4a', path: 'a-b', size: 1 },
  { mode: '100644', type: 'blob', sha: 'c1b0730e0133447badcfd47fd144e254807b06e1', path: 'a/z', size: 1 },
  { mode: '100644', type: 'blob', sha: 'f719efd430d52bcfc8566a43b2eb655688d38871', path: 'docs.md', size: 4 },
  { mode: '100644', type: 'blob', sha: '5626abf0f72e58d7a153368ba57db4c673c0e171', path: 'docs/rfcs/0001.md', size: 4 },
];

describe('the folders of a list of files', () => {
  it('have the names git gives them, whatever the order of the rows', () => {
    for (const rows of [ROWS, [...ROWS].reverse()]) {
      const folders = foldersOf(rows);
      expect(new Map([...folders].map(([path, { sha }]) => [path, sha]))).toEqual(
        new Map([
          ['', '454c5e4dea507bd4024a2eb5dfa61b9a5c02dcbf'],
          ['a', 'c56db693baa30afabec90b129af126bd24281ee4'],
          ['docs', 'fa35c67093e368e6f407f3593f3ef10d16bf578e'],
          ['docs/rfcs', '1e6fe076dda1e7225272bace870bcb920254db9a'],
        ]),
      );
    }
  });

  it('are listed as git lists them, each before its content', () => {
    const paths = [...below(foldersOf([...ROWS].reverse()), '')].map(({ path }) => path);
    expect(paths).toEqual(['a-b', 'a', 'a/z', 'docs.md', 'docs', 'docs/rfcs', 'docs/rfcs/0001.md']);
  });

  it('take a row that is a folder as said by the files in it', () => {
    const named: TreeRow = { mode: '040000', type: 'tree', sha: '0'.repeat(40), path: 'docs' };
    expect(foldersOf([named, ...ROWS]).get('')?.sha).toBe('454c5e4dea507bd4024a2eb5dfa61b9a5c02dcbf');
    expect(foldersOf([]).get('')?.sha).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });
});
