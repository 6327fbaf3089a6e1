import { describe, expect, it } from '@jest/globals';
import { ownersChanged, ownersRead } from './owners.js';

const version = {
  oid: 'c'.repeat(40),
  committedDate: '2026-01-05T10:00:00+01:00',
  author: { user: { login: 'ada', databaseId: 11, name: null } },
  file: { object: { text: '* @acme/ledger\n', isBinary: false } },
};

describe('CODEOWNERS', () => {
  it('is a row for each version', () => {
    expect(ownersChanged('.github/CODEOWNERS', version)).toEqual({
      kind: 'codeowners.changed',
      at: '2026-01-05T09:00:00Z',
      hostId: `.github/CODEOWNERS:${'c'.repeat(40)}`,
      actor: { id: 11, login: 'ada', kind: 'user', name: null },
      pull: null,
      payload: { path: '.github/CODEOWNERS', text: '* @acme/ledger\n' },
    });
  });

  it.each([null, { object: null }, { object: { text: null, isBinary: true } }])('has no text where the commit removed it: %o', (file) => {
    expect(ownersChanged('CODEOWNERS', { ...version, file }).payload).toEqual({ path: 'CODEOWNERS', text: null });
  });

  it('was read, which is a row at the beginning of the repository', () => {
    const repository = { hostId: 5, owner: 'acme', name: 'ledger', private: false, archived: false, createdAt: '2020-01-01T00:00:00.000Z' };
    expect(ownersRead(repository)).toMatchObject({ kind: 'codeowners.read', at: '2020-01-01T00:00:00Z', hostId: '5', pull: null });
  });
});
