import { describe, expect, it } from '@jest/globals';
import { addressOf } from './address.js';

const PLACE = { host: 'github.com', owner: 'harbor', repository: 'ledger', number: 12, kind: 'review.submitted', hostId: '991' };

describe('the address of an activity', () => {
  it.each([
    ['review.submitted', 'https://github.com/harbor/ledger/pull/12#pullrequestreview-991'],
    ['review.commented', 'https://github.com/harbor/ledger/pull/12#discussion_r991'],
    ['pull.commented', 'https://github.com/harbor/ledger/pull/12#issuecomment-991'],
    ['pull.opened', 'https://github.com/harbor/ledger/pull/12'],
    ['toString', 'https://github.com/harbor/ledger/pull/12'],
  ])('of %s', (kind, address) => {
    expect(addressOf({ ...PLACE, kind })).toBe(address);
  });

  it('is at the host people know', () => {
    expect(addressOf({ ...PLACE, host: 'api.github.com' })).toMatch(/^https:\/\/github\.com\/harbor/);
    expect(addressOf({ ...PLACE, host: 'ghe.example.com' })).toMatch(/^https:\/\/ghe\.example\.com\/harbor/);
  });

  it('stays within the host whatever the names are', () => {
    const { hostname, pathname } = new URL(addressOf({ ...PLACE, owner: '../..', repository: 'a?b#c/d', hostId: '1"><script>' }));
    expect([hostname, pathname]).toEqual(['github.com', '/..%2F../a%3Fb%23c%2Fd/pull/12']);
  });
});
