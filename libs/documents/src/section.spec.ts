import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { brief } from './testing/brief.js';

const record = (status: string): string => `# 9. Use Queues\n\nDate: 2016-02-12\n\n## Status\n\n${status}\n\n## Context\n\nWords.\n`;

describe('sections', () => {
  it('hold the status in their first line', () => {
    expect(brief('doc/adr/0009-use-queues.md', record('Accepted'))).toEqual({
      title: 'Use Queues',
      number: 9,
      status: 'Accepted > accepted',
      created: '2016-02-12',
    });
    expect(readDocument({ path: 'doc/adr/0009-use-queues.md', text: record('Accepted') }).status).toMatchObject({
      reader: 'section',
      line: 7,
    });
  });

  it.each([
    ['<!-- What is the status? -->\n\nProposed', 'Proposed > proposed'],
    ['- [ ] Proposed\n- [x] Accepted\n- [ ] Deprecated', 'Accepted > accepted'],
    ['* Accepted', 'Accepted > accepted'],
    ['**Accepted**', 'Accepted > accepted'],
    ['Status: Accepted', 'Accepted > accepted'],
    ['ACCEPTED Not Implemented', 'ACCEPTED Not Implemented > accepted'],
    ['Decided. Open to revisiting if new tools arrive.', 'Decided. Open to revisiting if new tools arrive. > accepted'],
    ['We have chosen this, for now.', 'We have chosen this, for now. > accepted'],
    ['What is the status, such as proposed, accepted, rejected, deprecated, superseded, etc.?', null],
    ['The codes in this section tell a caller how a request went, and what to do.', null],
    ['Simmering', 'Simmering > unknown'],
    ['Proposed | Accepted | Deprecated', null],
    ['Proposed | **Accepted** | Deprecated', 'Accepted > accepted'],
  ])('may say %s', (status, expected) => {
    expect(brief('doc/adr/0009-use-queues.md', record(status)).status ?? null).toBe(expected);
  });

  it('say what superseded the document, whatever stood there before', () => {
    expect(brief('doc/adr/0009-a.md', record('Superceded by [12. Use two](0012-use-two.md)'))).toMatchObject({
      status: 'Superceded by [12. Use two](0012-use-two.md) > superseded',
      supersededBy: ['0012-use-two.md'],
    });
    expect(brief('doc/adr/0009-a.md', record('Accepted\n\nSuperseded by ADR-0012'))).toMatchObject({
      status: 'Superseded by ADR-0012 > superseded',
      supersededBy: ['ADR-0012'],
    });
  });

  it('say what the document supersedes', () => {
    const facts = brief('doc/adr/0009-a.md', record('Accepted\n\nSupersedes [1. One](0001-one.md)\n\nAmended by [4. Four](0004-four.md)'));
    expect(facts).toMatchObject({ status: 'Accepted > accepted', supersedes: ['0001-one.md'] });
    expect(facts).not.toHaveProperty('supersededBy');
  });

  it('tell when it was decided where the status has a day', () => {
    expect(brief('doc/adr/0009-a.md', record('Accepted on 12 March 2020')).decided).toBe('2020-03-12');
    expect(brief('doc/adr/0009-a.md', record('2020-03-12 rejected'))).toMatchObject({
      status: '2020-03-12 rejected > rejected',
      decided: '2020-03-12',
    });
    expect(brief('doc/adr/0009-a.md', record('Proposed on 12 March 2020'))).not.toHaveProperty('decided');
  });

  it('name people, a line or a list', () => {
    const text =
      '# A\n\n## Deciders\n\n- Ada Okafor\n- @bo-lindqvist\n\n## Reviewers\n\nDara Sok, Ines Marchetti\n\n## Date\n\n2020-03-12\n\n## Decision\n\nWords.\n';
    expect(brief('docs/adr/0001-a.md', text)).toEqual({
      title: 'A',
      number: 1,
      authors: ['Ada Okafor', '@bo-lindqvist'],
      reviewers: ['Dara Sok', 'Ines Marchetti'],
      created: '2020-03-12',
    });
  });

  it('may lie deeper, or be a heading with the value in it', () => {
    const deep = '# Metrics\n\n## Summary\n\n### Issue\n\nX.\n\n### Decision\n\nY.\n\n### Status\n\nDecided.\n';
    expect(brief('adr/metrics.md', deep).status).toBe('Decided. > accepted');
    expect(brief('adr/metrics.md', '# Metrics\n\n## Status: Rejected\n').status).toBe('Rejected > rejected');
    expect(brief('adr/metrics.md', '# Metrics\n\n## Current status: two tools\n\nWords.\n')).not.toHaveProperty('status');
  });

  it('far down and unknown are those of something else', () => {
    const text = `# A\n\n## Summary\n\n## B\n\n## C\n\n## D\n\n### Status\n\nTwo tools\n\n## E\n`;
    expect(brief('rfcs/0001-a.md', text)).toEqual({ title: 'A', number: 1 });
  });

  it('need no title, and a notice above them is none', () => {
    expect(brief('accepted/queues-that-wait.md', '# Summary\n\nX.\n\n# Motivation\n')).toEqual({
      title: 'Queues that wait',
      status: 'accepted > accepted',
    });
    const notice = '## This RFC was previously approved, but later **withdrawn**\n\n- Start Date: 2014-01-01\n\n## Summary\n';
    expect(brief('text/0040-queues.md', notice)).toMatchObject({
      title: 'Queues',
      status: 'This RFC was previously approved, but later withdrawn > withdrawn',
    });
    expect(brief('text/0040-queues.md', notice.replace('later', 'part of it later'))).toMatchObject({
      status: expect.stringMatching(/> accepted$/),
    });
  });
});
