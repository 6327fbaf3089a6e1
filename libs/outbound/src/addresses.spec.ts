import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowing, AllowedError, isLoopbackHost } from './addresses.js';

const nothing = allowing([], false);
const PRIVATE = [
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '100.127.255.255',
  '198.18.0.1',
  'fc00::1',
  'fd12:3456::1',
];
const NEVER = [
  '0.0.0.0',
  '169.254.169.254',
  '169.254.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '2002:7f00:1::',
  '2001::1',
  '::7f00:1',
  '2001:db8::1',
];
const LOOPBACK = ['127.0.0.1', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1'];
const PUBLIC = [
  '140.82.121.3',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '2606:50c0:8000::153',
  '64:ff9b::8c52:7903',
];

describe('which addresses may be asked', () => {
  it.each(PUBLIC)('%s, as anyone may', (address) => {
    expect(nothing.may('ghe.example.com', address)).toBe(true);
  });

  it.each([...PRIVATE, ...NEVER, ...LOOPBACK, '', 'nonsense', '1.2.3', '01.2.3.4'])('not %s', (address) => {
    expect(nothing.may('ghe.example.com', address)).toBe(false);
  });

  it('judges an IPv4 address in every spelling of IPv6 as itself', () => {
    const quad = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
    fc.assert(
      fc.property(
        fc.oneof(
          quad,
          quad.map(([, b, c, d]) => [10, b, c, d] as const),
        ),
        ([a, b, c, d]) => {
          const plain = [a, b, c, d].join('.');
          const groups = [a * 256 + b, c * 256 + d].map((group) => group.toString(16));
          const may = nothing.may('x.example.com', plain);
          for (const prefix of ['::ffff:', '::FFFF:', '0:0:0:0:0:ffff:', '64:ff9b::']) {
            expect([prefix, nothing.may('x.example.com', `${prefix}${groups.join(':')}`)]).toEqual([prefix, may]);
          }
          expect(nothing.may('x.example.com', `::ffff:${plain}`)).toBe(may);
          expect(nothing.may('x.example.com', `[::ffff:${plain}]`)).toBe(may);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('allows a network by its name, whatever it is', () => {
    const allowed = allowing(['10.1.0.0/16', 'fd00::/8', '169.254.10.0/24', '192.168.7.7'], false);
    const may = (address: string): boolean => allowed.may('ghe.example.com', address);
    expect(['10.1.2.3', '::ffff:10.1.2.3', 'fd00::9', '169.254.10.1', '192.168.7.7'].map(may)).toEqual([true, true, true, true, true]);
    expect(['10.2.0.1', 'fc00::1', '169.254.169.254', '192.168.7.8', '127.0.0.1'].map(may)).toEqual([false, false, false, false, false]);
  });

  it('allows a host its private addresses, and neither this machine nor the metadata of a cloud', () => {
    const allowed = allowing(['GHE.example.com'], false);
    for (const address of PRIVATE) expect(allowed.may('ghe.EXAMPLE.com', address)).toBe(true);
    for (const address of [...NEVER, ...LOOPBACK]) expect(allowed.may('ghe.example.com', address)).toBe(false);
    expect(allowed.may('other.example.com', '10.0.0.1')).toBe(false);
    expect(allowed.may('x.ghe.example.com', '10.0.0.1')).toBe(false);
  });

  it('allows this machine where it was named', () => {
    const allowed = allowing([], true);
    for (const address of LOOPBACK) expect(allowed.may('localhost', address)).toBe(true);
    for (const address of [...NEVER, ...PRIVATE]) expect(allowed.may('localhost', address)).toBe(false);
    expect(['localhost', 'LOCALHOST', '127.0.0.1', '127.9.9.9', '[::1]', '::ffff:127.0.0.1'].map(isLoopbackHost)).not.toContain(false);
    expect(['localhost.example.com', '127.0.0.1.example.com', '10.0.0.1', '0.0.0.0', 'ghe.example.com'].map(isLoopbackHost)).not.toContain(
      true,
    );
  });

  it.each(['10.0.0.0/33', '10.0.0/8', '1.2.3.4/8/9', 'ghe example', '*', 'a/b', '::1/129', '10.0.0.0/-1'])(
    'says that %s is neither a network nor a host',
    (one) => {
      expect(() => allowing([one], false)).toThrow(AllowedError);
    },
  );
});
