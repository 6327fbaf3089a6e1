import type { DocumentRule } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readVersion, type VersionAbout } from './version.js';

const RULE: DocumentRule = {
  id: 1,
  repositoryId: null,
  by: 'path',
  pattern: 'docs/design/*',
  means: 'design',
  source: 'admin',
  refused: false,
};
const ABOUT: VersionAbout = { commit: 'c0ffee', blob: 'b10b', home: { owner: 'fernholt', name: 'rfcs' }, rules: [] };
const TEXT = `---
title: "Cache keys per currency pair"
status: accepted
authors: ["@dsok"]
---

# RFC-31: Cache keys per currency pair

See [this](0031-cache.md), RFC-31 and RFC-14.
`;
const of = (path: string, text: string, about: Partial<VersionAbout> = {}): ReturnType<typeof readVersion> =>
  readVersion({ path, text }, { ...ABOUT, ...about });

describe('readVersion', () => {
  it('puts together what the log keeps', () => {
    const version = of('text/0031-cache.md', TEXT);
    expect(version).toMatchObject({ path: 'text/0031-cache.md', blob: 'b10b', commit: 'c0ffee', kind: 'rfc', label: 'rfc-31', why: null });
    expect(version.facts?.title?.value).toBe('Cache keys per currency pair');
    expect(version.facts?.status?.value).toBe('accepted');
    expect(version.words?.chars).toBe(TEXT.length);
  });

  it('does not name itself', () => {
    expect(of('text/0031-cache.md', TEXT).words?.references).toEqual(['rfc-14']);
  });

  it('takes the kind from what it is told, the rules, the folder, in this order', () => {
    expect(of('docs/design/0001-a.md', TEXT, { rules: [RULE], kind: 'adr' }).kind).toBe('adr');
    expect(of('docs/design/0001-a.md', TEXT, { rules: [{ ...RULE, means: 'roadmap-input' }] }).kind).toBe('roadmap-input');
    expect(of('docs/design/0001-a.md', TEXT).kind).toBe('design');
    expect(of('somewhere/a.md', TEXT).kind).toBe('rfc');
  });

  it('reads sidecars, and leaves out and notes those that cannot be read', () => {
    const kep = { path: 'keps/sig-node/1027-unions/kep.yaml', text: 'kep-number: 1027\nstatus: implementable\nowning-sig: sig-node\n' };
    const source = { path: 'keps/sig-node/1027-unions/README.md', text: '# Unions\n\nWords.\n' };
    const version = readVersion({ ...source, siblings: [kep] }, ABOUT);
    expect(version).toMatchObject({ label: 'kep-1027', facts: { status: { value: 'accepted' } } });
    expect(version.words?.references).toContain('name:sig-node');
    const large = readVersion({ ...source, siblings: [{ ...kep, text: 'a'.repeat(1_000_001) }] }, ABOUT);
    expect(large.why).toBeNull();
    expect(large.facts?.notes).toContain('The kep.yaml is larger than 1 MB.');
  });

  it('knows the states and prefixes of this instance', () => {
    const version = of('text/0031-cache.md', TEXT.replace('accepted', 'parked'), { states: { parked: 'deferred' }, prefixes: ['fdr'] });
    expect(version.facts?.status).toMatchObject({ value: 'deferred', raw: 'parked' });
    expect(of('fdr-0031.md', TEXT.replace('RFC-14', 'FDR-15'), { prefixes: ['fdr'] })).toMatchObject({ label: 'fdr-31' });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['10 MB', 'a '.repeat(5_000_000), 'The file is larger than 1 MB.'],
    ['binary', '\x89PNG\0\0\x01', 'The file is binary.'],
    ['another encoding', '\ufffd\ufffd'.repeat(100), 'The file is not in UTF-8.'],
  ])('says why: %s', (_, text, why) => {
    expect(of('text/0031-cache.md', text)).toEqual({
      path: 'text/0031-cache.md',
      blob: 'b10b',
      commit: 'c0ffee',
      kind: 'rfc',
      label: null,
      facts: null,
      words: null,
      why,
    });
  });

  it.each([
    ['levels of YAML', `---\na: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n---\n# A\n`],
    [
      'aliases',
      `---\na: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${String(i)}: &b${String(i)} [*${i === 0 ? 'a' : `b${String(i - 1)}`},*${i === 0 ? 'a' : `b${String(i - 1)}`}]`).join('\n')}\nauthors: *b29\n---\n# A\n`,
    ],
    ['front matter that is none', '---\n: : :\n\t- [\n---\n# A\n'],
  ])('keeps the rest of a text with hostile %s', (_, text) => {
    const version = of('text/0031-cache.md', text);
    expect(version.why).toBeNull();
    expect(version.facts?.authors).toEqual([]);
    expect(version.facts?.notes.length).toBeGreaterThan(0);
    expect(version.words?.sections.map(({ heading }) => heading)).toEqual(['A']);
  });

  it.each([
    ['a line of a megabyte', `# A\n${'word '.repeat(190_000)}`],
    ['100,000 items', '- item\n'.repeat(100_000)],
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 angles', '<'.repeat(100_000)],
    ['headings', `${'#'.repeat(100_000)} a\n${'a\n'.repeat(1_000)}${'='.repeat(100_000)}`],
    ['a wide table', `|${' a |'.repeat(100_000)}\n|${'---|'.repeat(100_000)}\n`],
    ['a long table', '| Status | a |\n'.repeat(60_000)],
    ['quotations in quotations', `${'> '.repeat(100_000)}a`],
    ['lists in lists', Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}- a\n`).join('')],
    ['line ends of another system', '# A\r\n\r\nStatus: Draft\r\n'.repeat(10_000)],
  ])('reads %s', (_, text) => {
    expect(of('text/0031-cache.md', text)).toMatchObject({ why: null, facts: expect.anything(), words: expect.anything() });
  });

  it('keeps nothing that turns around a screen or that a database refuses', () => {
    const text =
      '\ufeff---\r\ntitle: "a\u202eb \ud800 c"\r\nauthors: ["@d\u2066sok"]\r\n---\r\n# \u05d0\u05d1 \u202e\u200f\r\n\r\n\u05d2\u05d3 \udfff\x07.\r\n';
    const version = of('text/0031-cache.md', text);
    expect(version.why).toBeNull();
    expect(JSON.stringify(version)).not.toMatch(/\u202e|\u2066|\\ud[89a-f]|\\u00/);
    expect(version.words?.excerpt).toContain('\u05d2\u05d3');
  });

  it('is never thrown at', () => {
    const piece = fc.constantFrom(
      '---\n',
      'status: ',
      'authors:\n',
      '  - "@a"\n',
      '&a [*a]\n',
      '| a | b |\n',
      '# ',
      '\r\n',
      '\0',
      '\ud800',
      '<pre>\n',
      '```\n',
      'BIP: 1\n',
      '{',
      '[',
      ': ',
      '- **Author**: ',
      '\t',
    );
    const path = fc.constantFrom('a.md', '0001-a.rst', 'bip-1.mediawiki', 'a/kep.yaml', 'a.adoc', 'discussions/12', '', '/', '..', '\0');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), path, (pieces, at) => {
        const version = of(at, pieces.join(''));
        expect((version.facts === null) === (version.why !== null)).toBe(true);
      }),
    );
  });
});
