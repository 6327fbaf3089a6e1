import { describe, expect, it } from '@jest/globals';
import { labelIn } from './refs.js';

describe('the document a field names', () => {
  it.each([
    ['31', 'rfc-12', 'rfc-31'],
    ['#31', 'rfc-12', 'rfc-31'],
    ['0031', 'rfc-12', 'rfc-31'],
    ['RFC 31', null, 'rfc-31'],
    ['RFC-0031', 'bip-1', 'rfc-31'],
    ['bip_341', null, 'bip-341'],
    ['rfcs/0031-cache-keys.md', 'rfc-12', 'rfc-31'],
    ['https://github.com/harbor/ledger/blob/main/text/0031-keys.md', 'rfc-12', 'rfc-31'],
    ['31', null, null],
    ['see the wiki', 'rfc-12', null],
    ['0', 'rfc-12', null],
    ['', 'rfc-12', null],
    ["31'; drop table document; --", 'rfc-12', null],
  ])('%j in %j is %j', (raw, own, label) => {
    expect(labelIn(raw, own)).toBe(label);
  });
});
