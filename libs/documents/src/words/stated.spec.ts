import { describe, expect, it } from '@jest/globals';
import { outlineOf } from './outline.js';
import { paragraphsOf } from './paragraphs.js';
import { statedIn } from './stated.js';

const of = (text: string): ReturnType<typeof statedIn> => statedIn(paragraphsOf(outlineOf(text, 'a.md')));

describe('who gains', () => {
  it.each([
    '## Who gains\n\nCustomers gain most: fewer of them meet a wrong price.',
    '## Benefits\n\n- Support answers one question fewer in ten.',
    '## User impact\n\nCheckout takes one step less.',
    '## Impact\n\nShoppers in Norway see prices in crowns.',
    '# A\n\nImpact: support closes a third of its cases on the first call.',
    '## Goals\n\n- Allow teams to move without a meeting.',
    '# A\n\nWith this, customers will no longer have to call us twice.',
    '# A\n\nIt saves every on-call engineer an hour a night.',
    '# A\n\nQuotes are kept so that shoppers can come back to them.',
  ])('is found in %j', (text) => {
    expect(of(text).gains).not.toBeNull();
  });

  it.each([
    '## Impact\n\nThe checkout was down for forty minutes and orders were lost.',
    '## Goals\n\n- Keys carry the pair.',
    '## Benefits\n\nTBD',
    '## Benefits\n\n(leave this empty)',
    '# A\n\nUsers will need to update their tokens.',
    '# A\n\nUsers will not be able to see old prices.',
    '# A\n\nCan customers be able to do this?',
    '# A\n\nAttackers could then gain access to what users can save.',
    '# A\n\nThe client will be able to retry.',
    '# A\n\nFor example, a user would be able to do so:',
    '## Business value of tokens in the cache layer\n\nA token has 64 bytes.',
  ])('is not read into %j', (text) => {
    expect(of(text).gains).toBeNull();
  });

  it('is the phrase that says so', () => {
    expect(of('## Who gains\n\nSupport saves about 274 hours a month. It is a lot.').gains).toBe('Support saves about 274 hours a month.');
  });
});

describe('how it will be measured', () => {
  it.each([
    '## How we will know\n\nTime spent on refunds in support: 84 hours a month today.',
    '## Success metrics\n\n- All readers have moved',
    '## Success criteria\n\nAt least nine of ten quotes are served from the cache.',
    '## Metrics\n\n- p95 below 200 ms',
    '# A\n\nSuccess metrics: quotes answered below 80 ms.',
    '# A\n\nWe will measure errors of the cache for four weeks.',
    '# A\n\nWe count failures for four weeks before and after.',
    '# A\n\nThe baseline is 41 tickets.',
    '# A\n\nSuccess means that nobody asks again.',
    '# A\n\nThis cuts time-outs from 40 a day to 5.',
    '# A\n\nLatency falls from about 300 ms to under 90 ms.',
  ])('is found in %j', (text) => {
    expect(of(text).measure).not.toBeNull();
  });

  it.each([
    '## Metrics\n\nThe service exports counters in the usual format.',
    '## Success criteria\n\nTBD',
    '## How we will know\n\nTo be defined.',
    '# A\n\nThe protocol version is increased from 70002 to 70011.',
    '# A\n\nReduce the threshold from 95% to 90%.',
    '# A\n\nWe track the following products for every function.',
    '# A\n\nNext, we compare existing designs.',
    '# A\n\nHow will we measure errors per week?',
    '# A\n\nThe number of blocks is reduced from 4 to 2.',
  ])('is not read into %j', (text) => {
    expect(of(text).measure).toBeNull();
  });
});

describe('phrases', () => {
  it('have at most 160 characters', () => {
    const { gains, measure } = of(`## Benefits\n\n${'Support saves time '.repeat(30)}\n\n## KPIs\n\n- ${'calls a week '.repeat(30)}`);
    expect(gains?.length).toBeLessThanOrEqual(160);
    expect(measure?.length).toBeLessThanOrEqual(160);
  });

  it('are the first of each, and independent', () => {
    expect(of('## Benefits\n\nOne thing for all.\n\nTwo things for all.\n\n## KPIs\n\nCalls: 40 a week.')).toEqual({
      gains: 'One thing for all.',
      measure: 'Calls: 40 a week.',
    });
    expect(of('Nothing of the kind.')).toEqual({ gains: null, measure: null });
  });

  it('are looked for in a bounded number of sentences', () => {
    expect(of(`${'A thing. '.repeat(200)}\n\n`.repeat(60) + '## Benefits\n\nToo late to be read.').gains).toBeNull();
  });
});
