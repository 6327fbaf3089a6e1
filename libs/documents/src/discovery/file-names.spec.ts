import { describe, expect, it } from '@jest/globals';
import { baseName, folderOf, isDocumentFile, isNumbered } from './file-names.js';

describe('isDocumentFile', () => {
  it.each([
    'text/0031-cache-keys.md',
    'bip-0341.mediawiki',
    'peps/pep-0484.rst',
    'docs/adr/0007-queues.adoc',
    'docs/design/payout-limits.MD',
    'old/0001.txt',
    'keps/sig-node/1027-unions/README.md',
    'keps/sig-node/NNNN-unions/README.md',
    'rfd/0001/README.adoc',
    'text/0000-my-feature.md',
    'bip-XXXX.md',
    'bip-wallets.mediawiki',
    'docs/design/templating-engine.md',
  ])('takes %s', (path) => {
    expect(isDocumentFile(path)).toBe(true);
  });

  it.each([
    'README.md',
    'docs/adr/README.md',
    'docs/adr/index.md',
    'docs/adr/template.md',
    'docs/adr/0000-template.md',
    'docs/adr/adr_template.md',
    'text/0000.md',
    'keps/NNNN-kep-template/README.md',
    'keps/NNNN-kep-template/notes.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'docs/rfcs/assets/0001-notes.md',
    'docs/rfcs/templates/rfc.md',
    '.github/rfcs/0001-a.md',
    'rfcs/.drafts/0001-a.md',
    'node_modules/rfcs/0001-a.md',
    'text/0031-cache-keys.png',
    'text/0031-cache-keys.pdf',
    'text/0031/kep.yaml',
    'text/.md',
    'text',
    '',
    `${'a/'.repeat(300)}0001.md`,
  ])('passes over %j', (path) => {
    expect(isDocumentFile(path)).toBe(false);
  });
});

describe('isNumbered', () => {
  it.each([
    'text/0031-cache.md',
    'bip-0341.mediawiki',
    'RFC12.md',
    'rfc_7.md',
    'keps/1027-unions/README.md',
    '0001.txt',
    'adr 3 queues.md',
  ])('says yes to %s', (path) => {
    expect(isNumbered(path)).toBe(true);
  });

  it.each(['text/cache.md', '20260105-cache.md', 'v2x.md', 'keps/unions/README.md', 'README.md', 'phase-one-2.md', ''])(
    'says no to %j',
    (path) => {
      expect(isNumbered(path)).toBe(false);
    },
  );
});

it('takes paths apart', () => {
  expect([baseName('a/b/c.md'), folderOf('a/b/c.md'), baseName('c.md'), folderOf('c.md')]).toEqual(['c.md', 'a/b', 'c.md', '']);
});
