import { describe, expect, it } from '@jest/globals';
import { home } from '../testing/fixtures.js';
import { OPEN, writtenRows, type Written, type WrittenAbout } from './written.js';

const ada = { id: 11, login: 'ada', kind: 'user', name: 'Ada Example' } as const;
const about: WrittenAbout = { home, states: {}, held: undefined };

function written(change: Partial<Written> = {}): Written {
  return {
    path: 'discussions/12',
    kind: 'design',
    title: 'Settle once',
    body: 'Twice is too often.',
    author: ada,
    createdAt: '2026-03-02T09:00:00Z',
    updatedAt: '2026-03-09T09:00:00Z',
    editedAt: null,
    closedAt: null,
    state: OPEN,
    ...change,
  };
}

const rows = (one: Written, held: WrittenAbout['held'] = undefined) => writtenRows(one, { ...about, held }).activities;
const heldAs = (one: Written): NonNullable<WrittenAbout['held']> => {
  const last = rows(one).at(-1);
  const blob = last?.kind === 'document.revised' ? last.payload.blob : '';
  return { path: one.path, blob, onBranch: true, proposedIn: null };
};

describe('a document that is a discussion or an issue', () => {
  it('is one version while nothing changed, and none when it is held', () => {
    expect(rows(written())).toMatchObject([
      {
        kind: 'document.revised',
        at: '2026-03-02T09:00:00Z',
        actor: ada,
        pull: null,
        payload: { kind: 'design', path: 'discussions/12', why: null },
      },
    ]);
    expect(writtenRows(written(), { ...about, held: heldAs(written()) })).toEqual({ activities: [], texts: [] });
  });

  it('edited before it was first read has a beginning without words', () => {
    const [first, last] = rows(written({ editedAt: '2026-03-05T09:00:00Z' }));
    expect(first).toMatchObject({
      at: '2026-03-02T09:00:00Z',
      payload: { facts: null, words: null, why: expect.stringContaining('edited') },
    });
    expect(last).toMatchObject({ at: '2026-03-05T09:00:00Z', payload: { why: null } });
  });

  it('edited later is one more version at the edit, and where the host does not tell when, at its last change', () => {
    const held = heldAs(written());
    expect(rows(written({ body: 'Once is enough.', editedAt: '2026-03-05T09:00:00Z' }), held)).toMatchObject([
      { at: '2026-03-05T09:00:00Z' },
    ]);
    expect(rows(written({ body: 'Once is enough.' }), held)).toMatchObject([{ at: '2026-03-09T09:00:00Z', actor: ada }]);
  });

  it('says what its text says of its state, and else what the host says', () => {
    const state = { value: 'accepted', raw: 'closed as resolved' } as const;
    const stated = (body: string) => rows(written({ body, state, closedAt: '2026-03-06T09:00:00Z' })).at(-1);
    expect(stated('Twice.')).toMatchObject({
      actor: null,
      payload: { facts: { status: { value: 'accepted', reader: 'host', line: null } } },
    });
    expect(stated('- Status: Withdrawn\n')).toMatchObject({ payload: { facts: { status: { value: 'withdrawn' } } } });
  });

  it('is its author’s unless the text names others; nobody’s where the account is gone', () => {
    const authors = (change: Partial<Written>) => {
      const last = rows(written(change)).at(-1);
      return last?.kind === 'document.revised' ? last.payload.facts?.authors.map(({ value }) => value.login) : null;
    };
    expect(authors({})).toEqual(['ada']);
    expect(authors({ body: '- Author: @bo\n' })).toEqual(['bo']);
    expect(authors({ author: null })).toEqual([]);
  });

  it('holds nothing that a database cannot', () => {
    expect(JSON.stringify(writtenRows(written({ title: 'a\u0000b', body: 'c\u0000d \ud800' }), about))).not.toMatch(/\\u0000|\\ud800/);
  });
});
