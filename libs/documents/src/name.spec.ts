import { describe, expect, it } from '@jest/globals';
import { stateOfFolder } from './name.js';
import { readDocument } from './read-document.js';
import { brief } from './testing/brief.js';

describe('the name of a file', () => {
  it.each([
    ['text/0001-small-queues.md', 'Small queues', 1],
    ['rfcs/rfc-192-one_deployment.md', 'One deployment', 192],
    ['docs/adr/2020-03-12-use-queues.md', 'Use queues', null],
    ['EIPS/eip-20.md', 'EIP-20', 20],
    ['rfd/0012/README.md', '0012', 12],
    ['keps/sig-queues/4711-remember-more/README.md', 'Remember more', 4711],
    ['text/3392-council/non-goals.md', 'Non goals', 3392],
    ['accepted/2020/queues.md', 'Queues', null],
    ['accepted/2020/queues/queues.md', 'Queues', null],
    ['bip-queues.mediawiki', 'Queues', null],
    ['rfcs/http2.md', 'Http2', null],
    ['text/1620-queues-1.0.md', 'Queues 1.0', 1620],
  ])('%s says title and number', (path, title, number) => {
    expect(brief(path, 'Words.\n')).toMatchObject({ title, ...(number === null ? {} : { number }) });
    if (number === null) expect(brief(path, 'Words.\n')).not.toHaveProperty('number');
  });

  it('says nothing of what stands at the host', () => {
    expect(brief('discussions/12', 'Words.\n')).toEqual({});
    expect(brief('discussions/12', '# Queues\n\nStatus: accepted\n')).toEqual({ title: 'Queues', status: 'accepted > accepted' });
    expect(readDocument({ path: 'issues/12', text: '' }).number).toBeNull();
  });

  it('says nothing where a field does', () => {
    const facts = readDocument({ path: 'bip-0001.md', text: '---\nbip: 2\ntitle: T\n---\n# H\n' });
    expect([facts.number?.value, facts.title?.value]).toEqual([2, 'T']);
    expect(readDocument({ path: 'bip-0001.md', text: 'Words.\n' }).number).toEqual({
      value: 1,
      raw: 'bip-0001',
      reader: 'name',
      line: null,
    });
  });
});

describe('the first heading', () => {
  it.each([
    ['rfcs/a.md', '# Use Queues #\n', 'Use Queues'],
    ['rfcs/a.md', 'Use Queues\n==========\n', 'Use Queues'],
    ['rfcs/a.rst', '==========\nUse Queues\n==========\n\nOne\n---\n', 'Use Queues'],
    ['rfcs/a.adoc', '= Use Queues\n\n== One\n', 'Use Queues'],
    ['rfcs/a.mediawiki', '=Use Queues=\n\n==One==\n', 'Use Queues'],
    ['rfcs/0007-a.md', '# ADR 7: Use Queues\n', 'Use Queues'],
    ['rfcs/a.md', '![logo](a.png)\n\n# Use Queues\n', 'Use Queues'],
    ['rfcs/a.md', '## Use Queues\n\n- Status: draft\n\n## Summary\n', 'Use Queues'],
    ['rfcs/a.md', '- Status: draft\n\n## Use Queues\n\n## Summary\n', 'Use Queues'],
    ['rfcs/a.md', '# Summary\n\n# Motivation\n', 'A'],
    ['rfcs/a.md', '- Status: draft\n\n## History\n\nWe met.\n\n## Summary\n', 'A'],
    ['rfcs/a.md', '## One\n\nWords.\n\n## Two\n', 'A'],
    ['rfcs/a.md', '```\n# no heading\n```\n\nWords.\n', 'A'],
    ['rfcs/0012-a.md', '# RFC 12\n', 'A'],
    ['rfcs/a.md', '# {short title}\n', 'A'],
  ])('of %s: %j names it', (path, text, title) => {
    expect(brief(path, text).title).toBe(title);
  });

  it('says the number where the name does not', () => {
    expect(brief('rfcs/use-queues.md', '# RFC 0031: Use Queues\n')).toEqual({ title: 'Use Queues', number: 31 });
    expect(brief('rfcs/use-queues.md', '# 31. Use Queues\n')).toEqual({ title: 'Use Queues', number: 31 });
    expect(brief('rfcs/use-queues.md', '# 5 reasons for queues\n')).toEqual({ title: '5 reasons for queues' });
  });
});

describe('folders', () => {
  it('say how a document stands, the nearest first', () => {
    expect(brief('accepted/2020/rejected/a.md', '').status).toBe('rejected > rejected');
    expect(brief('active-rfcs/a.md', '').status).toBe('active-rfcs > accepted');
    expect(brief('rfcs/accepted.md', '')).not.toHaveProperty('status');
    expect(brief('rfcs/accepted/a.md', 'Status: rejected\n').status).toBe('rejected > rejected');
    expect(stateOfFolder('Done')).toBe('implemented');
    expect(stateOfFolder('constructor')).toBeNull();
  });
});
