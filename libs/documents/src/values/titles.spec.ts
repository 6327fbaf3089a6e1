import { describe, expect, it } from '@jest/globals';
import { nameWithoutNumber, numberIn, numberInName } from './number.js';
import { isBareLabel, numberInLabel, titleIn } from './titles.js';

describe('titleIn', () => {
  it.each([
    ['RFC 12: Queues', 12, 'Queues'],
    ['RFC-0012 - Queues', 12, 'Queues'],
    ['ADR001: Queues', 1, 'Queues'],
    ['[ADR-0003] Queues', 3, 'Queues'],
    ['NEP 47 — Adopting queues', 47, 'Adopting queues'],
    ['KEP-4711: Queues', null, 'Queues'],
    ['12. Use Queues', 12, 'Use Queues'],
    ['#12: Use Queues', 12, 'Use Queues'],
    ['RFD 12 Queues', 12, 'Queues'],
    ['RFC: Queues', 12, 'Queues'],
    ['[RFC] Queues', null, 'Queues'],
    ['VMX64 - 64-bit opcodes', 7001, 'VMX64 - 64-bit opcodes'],
    ['RFD 12 Queues', 13, 'RFD 12 Queues'],
    ['2. Use Queues', 12, '2. Use Queues'],
    ['64-bit addresses', 64, '64-bit addresses'],
    ['2019 Roadmap', 2057, '2019 Roadmap'],
    ['Proposal: Queues', 12, 'Proposal: Queues'],
    ['Add `Vec<T>` to **everything**', null, 'Add Vec<T> to everything'],
    ['Adds `fee` to `get_block`', null, 'Adds fee to get_block'],
    ['[Queues](https://a.example) and [lists][l]', null, 'Queues and lists'],
    ['Queues <!-- {#queues} -->', null, 'Queues'],
    ['Queues &amp; lists <br/>', null, 'Queues & lists'],
    ['Queues\u202e\u200b', null, 'Queues'],
  ])('makes of %s (%s) %s', (text, number, title) => {
    expect(titleIn(text, number)).toBe(title);
  });

  it('ends somewhere', () => {
    expect(titleIn('word '.repeat(1000), null)).toHaveLength(300);
  });

  it('knows a heading that is a number alone', () => {
    expect(['ADR 12', 'RFC-0012', '12', '#12', '[ADR-12]'].every(isBareLabel)).toBe(true);
    expect(['ADR 12: Queues', 'Queues', '12 queues'].some(isBareLabel)).toBe(false);
  });
});

describe('numbers', () => {
  it('stand in the label of a title', () => {
    expect(['SIP-51 - Drop it', 'ADR001: Log', 'VMX64 - Opcodes', 'Queues'].map(numberInLabel)).toEqual([51, 1, null, null]);
  });

  it.each([
    ['12', 12],
    ['0012', 12],
    ['#12', 12],
    ['RFC-12', 12],
    ['[SE-0400](0400-a.md)', 400],
    ['EIP 1559', 1559],
    ['0000', null],
    ['?', null],
    ['TBD', null],
    ['2024-05-02', null],
    ['1.2', null],
    ['adrs-adr001', null],
    ['1234567', null],
  ])('in a field: %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it.each([
    ['0012-queues', 12, 'queues'],
    ['rfc-192-one-deployment', 192, 'one-deployment'],
    ['bip-0341', 341, ''],
    ['adr001-add-log', 1, 'add-log'],
    ['eip-1559', 1559, ''],
    ['12', 12, ''],
    ['1620-queues-1.0', 1620, 'queues-1.0'],
    ['2021-use-queues', 2021, 'use-queues'],
    ['bip-queues', null, 'queues'],
    ['http2-support', null, 'http2-support'],
    ['2020-03-12-queues', null, 'queues'],
    ['20200312-queues', null, '20200312-queues'],
    ['0000-queues', null, 'queues'],
    ['3d-rendering', null, '3d-rendering'],
  ])('in a name: %s', (stem, number, rest) => {
    expect(numberInName(stem)).toBe(number);
    expect(nameWithoutNumber(stem)).toBe(rest);
  });
});
