import { describe, expect, it } from '@jest/globals';
import { addressOf } from './address.js';

const PLACE = {
  apiUrl: 'https://api.github.com',
  owner: 'harbor',
  repository: 'ledger',
  number: 12,
  kind: 'review.submitted',
  hostId: '991',
};

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

  it.each([
    ['https://api.github.com', 'https://github.com'],
    ['https://api.harbor.ghe.com', 'https://harbor.ghe.com'],
    ['https://ghe.example.com/api/v3', 'https://ghe.example.com'],
    ['https://ghe.example.com:8443/code/api/v3/', 'https://ghe.example.com:8443/code'],
    ['https://api.github.com.example.com', 'https://api.github.com.example.com'],
    ['http://ghe.example.com/api/v3', 'https://ghe.example.com'],
    ['http://127.0.0.1.example.com/api/v3', 'https://127.0.0.1.example.com'],
    ['http://127.0.0.1:7410', 'http://127.0.0.1:7410'],
    ['http://localhost:7410/api/v3', 'http://localhost:7410'],
    ['http://[::1]:7410/', 'http://[::1]:7410'],
    ['https://localhost/api/v3', 'https://localhost'],
  ])('with the api %s is below %s', (apiUrl, web) => {
    expect(addressOf({ ...PLACE, apiUrl })).toBe(`${web}/harbor/ledger/pull/12#pullrequestreview-991`);
  });

  it('stays within the host whatever the names are', () => {
    const { hostname, pathname } = new URL(addressOf({ ...PLACE, owner: '../..', repository: 'a?b#c/d', hostId: '1"><script>' }));
    expect([hostname, pathname]).toEqual(['github.com', '/..%2F../a%3Fb%23c%2Fd/pull/12']);
  });
});
