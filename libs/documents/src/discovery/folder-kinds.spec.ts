import { describe, expect, it } from '@jest/globals';
import { folderKindOf } from './folder-kinds.js';

describe('folderKindOf', () => {
  it.each([
    ['text/0001-a.md', 'text', 'rfc'],
    ['rfcs/0001-a.md', 'rfcs', 'rfc'],
    ['docs/RFCs/0001-a.md', 'docs/RFCs', 'rfc'],
    ['active-rfcs/0001-a.md', 'active-rfcs', 'rfc'],
    ['keps/sig-node/1-a/README.md', 'keps', 'rfc'],
    ['EIPS/eip-1.md', 'EIPS', 'rfc'],
    ['peps/pep-0001.rst', 'peps', 'rfc'],
    ['proposals/0001-a.md', 'proposals', 'rfc'],
    ['docs/adr/0001-a.md', 'docs/adr', 'adr'],
    ['docs/architecture/decisions/0001-a.md', 'docs/architecture/decisions', 'adr'],
    ['doc/arch/adr-001.md', 'doc/arch', 'adr'],
    ['docs/decision-log/a.md', 'docs/decision-log', 'adr'],
    ['docs/design/a.md', 'docs/design', 'design'],
    ['design-docs/a.md', 'design-docs', 'design'],
    ['docs/migrations/a.md', 'docs/migrations', 'migration-plan'],
    ['docs/trade-offs/a.md', 'docs/trade-offs', 'trade-offs'],
    ['docs/options/a.md', 'docs/options', 'trade-offs'],
    ['docs/incidents/a.md', 'docs/incidents', 'incident-review'],
    ['postmortems/a.md', 'postmortems', 'incident-review'],
    ['docs/incident-reviews/a.md', 'docs/incident-reviews', 'incident-review'],
    ['docs/roadmap/a.md', 'docs/roadmap', 'roadmap-input'],
    ['strategy/a.md', 'strategy', 'roadmap-input'],
    ['docs/design/adr/0001-a.md', 'docs/design/adr', 'adr'],
  ])('reads %s', (path, folder, kind) => {
    expect(folderKindOf(path, null)).toMatchObject({ folder, kind });
  });

  it.each(['src/a.md', 'docs/guide/a.md', 'a.md', 'docs/designer/a.md', 'rfcs.md', 'arch/a.md'])('knows nothing of %s', (path) => {
    expect(folderKindOf(path, 'web-store')).toBeNull();
  });

  it.each([
    ['rfcs', 'rfc'],
    ['bips', 'rfc'],
    ['PEPs', 'rfc'],
    ['enhancements', 'rfc'],
    ['go-proposal', 'rfc'],
    ['platform-adrs', 'adr'],
    ['designs', 'design'],
    ['oteps', 'rfc'],
  ])('takes the root of %s', (repository, kind) => {
    expect(folderKindOf('0001-a.md', repository)).toEqual({ folder: '', kind, sure: false });
    expect(folderKindOf('accepted/2021/a.md', repository)).toEqual({ folder: 'accepted', kind, sure: false });
    expect(folderKindOf('scripts/a.md', repository)).toBeNull();
  });

  it('is not misled by a repository that is named alike', () => {
    expect(folderKindOf('0001-a.md', 'designer')).toBeNull();
    expect(folderKindOf('0001-a.md', null)).toBeNull();
  });
});
