import type { MeasureState } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { registry } from '@ambit/signals';
import { decideMeasuring } from './decide.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');

/** Everything measured an hour ago, nothing new, nothing fetching. */
const AT_REST: MeasureState = {
  measuredSeq: 100,
  measuredRoster: 3,
  measuredAt: '2026-11-23T09:00:00.000Z',
  measuredTo: '2026-11-23',
  measuredDefinitions: [registry.versions()],
  seq: 100,
  rosterVersion: 3,
  noticePending: false,
  busy: false,
};

function ago(ms: number): string {
  return new Date(NOW - ms).toISOString();
}

describe('decideMeasuring', () => {
  it('rests where nothing changed, fetching or not', () => {
    expect(decideMeasuring(AT_REST, NOW)).toBe(false);
    expect(decideMeasuring({ ...AT_REST, busy: true }, NOW)).toBe(false);
  });

  it.each([
    ['new activity', { seq: 101 }],
    ['a new roster', { rosterVersion: 4 }],
    ['a notice', { noticePending: true }],
    ['a raised definition', { measuredDefinitions: [{ ...registry.versions(), pull: 0 }] }],
    ['a definition more', { measuredDefinitions: [registry.versions(), {}] }],
    ['a definition less', { measuredDefinitions: [{ ...registry.versions(), gone: 1 }] }],
    ['a midnight', { measuredTo: '2026-11-22' }],
    ['nothing measured yet', { measuredSeq: null, measuredRoster: null, measuredAt: null, measuredTo: null }],
  ])('measures after %s', (_, change) => {
    expect(decideMeasuring({ ...AT_REST, ...change }, NOW)).toBe(true);
  });

  it('knows the midnight by UTC, to the moment', () => {
    expect(decideMeasuring(AT_REST, Date.parse('2026-11-23T23:59:59.999Z'))).toBe(false);
    expect(decideMeasuring(AT_REST, Date.parse('2026-11-24T00:00:00Z'))).toBe(true);
  });

  it('measures the first time even while fetching', () => {
    expect(decideMeasuring({ ...AT_REST, measuredSeq: null, measuredAt: null, measuredTo: null, busy: true }, NOW)).toBe(true);
  });

  it('measures again while fetching only after twenty seconds', () => {
    const fetching = { ...AT_REST, seq: 200, busy: true };
    expect(decideMeasuring({ ...fetching, measuredAt: ago(19_999) }, NOW)).toBe(false);
    expect(decideMeasuring({ ...fetching, measuredAt: ago(20_000) }, NOW)).toBe(true);
  });

  it('and only after ten times as long as the last one took', () => {
    const fetching = { ...AT_REST, seq: 200, busy: true };
    expect(decideMeasuring({ ...fetching, measuredAt: ago(30_000) }, NOW, 3_001)).toBe(false);
    expect(decideMeasuring({ ...fetching, measuredAt: ago(30_010) }, NOW, 3_001)).toBe(true);
    expect(decideMeasuring({ ...fetching, measuredAt: ago(20_000) }, NOW, 5)).toBe(true);
  });

  it('compares with the definitions it is given', () => {
    const measured = { ...AT_REST, measuredDefinitions: [{ pull: 2 }] };
    expect(decideMeasuring(measured, NOW, 0, { pull: 2 })).toBe(false);
    expect(decideMeasuring(measured, NOW, 0, { pull: 3 })).toBe(true);
  });

  it('does not wait once the fetching is at rest', () => {
    expect(decideMeasuring({ ...AT_REST, seq: 200, measuredAt: ago(1) }, NOW, 60_000)).toBe(true);
  });
});
