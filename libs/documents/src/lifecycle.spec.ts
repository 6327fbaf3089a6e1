import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DOCUMENT_STATES, type DocumentState } from '@ambit/activity';
import { stateOf } from './lifecycle.js';

const WORDS: Readonly<Record<DocumentState, readonly string[]>> = {
  draft: [
    'Draft',
    'draft',
    'provisional',
    'WIP',
    'Work in Progress',
    'ideation',
    'prediscussion',
    'Stage 0',
    'Strawman',
    '📝 Draft',
    'In draft',
  ],
  proposed: [
    ...['Proposed', 'proposed', 'Provisional', 'Review', 'Last Call', 'Active review (January 1...10, 2024)', 'Previewing', 'in_progress'],
    ...['In Review', 'in-review', 'Under discussion', 'Open', 'Stage 1', 'Stage 2', 'Final Comment Period', 'Awaiting review', 'PENDING'],
    ...['Ready for review', 'This proposal is under review', 'RFC', 'Still open', 'discussion', 'Candidate'],
  ],
  accepted: [
    ...['Accepted', 'implementable', 'accepted', 'Approved', 'Decided. Open to revisiting if new tools arrive.', 'Chosen', 'Adopted'],
    ...['Stage 3', 'Stage 2.7', 'published', 'ongoing', 'Merged', 'Accepted with modifications', 'ACCEPTED Not Implemented'],
    ...['Accepted (supersedes ADR-3)', 'Accepted, partially superseded by ADR-9', 'We decided to use it', 'Conditionally accepted'],
    ...['Accepted, not yet implemented', '2020-01-02 Accepted', '✅ Accepted', ':white_check_mark: Accepted', '[Accepted](x.md)'],
    ...['This was approved last week, but is not implemented', '![Accepted](https://img.fernholt.example/accepted.svg)'],
  ],
  implemented: [
    ...[
      'Implemented',
      'imlpemented',
      'Final',
      'Active',
      'Living',
      'Deployed',
      'Complete',
      'recommended',
      'released',
      'finished',
      'committed',
    ],
    ...['Implemented (Swift 5.9)', 'Implemented with Modifications', 'Partially implemented', 'implemented (alpha)', 'Closed / Delivered'],
    ...['Stage 4', 'Shipped in 1.1', 'Done'],
  ],
  rejected: ['Rejected', 'rejected', 'Returned for revision', 'Declined', 'Not accepted', 'Closed (rejected)', 'We decided against it'],
  withdrawn: [
    'Withdrawn',
    'Stagnant',
    'Closed',
    'removed',
    'discontinued',
    'abandoned',
    'Deprecated',
    'Obsolete',
    'Expired',
    'Closed / Withdrawn',
  ],
  superseded: [
    ...['Superseded', 'Superceded', 'replaced', 'superseded by ADR-0123', 'Superseded by [ADR-5](0005-x.md)', 'Superceded by 3. Two'],
    ...['Accepted (superseded by ADR-5)', 'Deprecated, replaced by 12', 'Obsoleted by RFC 9'],
  ],
  deferred: ['Deferred', 'On hold', 'on-hold', 'Postponed', 'Parked', 'Paused until spring'],
  moved: ['Moved', 'Moved to [x](x.md)'],
  unknown: ['', 'Simmering', '42', 'What is the status: proposed, accepted, rejected, deprecated?', 'activewear'],
};

describe('stateOf', () => {
  it.each(Object.entries(WORDS).flatMap(([state, words]) => words.map((word) => [word, state])))('takes "%s" for %s', (word, state) => {
    expect(stateOf(word)).toBe(state);
  });

  it('believes what an admin mapped, in any case and with words behind it', () => {
    const own = { simmering: 'deferred', accepted: 'proposed' } as const;
    expect(stateOf('Simmering', own)).toBe('deferred');
    expect(stateOf('**Simmering** (since May)', own)).toBe('deferred');
    expect(stateOf('Accepted', own)).toBe('proposed');
    expect(stateOf('Accepted with care', own)).toBe('accepted');
  });

  it('is not misled by names that every object has', () => {
    expect(stateOf('constructor', {})).toBe('unknown');
    expect(stateOf('__proto__', {})).toBe('unknown');
  });

  it('knows a state for any text, soon', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => DOCUMENT_STATES.includes(stateOf(text))));
    expect(stateOf('not accepted '.repeat(5000))).toBe('rejected');
    expect(stateOf('superseded by '.repeat(5000))).toBe('superseded');
  });
});
