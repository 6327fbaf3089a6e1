import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facts, proposed, removed, revised } from '../testing/documents.js';
import { DocumentBook } from './book.js';
import type { DocumentActivity } from './book.js';
import type { DocumentRecord } from './record.js';

/** Several pages one after the other, as the store would hold what each leaves. */
class Shelf {
  private held: DocumentRecord[] = [];
  private last = 0;

  /** The document of each row of a page, in the order given. */
  page(rows: readonly DocumentActivity[], listed: ReadonlyMap<number, ReadonlySet<string>> = new Map()): (number | undefined)[] {
    const book = new DocumentBook(
      this.held.map((record) => ({ ...record })),
      { nextId: () => (this.last += 1), listed },
    );
    const ids = book.enter(rows);
    const changed = new Map([...book.changed].map((record) => [record.id, record]));
    this.held = [...new Map([...this.held.map((record) => [record.id, record] as const), ...changed]).values()];
    return rows.map((row) => ids.get(row));
  }

  get(id: number | undefined): DocumentRecord {
    const record = this.held.find((one) => one.id === id);
    if (record === undefined) throw new Error(`No document ${String(id)}.`);
    return record;
  }

  get size(): number {
    return this.held.length;
  }
}

describe('which document a row is of', () => {
  it('is the one on the branch at that path', () => {
    const shelf = new Shelf();
    const [first] = shelf.page([revised('rfcs/1.md', 'a', { pull: 5 })]);
    expect(shelf.page([revised('rfcs/1.md', 'b', { at: '2026-04-01T00:00:00Z', pull: 6 })])).toEqual([first]);
    expect(shelf.get(first)).toMatchObject({ proposedIn: 5, onBranch: true, commit: 'b' });
  });

  it('stays through proposal, merge under a number, and rename', () => {
    const shelf = new Shelf();
    const [id] = shelf.page([proposed('rfcs/0000-cache.md', 'a', 31)]);
    expect(shelf.get(id)).toMatchObject({ onBranch: false, proposedIn: 31 });
    expect(shelf.page([revised('rfcs/0031-cache.md', 'b', { pull: 31 })])).toEqual([id]);
    expect(shelf.get(id)).toMatchObject({ onBranch: true, path: 'rfcs/0031-cache.md' });
    const move = [
      revised('text/0031-cache.md', 'c', { at: '2026-05-01T00:00:00Z', pull: 40 }),
      removed('rfcs/0031-cache.md', 'c', 'text/0031-cache.md', { at: '2026-05-01T00:00:00Z', pull: 40 }),
    ];
    expect(shelf.page(move)).toEqual([id, id]);
    expect(shelf.get(id)).toMatchObject({ onBranch: true, path: 'text/0031-cache.md', proposedIn: 31, removed: false });
    expect(shelf.size).toBe(1);
  });

  it('is the one proposed under that path where a pull request proposes several', () => {
    const shelf = new Shelf();
    const [a, b] = shelf.page([proposed('a.md', '1', 7), proposed('b.md', '1', 7)]);
    expect(a).not.toBe(b);
    expect(shelf.page([revised('b.md', '2', { pull: 7 }), revised('a.md', '2', { pull: 7 })])).toEqual([b, a]);
  });

  it('does not take the only proposal for a file that merged beside it', () => {
    const shelf = new Shelf();
    const [a] = shelf.page([proposed('a.md', '1', 7)]);
    const [b2, a2] = shelf.page([revised('b.md', '2', { pull: 7 }), revised('a.md', '2', { pull: 7 })]);
    expect(a2).toBe(a);
    expect(b2).not.toBe(a);
  });

  it('follows a rename in the branch, unless both files stand there', () => {
    const shelf = new Shelf();
    const [a] = shelf.page([proposed('a.md', '1', 7)]);
    expect(shelf.page([proposed('renamed.md', '2', 7, { at: '2026-03-01T11:00:00Z' })])).toEqual([a]);
    expect(shelf.get(a).path).toBe('renamed.md');
    const both = new Map([[7, new Set(['renamed.md', 'second.md'])]]);
    const [second] = shelf.page([proposed('second.md', '3', 7, { at: '2026-03-01T12:00:00Z' })], both);
    expect(second).not.toBe(a);
  });

  it('is the one on the branch for a proposed change to it, which leaves its fields', () => {
    const shelf = new Shelf();
    const [id] = shelf.page([revised('a.md', '1', {}, { facts: facts('As decided') })]);
    expect(shelf.page([proposed('a.md', '2', 9, { at: '2026-06-01T00:00:00Z' }, { facts: facts('As proposed') })])).toEqual([id]);
    expect(shelf.get(id)).toMatchObject({ title: 'As decided', onBranch: true, commit: '1', proposedIn: null });
  });

  it('is one for each of two pull requests that propose the same path', () => {
    const shelf = new Shelf();
    const [a, b] = shelf.page([proposed('a.md', '1', 7), proposed('a.md', '2', 8)]);
    expect(a).not.toBe(b);
    expect(shelf.page([revised('a.md', '3', { pull: 8 })])).toEqual([b]);
  });

  it('is the same after a removal that was reverted', () => {
    const shelf = new Shelf();
    const [id] = shelf.page([revised('a.md', '1')]);
    expect(shelf.page([removed('a.md', '2', null)])).toEqual([id]);
    expect(shelf.get(id)).toMatchObject({ onBranch: false, removed: true });
    expect(shelf.page([revised('a.md', '3', { at: '2026-03-04T00:00:00Z' })])).toEqual([id]);
    expect(shelf.get(id)).toMatchObject({ onBranch: true, removed: false });
  });

  it('is removed by a commit whose clock was late, too: what is told as gone is gone now', () => {
    const shelf = new Shelf();
    const [id] = shelf.page([revised('a.md', '3', { at: '2026-03-04T00:00:00Z' })]);
    expect(shelf.page([removed('a.md', '2', null, { at: '2026-03-03T00:00:00Z' })])).toEqual([id]);
    expect(shelf.get(id)).toMatchObject({ onBranch: false, removed: true });
  });

  it('is the one of that label which left the branch at that time: moved and changed in one step', () => {
    const shelf = new Shelf();
    const [id] = shelf.page([revised('draft/31.md', '1', {}, { label: 'rfc-31' }), revised('draft/32.md', '1', {}, { label: 'rfc-32' })]);
    const at = '2026-04-01T00:00:00Z';
    shelf.page([removed('draft/31.md', '2', null, { at })]);
    expect(shelf.page([revised('accepted/31.md', '2', { at }, { label: 'rfc-31' })])).toEqual([id]);
    shelf.page([removed('draft/32.md', '3', null, { at })]);
    expect(shelf.page([revised('accepted/32.md', '4', { at: '2026-05-01T00:00:00Z' }, { label: 'rfc-32' })])).toEqual([3]);
  });

  it('takes a proposed move, once merged, for the document that moved', () => {
    const shelf = new Shelf();
    const [old] = shelf.page([revised('rfcs/a.md', '1')]);
    const [moved] = shelf.page([proposed('text/a.md', '2', 9)]);
    shelf.page([
      removed('rfcs/a.md', '3', 'text/a.md', { at: '2026-04-01T00:00:00Z', pull: 9 }),
      revised('text/a.md', '3', { at: '2026-04-01T00:00:00Z', pull: 9 }),
    ]);
    expect(shelf.get(moved)).toMatchObject({ sameAs: old, onBranch: false });
    expect(shelf.get(old)).toMatchObject({ path: 'text/a.md', onBranch: true, commit: '3' });
  });

  it('folds what began at the new path before the removal was told', () => {
    const shelf = new Shelf();
    const [old] = shelf.page([revised('a.md', '1', {}, { facts: facts('Old') })]);
    const [fresh] = shelf.page([revised('b.md', '2', { at: '2026-04-01T00:00:00Z' }, { facts: facts('New') })]);
    expect(shelf.page([removed('a.md', '2', 'b.md', { at: '2026-04-01T00:00:00Z' })])).toEqual([old]);
    expect(shelf.get(old)).toMatchObject({ path: 'b.md', title: 'New', commit: '2', onBranch: true });
    expect(shelf.get(fresh)).toMatchObject({ sameAs: old });
  });

  it('follows documents that move up one after the other', () => {
    const shelf = new Shelf();
    const [first, second] = shelf.page([revised('1.md', 'a'), revised('2.md', 'b')]);
    const at = '2026-04-01T00:00:00Z';
    shelf.page([
      removed('1.md', 'c', '2.md', { at }),
      removed('2.md', 'c', '3.md', { at }),
      revised('2.md', 'c', { at }),
      revised('3.md', 'c', { at }),
    ]);
    expect([shelf.get(first).path, shelf.get(second).path]).toEqual(['2.md', '3.md']);
    expect(shelf.size).toBe(2);
  });

  it('leaves an older document alone whose text a removed one came to equal', () => {
    const shelf = new Shelf();
    const [older, other] = shelf.page([revised('b.md', '1'), revised('a.md', '1')]);
    shelf.page([removed('a.md', '2', 'b.md')]);
    expect(shelf.get(older)).toMatchObject({ onBranch: true, sameAs: null });
    expect(shelf.get(other)).toMatchObject({ onBranch: false, removed: true, sameAs: null });
  });

  it('has none for a removal and a comment of what is not known', () => {
    const comment = {
      ...removed('discussions/3', 'x', null),
      kind: 'document.commented' as const,
      payload: { path: 'discussions/3', replyTo: null, answers: false },
    };
    expect(new Shelf().page([removed('x.md', '1', null), comment])).toEqual([undefined, undefined]);
  });

  it('keeps the fields of the version before where a text could not be read, and says why', () => {
    const shelf = new Shelf();
    const [id] = shelf.page([revised('a.md', '1', {}, { facts: facts('Known', { authors: ['Ada'] }), label: 'rfc-1' })]);
    shelf.page([revised('a.md', '2', { at: '2026-04-01T00:00:00Z' }, { facts: null, words: null, label: null, why: 'It is binary.' })]);
    expect(shelf.get(id)).toMatchObject({
      title: 'Known',
      label: 'rfc-1',
      commit: '2',
      authorLogins: ['ada'],
      fields: { notes: ['It is binary.'] },
    });
  });

  it('learns who brought it first from a version told later', () => {
    const shelf = new Shelf();
    const [id] = shelf.page([revised('a.md', '2', { at: '2026-04-01T00:00:00Z', pull: 9 })]);
    shelf.page([revised('a.md', '1', { at: '2026-01-01T00:00:00Z', pull: 3 })]);
    expect(shelf.get(id)).toMatchObject({ proposedIn: 3, commit: '2' });
  });

  it('does not depend on the order of a page, and never gives one path on the branch two documents', () => {
    const path = fc.constantFrom('a.md', 'b.md', 'c.md');
    const at = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${String(day)}T00:00:00Z`);
    const row = fc.oneof(
      fc.record({ path, at, pull: fc.constantFrom(null, 1, 2) }).map((r) => revised(r.path, r.at, r)),
      fc.record({ path, at, pull: fc.constantFrom(1, 2) }).map((r) => proposed(r.path, r.at, r.pull, r)),
      fc
        .record({ path, at, to: fc.option(path) })
        .filter((r) => r.to !== r.path)
        .map((r) => removed(r.path, r.at, r.to, r)),
    );
    const rows = fc.uniqueArray(row, { selector: (one) => `${one.kind} ${one.hostId}`, maxLength: 12 });
    const split = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(rows, split, (given, cut) => {
        const shelf = new Shelf();
        shelf.page(given.slice(0, cut));
        shelf.page(given.slice(cut));
        const paths: string[] = [];
        for (let id = 1; id <= shelf.size; id++) if (shelf.get(id).onBranch) paths.push(shelf.get(id).path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(new Shelf().page([...given].reverse())).toEqual(new Shelf().page(given).reverse());
      }),
    );
  });
});
