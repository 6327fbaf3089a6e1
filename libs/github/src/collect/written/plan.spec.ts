import type { DocumentRule, DocumentsHeld, HeldDocument, TreeFile } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { changesOf } from './plan.js';
import { isWorthComparing } from './tree.js';
import { blobOf } from './versions.js';

const rule: DocumentRule = { id: 1, repositoryId: 1, by: 'path', pattern: 'rfcs/**', means: 'rfc', source: 'admin', refused: false };
const file = (path: string, blob: string): TreeFile => ({ path, blob, size: 10 });
const held = (documents: HeldDocument[]): DocumentsHeld => ({ rules: [rule], states: {}, documents });
const onBranch = (path: string, blob: string): HeldDocument => ({ path, blob, onBranch: true, proposedIn: null });
const plan = (files: TreeFile[], documents: HeldDocument[], whole = true) =>
  changesOf(files, whole, [rule], held(documents)).changes.map(({ path, files: own, held: before, to }) => [path, own.length, before, to]);

describe('what is to be read', () => {
  it('is what differs, by path, what is gone first', () => {
    const files = [file('rfcs/2.md', 'b2'), file('rfcs/1.md', 'a'), file('rfcs/4.md', 'd'), file('src/x.ts', 'x')];
    expect(plan(files, [onBranch('rfcs/1.md', 'a'), onBranch('rfcs/2.md', 'b'), onBranch('rfcs/3.md', 'c')])).toEqual([
      ['rfcs/3.md', 0, 'c', null],
      ['rfcs/2.md', 1, 'b', null],
      ['rfcs/4.md', 1, null, null],
    ]);
  });

  it('is a move alone where the text stands elsewhere now, each new place once', () => {
    const files = [file('rfcs/old/1.md', 'a')];
    expect(plan(files, [onBranch('rfcs/1.md', 'a'), onBranch('rfcs/2.md', 'a')])).toEqual([
      ['rfcs/1.md', 0, 'a', 'rfcs/old/1.md'],
      ['rfcs/2.md', 0, 'a', null],
    ]);
  });

  it('takes nothing for gone that a part of the tree does not show, nor what is no file, nor a proposal', () => {
    const others = [
      onBranch('discussions/3', 'x'),
      onBranch('issues/4', 'y'),
      { path: 'rfcs/9.md', blob: 'n', onBranch: false, proposedIn: 5 },
    ];
    expect(plan([], others)).toEqual([]);
    expect(plan([], [onBranch('rfcs/1.md', 'a')], false)).toEqual([]);
  });

  it('is a document whose proposal is held: it is new on the branch', () => {
    expect(plan([file('rfcs/9.md', 'n')], [{ path: 'rfcs/9.md', blob: 'n', onBranch: false, proposedIn: 5 }])).toEqual([
      ['rfcs/9.md', 1, null, null],
    ]);
  });

  it('is nothing once it was read', () => {
    const path = fc.constantFrom('rfcs/1.md', 'rfcs/1.yaml', 'rfcs/2.md', 'rfcs/3/README.md', 'rfcs/3/kep.yaml', 'rfcs/4-x.md', 'a.ts');
    const files = fc.uniqueArray(fc.record({ path, blob: fc.constantFrom('a', 'b', 'c') }), { selector: (one) => one.path });
    const before = fc.uniqueArray(fc.record({ path, blob: fc.constantFrom('a', 'b') }), { selector: (one) => one.path });
    fc.assert(
      fc.property(files, before, (tree, known) => {
        const now = tree.map((one) => file(one.path, one.blob));
        const store = new Map<string, string>(known.map((one) => [one.path, one.blob]));
        const { changes } = changesOf(now, true, [rule], held([...store].map(([at, blob]) => onBranch(at, blob))));
        for (const change of changes) {
          const blob = store.get(change.path) ?? '';
          if (change.files.length > 0) store.set(change.path, blobOf(change.files.map((one) => one.blob)));
          else store.delete(change.path);
          if (change.to !== null) store.set(change.to, blob);
        }
        expect(changesOf(now, true, [rule], held([...store].map(([at, blob]) => onBranch(at, blob)))).changes).toEqual([]);
      }),
    );
  });
});

describe('files worth comparing', () => {
  it.each([
    ['src/ledger.ts', 3_000, true],
    ['src/ledger.ts', 100, false],
    ['node_modules/x/index.js', 9_000, false],
    ['web/vendor/jquery.js', 9_000, false],
    ['package-lock.json', 90_000, false],
    ['Cargo.lock', 9_000, false],
    ['LICENSE', 11_000, false],
    ['lib/LICENSE.txt', 11_000, false],
    ['licensing/rules.ts', 11_000, true],
    ['distance/x.ts', 9_000, true],
    ['dist/x.js', 9_000, false],
  ])('%s of %d bytes: %s', (path, size, worth) => {
    expect(isWorthComparing({ path, blob: 'a', size })).toBe(worth);
  });
});
