import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCompany, type CompanyInstance } from '../support/company.js';
import { raw, type Reader } from '../support/reader.js';

/** Samples of each kind, and how unlikely a difference must be before it is one. */
const SAMPLES = 200;
const LEAST_P = 0.001;

const PAGE = 'query($host: String!, $id: ID!) { person(host: $host, id: $id) { __typename ... on NotShared { message } } }';
const BY_LOGIN = 'query($login: String!) { personByLogin(login: $login) { __typename ... on NotShared { message } } }';
const EVIDENCE = `query($host: String!, $id: ID!) { evidence(host: $host, id: $id, signal: "review-reach", part: "teams", period: "26w") {
  __typename ... on NotShared { message } } }`;

// Runs by `npm run prove` alone: it looks at times, and machines are noisy. The samples of both kinds take turns, so that
// what slows the machine slows both, and the test asks for the order of ranks, not for milliseconds.
describe('the answer to "not shared" and the answer to "not there"', () => {
  let company: CompanyInstance;
  let reader: Reader;
  let host: string;
  let held: { id: string; login: string };
  beforeAll(async () => {
    company = await startCompany({ seed: 11, stories: false });
    const people = company.csv
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const logins = [...new Set(people.map(([, login]) => login ?? ''))].filter((login) => login !== '');
    reader = await company.reader(logins[0] ?? '');
    // The other is told and measured: there is a page that is not shared.
    const other = await company.reader(logins[1] ?? '');
    const { viewer } = await other.ask<{ viewer: { person: { host: string; id: string; login: string } } }>(
      '{ viewer { person { host id login } } }',
    );
    ({ host } = viewer.person);
    held = viewer.person;
  }, 600_000);
  afterAll(() => company?.stop());

  it.each([
    ['of a page', PAGE, () => ({ host, id: held.id }), () => ({ host, id: '9'.repeat(held.id.length) })],
    ['of a page by login', BY_LOGIN, () => ({ login: held.login }), () => ({ login: 'x'.repeat(held.login.length) })],
    ['of a list', EVIDENCE, () => ({ host, id: held.id }), () => ({ host, id: '9'.repeat(held.id.length) })],
  ])(
    '%s are the same in bytes, and in time over 200 samples',
    async (what, query, forbidden, unknown) => {
      const ask = async (variables: object): Promise<{ ms: number; text: string }> => {
        const began = performance.now();
        const { text } = await raw(company.address, { query, variables }, reader.cookie);
        return { ms: performance.now() - began, text };
      };
      for (let n = 0; n < 30; n += 1) await ask(n % 2 === 0 ? forbidden() : unknown());
      const times: [number[], number[]] = [[], []];
      const texts = new Set<string>();
      for (let n = 0; n < SAMPLES; n += 1) {
        // Which comes first takes turns too.
        for (const kind of n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
          const { ms, text } = await ask(kind === 0 ? forbidden() : unknown());
          times[kind].push(ms);
          texts.add(text);
        }
      }
      const p = sameOrder(...times);
      console.log(`${what}: medians ${median(times[0]).toFixed(2)} and ${median(times[1]).toFixed(2)} ms, p = ${p.toFixed(3)}`);
      expect(texts.size).toBe(1);
      expect([...texts][0]).toContain('NotShared');
      expect(p).toBeGreaterThan(LEAST_P);
    },
    240_000,
  );

  it('would be told apart if one took a tenth of a millisecond longer each time', () => {
    const times = Array.from({ length: SAMPLES }, (_, n) => 2 + (n % 17) / 50);
    expect(sameOrder(times, times)).toBeGreaterThan(0.9);
    expect(
      sameOrder(
        times,
        times.map((ms) => ms + 0.1),
      ),
    ).toBeLessThan(LEAST_P);
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Mann-Whitney's U as a two-sided p, by the normal approximation with ties at their mean rank. */
function sameOrder(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((ms) => ({ ms, first: true })), ...b.map((ms) => ({ ms, first: false }))].sort((x, y) => x.ms - y.ms);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.ms === all[from]?.ms) to += 1;
    for (let n = from; n < to; n += 1) if (all[n]?.first === true) ranks += (from + 1 + to) / 2;
    from = to;
  }
  const u = ranks - (a.length * (a.length + 1)) / 2;
  const mean = (a.length * b.length) / 2;
  const sd = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  return 2 * (1 - normal(Math.abs(u - mean) / sd));
}

/** The normal distribution, to seven places (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
