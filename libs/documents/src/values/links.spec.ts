import { describe, expect, it } from '@jest/globals';
import { addressesIn, pointersIn, successorIn } from './links.js';

const NONE: ReadonlyMap<string, string> = new Map();
const TARGETS = new Map([['review', 'https://forums.fernholt.example/t/2']]);

describe('addressesIn', () => {
  it.each([
    ['https://forum.fernholt.example/t/5', ['https://forum.fernholt.example/t/5']],
    [
      '[fernholt/rfcs#2](https://github.com/fernholt/rfcs/pull/2), [#6](https://github.com/fernholt/rfcs/pull/6)',
      ['https://github.com/fernholt/rfcs/pull/2', 'https://github.com/fernholt/rfcs/pull/6'],
    ],
    ['([pitch](https://a.example/1)) ([review][review])', ['https://a.example/1', 'https://forums.fernholt.example/t/2']],
    ['`14-Mar-2022 <https://a.example/1>`__', ['https://a.example/1']],
    ['2022-05-01: https://a.example/2022-May/1.html', ['https://a.example/2022-May/1.html']],
    ['See https://a.example/x_(y). Then https://a.example/z, maybe.', ['https://a.example/x_(y)', 'https://a.example/z']],
    ['(https://a.example/x)', ['https://a.example/x']],
    ['<https://a.example/x>', ['https://a.example/x']],
    ['#12', ['#12']],
    ['fernholt/ledger#12 and #13', ['fernholt/ledger#12', '#13']],
    ['https://a.example/1 https://a.example/1', ['https://a.example/1']],
    ['[fernholt/rfcs#0000](https://github.com/fernholt/rfcs/pull/0000)', []],
    ['queues@fernholt.example', []],
    ['<!-- https://a.example -->', []],
    ['javascript:alert(1)', []],
    ['(leave this empty)', []],
  ])('of %s', (text, expected) => {
    expect(addressesIn(text, TARGETS)).toEqual(expected);
  });
});

describe('pointersIn', () => {
  it.each([
    ['340, 341', ['340', '341']],
    ['BIP-174', ['BIP-174']],
    ['ADR 12 and ADR 13', ['ADR 12', 'ADR 13']],
    ['[EIP-2200](./eip-2200.md)', ['./eip-2200.md']],
    ['[[bip-0034.mediawiki|BIP 34]]', ['bip-0034.mediawiki']],
    ['/keps/sig-queues/0006-apply', ['/keps/sig-queues/0006-apply']],
    ['0006-apply.md', ['0006-apply.md']],
    ['https://github.com/fernholt/rfcs/pull/2', ['https://github.com/fernholt/rfcs/pull/2']],
    ['[One][review]', ['https://forums.fernholt.example/t/2']],
    ['n/a', []],
    ['TODO', []],
    ['the old way of doing it', []],
    ['0000', []],
  ])('of %s', (text, expected) => {
    expect(pointersIn(text, TARGETS)).toEqual(expected);
  });
});

describe('successorIn', () => {
  it.each([
    ['Superseded by ADR-0123', 'ADR-0123'],
    ['superseded by [ADR-5](0005-example.md), in May', '0005-example.md'],
    ['Superceded by: 0003-use-two.md', '0003-use-two.md'],
    ['Replaced by RFC 12 and more', 'RFC 12'],
    ['Obsoleted by https://a.example/12.', 'https://a.example/12'],
    ['Accepted (superseded by #12)', '#12'],
    ['Superseded', null],
    ['Superseded by events', null],
    ['Supersedes ADR-1', null],
  ])('of %s', (text, expected) => {
    expect(successorIn(text, NONE)).toBe(expected);
  });
});
