import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { z } from 'zod';
import type { historyNode } from '../../schema/documents.js';
import { blobOf, versionsOf } from './versions.js';

type Node = z.infer<typeof historyNode>;
const HOST = 6;
const at = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString().replace('.000Z', 'Z');

/** A commit at minute `n`; `pull` merged it at minute `merged`. */
function node(n: number, blob: string | null, pull: { number: number; merged: number; from?: number; state?: string } | null = null): Node {
  const nodes =
    pull === null
      ? []
      : [{ number: pull.number, state: pull.state ?? 'MERGED', mergedAt: at(pull.merged), repository: { databaseId: pull.from ?? HOST } }];
  return {
    oid: `c${String(n)}`,
    committedDate: at(n),
    author: { user: { login: 'ada', databaseId: 11, name: null } },
    associatedPullRequests: { nodes },
    f0: blob === null ? null : { oid: blob },
  };
}

const told = (nodes: Node[], held: string | null = null) =>
  versionsOf([nodes], 1, held, HOST).map(({ commit, at: when, pull }) => [commit, when, pull]);

describe('versions of a document', () => {
  it('are one a pull request, its last commit, at its merge; and one a push', () => {
    const pull = { number: 7, merged: 50 };
    expect(told([node(40, 'd', pull), node(30, 'c', pull), node(20, 'b'), node(10, 'a')])).toEqual([
      ['c10', at(10), null],
      ['c20', at(20), null],
      ['c40', at(50), 7],
    ]);
  });

  it('do not take a pull request of another repository, or one that is open, for theirs', () => {
    expect(told([node(20, 'b', { number: 7, merged: 30, from: 99 }), node(10, 'a', { number: 8, merged: 40, state: 'OPEN' })])).toEqual([
      ['c10', at(10), null],
      ['c20', at(20), null],
    ]);
  });

  it('end at the one that is held', () => {
    expect(told([node(40, 'd'), node(30, 'c'), node(20, 'b'), node(10, 'a')], 'b')).toEqual([
      ['c30', at(30), null],
      ['c40', at(40), null],
    ]);
    expect(told([node(40, 'd')], 'd')).toEqual([]);
  });

  it('leave out a commit that changed no text, and keep one whose text nobody holds', () => {
    expect(told([node(40, 'b'), node(30, null), node(20, 'a'), node(10, 'a')]).map(([commit]) => commit)).toEqual(['c10', 'c30', 'c40']);
  });

  it('do not end with a file that was not there: it is on the branch', () => {
    expect(told([node(40, null), node(30, 'b')]).map(([commit]) => commit)).toEqual(['c30']);
    expect(told([node(40, null)]).map(([commit]) => commit)).toEqual(['c40']);
  });

  it('of several files come from all their histories, each commit once, by time', () => {
    const own = [
      { ...node(30, 'b'), f1: { oid: 'x' } },
      { ...node(10, 'a'), f1: null },
    ];
    const beside = [
      { ...node(30, 'b'), f1: { oid: 'x' } },
      { ...node(20, 'a'), f1: { oid: 'w' } },
    ];
    const versions = versionsOf([own, beside], 2, null, HOST);
    expect(versions.map(({ commit, blobs }) => [commit, blobs])).toEqual([
      ['c10', ['a', null]],
      ['c20', ['a', 'w']],
      ['c30', ['b', 'x']],
    ]);
    expect(versionsOf([own, beside], 2, blobOf(['a', 'w']), HOST).map(({ commit }) => commit)).toEqual(['c30']);
  });

  it('read on from any of them are the rest', () => {
    const blobs = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{4}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(blobs, fc.nat(), (names, from) => {
        const nodes = names.map((blob, index) => node((index + 1) * 10, blob)).reverse();
        const all = told(nodes);
        const cut = from % names.length;
        expect(told(nodes, names[cut] ?? null)).toEqual(all.slice(cut + 1));
      }),
    );
  });

  it('have a name of their own where several files make one, and the blob’s where it is one', () => {
    expect(blobOf(['a'])).toBe('a');
    expect(blobOf(['a', null])).toBe('a');
    expect(blobOf([null, 'x'])).toBe('');
    expect(blobOf(['a', 'x'])).toMatch(/^[0-9a-f]{40}$/);
    expect(blobOf(['a', 'x'])).not.toBe(blobOf(['a', 'y']));
  });
});
