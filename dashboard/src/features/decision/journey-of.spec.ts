import { describe, expect, it } from '@jest/globals';
import type { DecisionLane, DecisionMark, DecisionPage } from '../../gql/types-decisions.js';
import { decision, decisionPage, team } from '../../testing/made-up-decisions.js';
import { journeyOf } from './journey-of.js';

function mark(id: string, at: string, more: Partial<DecisionMark> = {}): DecisionMark {
  return {
    id,
    at: `${at}T09:00:00.000Z`,
    kind: 'COMMENT',
    before: at < '2026-10-03',
    title: 'Cache keys',
    url: 'https://github.com/fernholt/rfcs/pull/31',
    number: 31,
    repository: 'fernholt/rfcs',
    excerpt: null,
    how: null,
    ...more,
  };
}

function lane(marks: DecisionMark[], more: Partial<DecisionLane> = {}): DecisionLane {
  return { team: team('Ledger'), distance: 'WORKS_WITH', affected: true, marks, ...more };
}

function lanesOf(lanes: DecisionLane[], more: Partial<DecisionPage> = {}) {
  return journeyOf(decisionPage({ lanes, ...more }))?.lanes ?? [];
}

describe('the marks of a lane', () => {
  it('of one day are one, which stands for the most telling and says how many', () => {
    const [ledger] = lanesOf([lane([mark('a', '2026-08-20'), mark('b', '2026-08-20', { kind: 'CHANGED' }), mark('c', '2026-09-20')])]);
    expect(ledger?.marks.map(({ id, kind, count }) => [id, kind, count])).toEqual([
      ['b', 'CHANGED', 2],
      ['c', 'COMMENT', 1],
    ]);
    expect(ledger?.marks[0]?.said).toBe('Ledger, 20 Aug 2026, thread that changed the design, Cache keys, one of 2 that day');
    expect(ledger?.marks[1]?.said).toBe('Ledger, 20 Sep 2026, comment, Cache keys');
  });

  it('of neighbouring days are one where they would lie on each other', () => {
    const [ledger] = lanesOf([lane([mark('a', '2016-08-20'), mark('b', '2016-08-29'), mark('c', '2026-09-20')])]);
    expect(ledger?.marks.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(ledger?.marks[0]?.said).toContain('one of 2 between 20 Aug and 29 Aug');
  });

  it('never put what was said before the decision together with what was said after', () => {
    const [ledger] = lanesOf([lane([mark('a', '2026-10-03', { before: true }), mark('b', '2026-10-03', { before: false })])]);
    expect(ledger?.marks).toHaveLength(2);
  });

  it('are a mark each where they are pull requests, with their names', () => {
    const pull = { kind: 'PULL', how: 'MENTION', repository: 'fernholt/ledger', before: false } as const;
    const [ledger] = lanesOf([
      lane([mark('a', '2026-10-20', { ...pull, number: 790 }), mark('b', '2026-10-20', { ...pull, title: null })]),
    ]);
    expect(ledger?.marks.map(({ label }) => label)).toEqual(['ledger #790', null]);
    expect(ledger?.marks[0]?.said).toBe('Ledger, 20 Oct 2026, ledger #790, cites it, Cache keys');
  });

  it('lead to http addresses alone', () => {
    const [ledger] = lanesOf([lane([mark('a', '2026-08-20', { url: 'javascript:alert(1)' }), mark('b', '2026-09-20')])]);
    expect(ledger?.marks.map(({ url }) => url)).toEqual([null, 'https://github.com/fernholt/rfcs/pull/31']);
  });
});

describe('a lane without marks', () => {
  it('says so where the decision affects the team, and nothing else', () => {
    const [billing, web, unknown] = lanesOf([
      lane([], { team: team('Billing') }),
      lane([], { team: team('Web'), affected: false }),
      lane([mark('a', '2026-08-20')], { team: null, distance: null }),
    ]);
    expect(billing?.silent).toBe('We found no word from Billing');
    expect(web?.silent).toBeNull();
    expect([unknown?.name, unknown?.distance, unknown?.silent]).toEqual(['Team not known', null, null]);
  });
});

describe('the stages', () => {
  const words = (page: DecisionPage) => journeyOf(page)?.stages.map((stage) => stage.words);

  it('are draft, discussion and what cites it, around the decision', () => {
    const journey = journeyOf(decisionPage());
    expect(journey?.decision).toBe('Accepted 3 Oct');
    expect(journey?.stages.map((stage) => stage.words)).toEqual(['Draft', 'Discussion, 4 voices', 'Pull requests that cite it, 3']);
    const [draft, discussion, cited] = journey?.stages ?? [];
    expect(draft?.to).toBe(discussion?.from);
    expect(discussion?.to).toBe(cited?.from);
    expect(cited?.to).toBe(journey?.to);
  });

  it('end with the discussion while it is open', () => {
    const open = decision({ decidedAt: null, state: 'PROPOSED' });
    expect(words(decisionPage({ decision: open, lanes: [lane([mark('a', '2026-08-20')])] }))).toEqual(['Draft', 'Discussion, 1 voice']);
    expect(journeyOf(decisionPage({ decision: open }))?.decision).toBeNull();
  });

  it('keep the state it was decided with where a later one followed', () => {
    const page = decisionPage({ decision: decision({ state: 'IMPLEMENTED' }) });
    expect(journeyOf(page)?.decision).toBe('Accepted 3 Oct');
  });

  it('count nothing where nobody spoke, and are none where nothing is dated', () => {
    expect(words(decisionPage({ lanes: [] }))).toEqual(['Discussion', 'Pull requests that cite it, 0']);
    expect(journeyOf(decisionPage({ lanes: [], decision: decision({ begunAt: null, decidedAt: null }) }))).toBeNull();
  });
});
