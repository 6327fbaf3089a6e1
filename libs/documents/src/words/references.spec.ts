import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { referencesIn } from './references.js';

const HOME = { owner: 'Fernholt', name: 'Ledger' };
const of = (text: string, prefixes: readonly string[] = []): string[] => referencesIn(text, { home: HOME, prefixes });

describe('labels', () => {
  it.each([
    ['Carries out RFC-31 here.', ['rfc-31']],
    ['See RFC 0031, rfc #31, rfc31 and RFC_31.', ['rfc-31']],
    ['(RFC-14), BIP341: "KEP-1027" EIP‑1559', ['bip-341', 'eip-1559', 'kep-1027', 'rfc-14']],
    ['RFC-31: caches\nRFC-7.', ['rfc-31', 'rfc-7']],
    ['BIP-340/BIP-341', ['bip-340', 'bip-341']],
    ['as in BIP-341,342', ['bip-341']],
    ['[RFC-31]', ['rfc-31']],
    ['rfc-31-cache-keys', ['rfc-31']],
    ['ADR #12 says so', ['adr-12']],
    ['[rfc-31]: keys by pair', ['rfc-31']],
  ])('reads %j', (text, tokens) => {
    expect(of(text)).toEqual(tokens);
  });

  it.each([
    'XRFC-31',
    'RFC-31x',
    'my_RFC-31',
    'non-RFC-31',
    'RFC-0',
    'RFC',
    'RFC-',
    'RFC 3.1',
    'RFC-1234567',
    'rfc-2026-01-05',
    'rfc-31@fernholt.example',
    'https://example.com/rfc-31',
    'PR 12',
    'se 5 de maio',
    'sip 3 times',
    'SE5',
  ])('reads none in %j', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('reads the prefixes that are words elsewhere only with a hyphen or in capitals', () => {
    expect(of('SE-0400, se-12, DEP 5 and JEP #3')).toEqual(['dep-5', 'jep-3', 'se-12', 'se-400']);
  });

  it('reads a prefix it is told of, and no other', () => {
    expect(of('FDR-7 and XYZ-8', ['fdr'])).toEqual(['fdr-7']);
    expect(of('FDR-7', ['f.r', '(', ''])).toEqual([]);
  });
});

describe('numbers of pull requests and issues', () => {
  it.each([
    ['Fixes #12.', ['fernholt/ledger#12']],
    ['#1, (#2) [#3] *#4*', ['#1', '#2', '#3', '#4'].map((one) => `fernholt/ledger${one}`)],
    ['as in Fernholt/Platform#7', ['fernholt/platform#7']],
    ['fixes #123456', ['fernholt/ledger#123456']],
  ])('reads %j', (text, tokens) => {
    expect(of(text)).toEqual(tokens);
  });

  it.each([
    'color: #123456;',
    '#123456',
    '#0a0b0c',
    '&#39;',
    'a#12',
    '/#12',
    '#12abc',
    '#012',
    '##12',
    'see page.html#12',
    '`#12`',
    '```\n#12\n```',
    '~~~~\n#12\n```\n#13\n~~~~',
    '<!-- for example: fixes #12 -->',
    '[top](#12)',
  ])('reads none in %j', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('goes on after a fence, and reads a remark that never ends', () => {
    expect(of('```\n#12\n```\n#13')).toEqual(['fernholt/ledger#13']);
    expect(of('#12 <!-- #13')).toEqual(['fernholt/ledger#12', 'fernholt/ledger#13']);
  });
});

describe('addresses', () => {
  const web = 'https://github.com/Fernholt/Rfcs';
  it.each([
    [`${web}/pull/31`, 'fernholt/rfcs#31'],
    [`<${web}/issues/31#issuecomment-5>`, 'fernholt/rfcs#31'],
    [`[it](${web}/discussions/31).`, 'fernholt/rfcs#31'],
    [`${web}/pull/31/files, and`, 'fernholt/rfcs#31'],
    [`${web}/blob/main/text/0031-Cache.md#L10-L12`, 'fernholt/rfcs:text/0031-Cache.md'],
    [`${web}/blob/0a1b2c3/text/a%20b.md?plain=1`, 'fernholt/rfcs:text/a b.md'],
    [`${web}/tree/main/text/`, 'fernholt/rfcs:text'],
    [`${web}/tree/main`, 'fernholt/rfcs'],
    [`${web}.`, 'fernholt/rfcs'],
    [`${web}.git`, 'fernholt/rfcs'],
    ['github.com/Fernholt/Rfcs/pull/31', 'fernholt/rfcs#31'],
    ['https://raw.githubusercontent.com/fernholt/rfcs/main/text/0031.md', 'fernholt/rfcs:text/0031.md'],
    [`[#31](${web}/pull/31)`, 'fernholt/rfcs#31'],
  ])('reads %j', (text, token) => {
    expect(of(text)).toEqual([token]);
  });

  it.each([
    'https://example.com/fernholt/rfcs/pull/31',
    'https://github.com.example.com/fernholt/rfcs/pull/31',
    'https://github.com/orgs/fernholt/teams',
    'https://github.com/fernholt',
    'https://github.com/fernholt/rfcs/commit/0a1b2c3',
    'https://github.com/fernholt/rfcs/pull/x',
    'https://github.com/fernholt/rfcs/blob/main',
    'https://github.com/fernholt/../pull/31',
    'https://notgithub.com/fernholt/rfcs',
    'mailto:somebody@github.com',
  ])('reads none in %j', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('knows the host of the home repository beside github.com', () => {
    const home = { ...HOME, host: 'git.fernholt.example' };
    expect(referencesIn('https://git.fernholt.example/fernholt/rfcs/pull/31 git.fernholt.example/a/b/issues/2', { home })).toEqual([
      'a/b#2',
      'fernholt/rfcs#31',
    ]);
    expect(of('https://git.fernholt.example/fernholt/rfcs/pull/31')).toEqual([]);
  });
});

describe('paths', () => {
  it.each([
    ['Adds docs/adr/0007-queues.md.', 'docs/adr/0007-queues.md'],
    ['[it](docs/adr/0007-queues.md#context)', 'docs/adr/0007-queues.md'],
    ['[it](/docs/a.md "title")', 'docs/a.md'],
    ['[it](./docs/../docs/a.md)', 'docs/a.md'],
    ['[code]: ./services/payouts', 'services/payouts'],
    ['`services/payouts/src/run.ts`', 'services/payouts/src/run.ts'],
    ['<a href="docs/a.md">x</a>', 'docs/a.md'],
    ['[[bip-0341.mediawiki|the other]]', 'bip-0341.mediawiki'],
    ['`text <docs/a.rst>`_', 'docs/a.rst'],
    ['xref:docs/a.adoc[it]', 'docs/a.adoc'],
  ])('reads %j', (text, path) => {
    expect(of(text)).toEqual([`fernholt/ledger:${path}`]);
  });

  it.each([
    'and/or',
    'Node.js/Express.js',
    'example.com/page.html',
    'a.md',
    '../../out.md',
    '[x](mailto:a@b.example)',
    '[x](#top)',
    'docs/a.png',
    '![x](docs/a.png)',
    '10/12.5',
  ])('reads none in %j', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('keeps the case of paths and lowers owner and name', () => {
    expect(of('Docs/ADR/Seven.md')).toEqual(['fernholt/ledger:Docs/ADR/Seven.md']);
  });
});

describe('any text', () => {
  it('is never thrown at, and gives distinct sorted tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = of(text);
        expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });

  const piece = fc.constantFrom(
    'RFC-31',
    '#12',
    'https://github.com/a/b/pull/3',
    '[',
    '](',
    '`',
    '```',
    '\n',
    'docs/a.md',
    ' ',
    '<!--',
    '-->',
    '@',
    '.',
    '#',
    '/',
    'x',
  );
  it('reads what it gave, but for bare repositories, whatever the pieces', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tokens = of(pieces.join('')).filter((one) => /[:#-]/.test(one.slice(one.indexOf('/') + 1)));
        expect(of(tokens.join('\n'))).toEqual(tokens);
      }),
    );
  });

  it('does not hang on long runs of opening marks', () => {
    for (const run of [
      '[',
      '](',
      '<',
      '`',
      '#',
      '/',
      'a/',
      '<!--',
      '@',
      'a@',
      '[[',
      'https://',
      'rfc',
      'rfc-0',
      '#1',
      'a.b/',
      '../',
      '```\n',
      'x#',
    ]) {
      expect(of(run.repeat(50_000)).length).toBeLessThanOrEqual(1_000);
    }
  });

  it('gives at most 1,000', () => {
    expect(of(Array.from({ length: 5_000 }, (_, i) => `RFC-${String(i + 1)}`).join(' '))).toHaveLength(1_000);
  });
});
