import { describe, expect, it } from '@jest/globals';
import { Refused } from '../../schema/failures.js';
import type { OutcomeArgs } from './args.js';
import { checkOutcome } from './check-outcome.js';

const STATED: OutcomeArgs = { decision: '1', category: 'DEVELOPER_SPEED', metric: 'Build time', unit: 'minutes', before: 12, after: 4 };

describe('a stated outcome', () => {
  it('is tidied and kept by the day', () => {
    const from = Date.UTC(2026, 2, 1, 15);
    expect(checkOutcome({ ...STATED, metric: '  Build\n\u202e time ', from, source: ' https://ci.example.com/x ' })).toEqual({
      category: 'developer-speed',
      metric: 'Build time',
      unit: 'minutes',
      before: 12,
      after: 4,
      from: '2026-03-01',
      to: null,
      source: 'https://ci.example.com/x',
    });
  });

  it.each([
    [{ before: 12, after: null }],
    [{ before: 0, after: null }],
    [{ unit: '' }],
    [{ source: 'finance: the report of the third quarter' }],
    [{ source: 'x'.repeat(300) }],
    [{ metric: 'x'.repeat(120), unit: 'y'.repeat(40) }],
    [{ from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 1) }],
  ])('may be %j', (more: Partial<OutcomeArgs>) => {
    expect(checkOutcome({ ...STATED, ...more })).not.toBeInstanceOf(Refused);
  });

  it.each([
    [{ metric: ' \u0000\t' }, 'empty'],
    [{ metric: 'x'.repeat(121) }, '120'],
    [{ unit: 'x'.repeat(41) }, '40'],
    [{ before: null, after: null }, 'number'],
    [{ before: Infinity }, 'finite'],
    [{ after: NaN }, 'finite'],
    [{ from: Date.UTC(2026, 1, 1), to: Date.UTC(2026, 0, 1) }, 'earlier'],
    [{ from: 8.64e15 }, '2200'],
    [{ to: -1 }, '1970'],
    [{ source: 'x'.repeat(301) }, '300'],
    [{ source: 'javascript:alert(1)' }, 'https://'],
    [{ source: 'data:text/html,x' }, 'https://'],
    [{ source: 'file:///etc/passwd' }, 'https://'],
    [{ source: 'https://name:word@example.com/' }, 'https://'],
    [{ source: 'https://' }, 'https://'],
    [{ source: `https://example.com/${'x'.repeat(2000)}` }, '2000'],
  ])('may not be %j', (more: Partial<OutcomeArgs>, says) => {
    const answer = checkOutcome({ ...STATED, ...more });
    expect(answer).toBeInstanceOf(Refused);
    expect(answer).toMatchObject({ message: expect.stringContaining(says) });
    expect(answer).toMatchObject({ message: expect.stringMatching(/^[^\n]+\.$/) });
  });
});
