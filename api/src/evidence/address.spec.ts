import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, documentAddress, pullAddress } from './address.js';

const AT = { apiUrl: 'https://api.github.com', owner: 'harbor', name: 'ledger' };
const SHA = 'abcdef0123456789abcdef0123456789abcdef01';

describe('the address of an activity', () => {
  it.each([
    ['review.submitted', '991', '/pull/12#pullrequestreview-991'],
    ['review.commented', '991', '/pull/12#discussion_r991'],
    ['pull.commented', '991', '/pull/12#issuecomment-991'],
    ['pull.opened', '991', '/pull/12'],
    ['pull.merged', 'PME_lADO', '/pull/12'],
    ['document.linked', 'ambit:5', '/pull/12'],
    ['document.proposed', `12:rfcs/a.md@${SHA}`, '/pull/12/files'],
    ['commit.pushed', `77:${SHA}`, `/pull/12/commits/${SHA}`],
    ['reference.made', '', '/pull/12'],
    ['reference.made', 'body:77:rfc-31', '/pull/12'],
    ['reference.made', 'title:77:rfc-31', '/pull/12'],
    ['reference.made', 'comment:991:rfc-31', '/pull/12#issuecomment-991'],
    ['reference.made', 'diff:991:harbor/ledger#3', '/pull/12#discussion_r991'],
    ['reference.made', 'review:991:rfc-31', '/pull/12#pullrequestreview-991'],
    ['reference.made', `commit:77:${SHA}:rfc-31`, `/pull/12/commits/${SHA}`],
    ['reference.made', `commit:10594445:${SHA}:rfc-31`, `/pull/12/commits/${SHA}`],
    ['toString', '991', '/pull/12'],
  ])('%s %s in a pull request', (kind, hostId, place) => {
    expect(addressOf(AT, 12, { kind, hostId, payload: {} })).toBe(`https://github.com/harbor/ledger${place}`);
  });

  it.each([
    ['document.revised', { path: 'docs/rfcs/31 keys.md', commit: SHA }, `/blob/${SHA}/docs/rfcs/31%20keys.md`],
    ['document.revised', { path: 'docs/a.md' }, '/blob/HEAD/docs/a.md'],
    ['document.revised', { path: 'discussions/7', commit: SHA }, '/discussions/7'],
    ['document.removed', { path: 'docs/a.md', commit: SHA }, `/commit/${SHA}`],
    ['document.commented', { path: 'discussions/7' }, '/discussions/7#discussioncomment-991'],
    ['document.commented', { path: 'issues/7' }, '/issues/7#issuecomment-991'],
    ['issue.opened', { number: 7 }, '/issues/7'],
    ['reference.made', { issue: 7 }, '/issues/7'],
    ['reference.made', {}, ''],
  ])('%s %j of no pull request', (kind, payload, place) => {
    expect(addressOf(AT, null, { kind, hostId: '991', payload })).toBe(`https://github.com/harbor/ledger${place}`);
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
    expect(pullAddress({ ...AT, apiUrl }, 12, 'review.submitted', '991')).toBe(`${web}/harbor/ledger/pull/12#pullrequestreview-991`);
  });

  it('stays within the repository whatever the names and paths are', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('../..', '..', './a', 'a/../../../b', 'a//b', 'https://x', '?q#h', '1"><script>', `${'../'.repeat(9)}evil`),
    );
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.constantFrom('document.revised', 'document.commented', 'review.submitted'),
        (path, commit, hostId, kind) => {
          const number = kind === 'review.submitted' ? 12 : null;
          // Lone surrogates are no text that a host sends.
          fc.pre([path, commit, hostId].every((text) => !/\p{Surrogate}/u.test(text)));
          const { hostname, pathname, search, username } = new URL(addressOf(AT, number, { kind, hostId, payload: { path, commit } }));
          expect([hostname, search, username]).toEqual(['github.com', '', '']);
          expect(`${pathname}/`).toMatch(/^\/harbor\/ledger\//);
        },
      ),
    );
    const odd = pullAddress({ ...AT, owner: '../..', name: 'a?b#c/d' }, 12, 'review.submitted', '1"><script>');
    expect(new URL(odd).pathname).toBe('/..%2F../a%3Fb%23c%2Fd/pull/12');
  });

  it('of a document is its text now, or as a commit left it', () => {
    expect(documentAddress(AT, 'rfcs/31.md')).toBe('https://github.com/harbor/ledger/blob/HEAD/rfcs/31.md');
    expect(documentAddress(AT, 'rfcs/31.md', SHA)).toBe(`https://github.com/harbor/ledger/blob/${SHA}/rfcs/31.md`);
    expect(documentAddress(AT, 'rfcs/31.md', 'main')).toBe('https://github.com/harbor/ledger/blob/HEAD/rfcs/31.md');
    expect(documentAddress(AT, 'discussions/x')).toBe('https://github.com/harbor/ledger/blob/HEAD/discussions/x');
  });
});
