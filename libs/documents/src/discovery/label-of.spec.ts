import { describe, expect, it } from '@jest/globals';
import { labelOf, type LabelSource } from './label-of.js';

const of = (path: string, number: number | null, more: Partial<LabelSource> = {}): string | null =>
  labelOf({ path, text: '# A\n', number, kind: 'rfc', repository: 'web-store', prefixes: [], ...more });

describe('labelOf', () => {
  it.each([
    ['bip-0341.mediawiki', 341, 'bip-341'],
    ['peps/pep-0484.rst', 484, 'pep-484'],
    ['EIPS/eip-1559.md', 1559, 'eip-1559'],
    ['rfc-192-content.md', 192, 'rfc-192'],
    ['docs/RFC12.md', 12, 'rfc-12'],
    ['docs/adr/adr-007-queues.md', 7, 'adr-7'],
    ['rfd/rfd-12/README.adoc', 12, 'rfd-12'],
  ])('reads the file name %s', (path, number, label) => {
    expect(of(path, number)).toBe(label);
  });

  it.each([
    ['text/0031-cache.md', 'rfcs', 'rfc-31'],
    ['keps/sig-node/31-unions/README.md', 'enhancements', 'kep-31'],
    ['docs/adr/0031-queues.md', 'ledger', 'adr-31'],
    ['docs/adrs/0031-queues.md', 'ledger', 'adr-31'],
    ['text/0031-traces.md', 'oteps', 'otep-31'],
    ['0031-a.md', 'platform-rfcs', 'rfc-31'],
    ['proposals/0031-a.md', 'web-store', 'rfc-31'],
  ])('reads the place %s in %s', (path, repository, label) => {
    expect(of(path, 31, { repository })).toBe(label);
  });

  it('reads what the first lines say of the same number', () => {
    expect(of('proposals/0400-init.md', 400, { text: '# Init accessors\n\n* Proposal: [SE-0400](0400-init.md)\n' })).toBe('se-400');
    expect(of('text/0031-a.md', 31, { text: '# FDR-31: Caches\n', prefixes: ['fdr'] })).toBe('fdr-31');
    expect(of('text/0031-a.md', 31, { text: '# Caches\n\nSee SE-0031.\n' })).toBe('rfc-31');
    expect(of('text/0031-a.md', 31, { text: '# SE-0030: Caches\n' })).toBe('rfc-31');
  });

  it('goes by the kind where nothing else says it', () => {
    expect(of('docs/0031-a.md', 31)).toBe('rfc-31');
    expect(of('docs/0031-a.md', 31, { kind: 'adr' })).toBe('adr-31');
    expect(of('docs/0031-a.md', 31, { kind: 'design' })).toBeNull();
  });

  it('does not believe a file name of another number or an unknown prefix', () => {
    expect(of('bip-0341.mediawiki', 342)).toBe('rfc-342');
    expect(of('part-31.md', 31)).toBe('rfc-31');
    expect(of('fdr-31.md', 31, { prefixes: ['FDR'] })).toBe('fdr-31');
  });

  it('is null without a number, and for a discussion or an issue that names none', () => {
    expect(of('text/a.md', null)).toBeNull();
    expect(of('text/0000-a.md', 0)).toBeNull();
    expect(of('text/a.md', 1.5)).toBeNull();
    expect(of('discussions/12', 12, { repository: 'rfcs' })).toBeNull();
    expect(of('discussions/12', 31, { text: '# RFC-31: Caches\n' })).toBe('rfc-31');
  });
});
