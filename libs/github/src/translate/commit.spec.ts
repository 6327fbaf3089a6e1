import { describe, expect, it } from '@jest/globals';
import { coAuthorsOf, commitActivity } from './commit.js';

const facts = { fullDatabaseId: '9000000001', number: 7 };

describe('a commit', () => {
  const commit = {
    oid: 'b'.repeat(40),
    message: 'Round half to even\n\nCo-authored-by: Bo <12+bo@users.noreply.github.com>',
    committedDate: '2026-03-03T10:00:00+02:00',
    authoredDate: '2026-03-02T10:00:00Z',
    author: { user: { login: 'ada', databaseId: 11, name: 'Ada Example' } },
  };

  it('is known by its pull request and its sha, at the committed time', () => {
    expect(commitActivity(commit, facts)).toEqual({
      kind: 'commit.pushed',
      at: '2026-03-03T08:00:00Z',
      hostId: `9000000001:${'b'.repeat(40)}`,
      actor: { id: 11, login: 'ada', kind: 'user', name: 'Ada Example' },
      pull: 7,
      payload: { sha: 'b'.repeat(40), authoredAt: '2026-03-02T10:00:00Z', coAuthors: [12] },
    });
  });

  it.each([null, { user: null }])('is nobody’s where GitHub ties it to no account: %o', (author) => {
    expect(commitActivity({ ...commit, author }, facts).actor).toBeNull();
  });
});

describe('co-authors', () => {
  it.each([
    ['Co-authored-by: Bo <12+bo@users.noreply.github.com>', [12]],
    ['co-authored-by:   Bo B. <12+bo@users.noreply.ghe.example.com>\r\nCo-Authored-By: Cy <13+cy@users.noreply.github.com>', [12, 13]],
    ['Co-authored-by: Bo <12+bo@users.noreply.github.com>\nCo-authored-by: Bo <12+bo@users.noreply.github.com>', [12]],
    ['Co-authored-by: Bo <bo@users.noreply.github.com>', []],
    ['Co-authored-by: Bo <bo@example.com>', []],
    ['Thanks to Co-authored-by: Bo <12+bo@users.noreply.github.com>', []],
    ['Co-authored-by: Bo <12+bo@users.noreply.github.com', []],
  ])('%s', (trailer, ids) => {
    expect(coAuthorsOf(`Subject\n\n${trailer}\n`)).toEqual(ids);
  });
});
