import {
  DAY_MS,
  PeriodError,
  type Generation,
  type LogRow,
  type MeasuredFrom,
  type MeasureStore,
  type Period,
  type Reading,
  type Roster,
  type Whole,
} from '@ambit/activity';
import { registry } from '@ambit/signals';
import { describe, expect, it } from '@jest/globals';
import { measureHandler, type Measured } from './measure.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const TO = Date.parse('2026-11-23T00:00:00Z');

type Written = Omit<Generation, 'id' | 'measuredAt'> & { readonly readings: readonly Reading[]; readonly whole: Whole | undefined };

function row(seq: number, kind: LogRow['kind'], days: number, accountId: number, payload: LogRow['payload'] = {}): LogRow {
  return { seq, repositoryId: 1, at: TO - days * DAY_MS, kind, hostId: String(seq), accountId, bot: false, workId: 1, payload };
}

const LOG: readonly LogRow[] = [
  row(1, 'pull.opened', 200, 1),
  row(2, 'review.submitted', 100, 2, { state: 'APPROVED', hasBody: false }),
  row(3, 'review.submitted', 20, 2, { state: 'APPROVED', hasBody: false }),
  row(4, 'review.submitted', -0.2, 2, { state: 'APPROVED', hasBody: false }),
];

/** A version of document 9 that came to the branch 50 days before the end. */
function document(seq: number): LogRow {
  const facts = { title: null, number: null, status: null, maturity: null, created: null, decided: null, notes: [] };
  const people = { authors: [], reviewers: [], approvers: [], discussion: [], supersedes: [], supersededBy: [], related: [] };
  const words = { chars: 1, lines: 1, excerpt: '', sections: [], references: [], gains: null, measure: null, terms: {}, signature: '' };
  const version = { path: 'text/9.md', blob: 'b', commit: 'c', kind: 'rfc', label: 'rfc-9', why: null } as const;
  return { ...row(seq, 'document.revised', 50, 1, { ...version, facts: { ...facts, ...people }, words }), workId: null, documentId: 9 };
}

function person(id: number, noticeAt: string | null): Roster['persons'][number] {
  return { id, accounts: [id], logins: [`p${String(id)}`], name: `P${String(id)}`, bot: false, noticeAt };
}

/** A store in memory that notes what it was asked, in order. */
class FakeStore implements MeasureStore {
  readonly asked: string[] = [];
  readonly written: Written[] = [];
  log = LOG;
  noticeAt: string | null = '2026-01-01T00:00:00.000Z';
  periods: Period[] = [];
  readonly compared: MeasuredFrom[] = [];
  same: readonly string[] = [];
  fewest = 5;

  settledSeq(): Promise<number> {
    this.asked.push('settledSeq');
    return Promise.resolve(this.log.length);
  }

  roster(): Promise<Roster> {
    this.asked.push('roster');
    return Promise.resolve({ version: 7, persons: [person(1, null), person(2, this.noticeAt)], teams: [], memberships: [] });
  }

  async *readLog(asOfSeq: number): AsyncIterable<readonly LogRow[]> {
    this.asked.push(`readLog ${String(asOfSeq)}`);
    for (const one of this.log) yield await Promise.resolve([one]);
  }

  pulled(from: number): ReturnType<MeasureStore['pulled']> {
    this.asked.push(`pulled ${new Date(from).toISOString()}`);
    return Promise.resolve({ asOf: '2026-11-23T09:00:00.000Z', fetchedRepositories: 1, allRepositories: 2 });
  }

  titles(from: number): Promise<ReadonlyMap<number, string>> {
    this.asked.push(`titles ${new Date(from).toISOString()}`);
    return Promise.resolve(new Map([[1, 'Retries']]));
  }

  shapes(works?: readonly number[]): ReturnType<MeasureStore['shapes']> {
    this.asked.push(`shapes of ${works === undefined ? 'all' : works.join()}`);
    return Promise.resolve(new Map());
  }

  unchanged(generations: readonly MeasuredFrom[]): Promise<ReadonlySet<string>> {
    this.compared.push(...generations);
    return Promise.resolve(new Set(this.same));
  }

  repositories(): ReturnType<MeasureStore['repositories']> {
    return Promise.resolve(new Map([[1, { name: 'acme/api', private: false }]]));
  }

  smallestGroup(): Promise<number> {
    return Promise.resolve(this.fewest);
  }

  stated(): ReturnType<MeasureStore['stated']> {
    return Promise.resolve({ outcomes: new Map([[9, 1]]), investments: new Set<number>() });
  }

  sameFiles(): ReturnType<MeasureStore['sameFiles']> {
    this.asked.push('sameFiles');
    return Promise.resolve([]);
  }

  writeGeneration(generation: Omit<Generation, 'id' | 'measuredAt'>, readings: Iterable<Reading>, whole?: Whole): Promise<number> {
    // As a transaction that is repeated does.
    const first = [...readings];
    this.written.push({ ...generation, readings: [...readings], whole });
    expect(this.written.at(-1)?.readings).toEqual(first);
    return Promise.resolve(this.written.length);
  }

  askedPeriods(): Promise<Period[]> {
    return Promise.resolve(this.periods);
  }

  measureState(): ReturnType<MeasureStore['measureState']> {
    return Promise.reject(new Error('not asked here'));
  }
}

async function measure(store: FakeStore, periodKey: string | null = null): Promise<Measured> {
  let done: Measured | undefined;
  let clock = NOW;
  await measureHandler({ store, now: () => clock++, onMeasured: (measured) => (done = measured) })({ periodKey });
  if (done === undefined) throw new Error('It did not say what it did.');
  return done;
}

function reviewsOf(written: Written | undefined): number | undefined {
  return written?.readings.find(({ signal, subject }) => signal === 'review-reach' && subject.type === 'person' && subject.id === 2)
    ?.values['reviews'];
}

describe('the measure job', () => {
  it('settles the log first, then takes the roster, then reads the log once', async () => {
    const store = new FakeStore();
    await measure(store);
    expect(store.asked.filter((one) => !one.startsWith('pulled'))).toEqual([
      'settledSeq',
      'roster',
      'readLog 4',
      'shapes of all',
      'titles 2026-05-07T10:00:00.000Z',
      'sameFiles',
    ]);
  });

  it('asks how completely GitHub is fetched before it settles the log, of all for everything', async () => {
    const store = new FakeStore();
    await measure(store);
    expect(store.asked.lastIndexOf('pulled 1970-01-01T00:00:00.000Z')).toBe(4);
    expect(store.asked.indexOf('settledSeq')).toBe(5);
  });

  it('writes a generation for every standard period over the same log', async () => {
    const store = new FakeStore();
    const done = await measure(store);
    expect(store.written.map((one) => one.periodKey)).toEqual(['4w', '13w', '26w', '52w', 'all'].map((name) => `${name}@2026-11-23`));
    expect(store.written.map(reviewsOf)).toEqual([1, 1, 2, 2, 2]);
    expect(done).toMatchObject({ rows: 4, periods: store.written.map((one) => one.periodKey) });
    expect(done.readings).toBe(store.written.reduce((sum, one) => sum + one.readings.length, 0));
    expect(done.ms).toBeGreaterThan(0);
  });

  it('says what it was made from', async () => {
    const store = new FakeStore();
    await measure(store);
    expect(store.written[0]).toMatchObject({
      from: TO - 28 * DAY_MS,
      to: TO,
      asOfSeq: 4,
      rosterVersion: 7,
      definitions: registry.versions(),
      asOf: '2026-11-23T09:00:00.000Z',
      fetchedRepositories: 1,
      allRepositories: 2,
    });
    expect(store.asked).toContain(`pulled ${new Date(TO - 28 * DAY_MS).toISOString()}`);
  });

  it('starts all at the first activity held', async () => {
    const store = new FakeStore();
    await measure(store);
    expect(store.written.at(-1)?.from).toBe(TO - 200 * DAY_MS);
  });

  it('starts all at its end where nothing is held, or nothing before it', async () => {
    const empty = new FakeStore();
    empty.log = [];
    await measure(empty);
    expect(empty.written.at(-1)).toMatchObject({ from: TO, to: TO, readings: [] });
    const today = new FakeStore();
    today.log = [row(1, 'pull.opened', -0.3, 1)];
    await measure(today);
    expect(today.written.at(-1)).toMatchObject({ from: TO, to: TO });
  });

  it('adds the periods asked for, each once', async () => {
    const store = new FakeStore();
    const own = { key: '2026-08-01..2026-09-01', from: Date.parse('2026-08-01'), to: Date.parse('2026-09-01') };
    store.periods = [own, { key: '26w@2026-11-23', from: TO - 182 * DAY_MS, to: TO }];
    await measure(store);
    expect(store.written.map((one) => one.periodKey).slice(4)).toEqual(['all@2026-11-23', own.key]);
    expect(reviewsOf(store.written.at(-1))).toBe(1);
  });

  it('measures the one period it is given and no other', async () => {
    const store = new FakeStore();
    const own = { key: '2026-08-01..2026-09-01', from: Date.parse('2026-08-01'), to: Date.parse('2026-09-01') };
    store.periods = [own, { key: '2026-09-01..2026-10-01', from: Date.parse('2026-09-01'), to: Date.parse('2026-10-01') }];
    await measure(store, own.key);
    expect(store.written.map((one) => one.periodKey)).toEqual([own.key]);
    await measure(store, '26w');
    expect(store.written.map((one) => one.periodKey)).toEqual([own.key, '26w@2026-11-23']);
  });

  it('leaves a period that was asked for as it is when nothing it is made from has changed', async () => {
    const store = new FakeStore();
    const own = { key: '2026-08-01..2026-09-01', from: Date.parse('2026-08-01'), to: Date.parse('2026-09-01') };
    const other = { key: '2026-09-01..2026-10-01', from: Date.parse('2026-09-01'), to: Date.parse('2026-10-01') };
    const all = { key: 'all@2026-05-01', from: null, to: Date.parse('2026-05-01') };
    store.periods = [own, other, all];
    store.same = [own.key];
    const done = await measure(store);
    expect(done.periods.slice(5)).toEqual([other.key, all.key]);
    expect(store.written.map((one) => one.periodKey)).toEqual(done.periods);
    expect(store.compared.map(({ periodKey }) => periodKey)).toEqual([own.key, other.key]);
    expect(store.compared[0]).toMatchObject({ asOfSeq: 4, rosterVersion: 7, fetchedRepositories: 1, allRepositories: 2 });
    expect(store.compared[0]?.definitions).toEqual(store.written[0]?.definitions);
  });

  it('measures what is named, changed or not', async () => {
    const store = new FakeStore();
    const own = { key: '2026-08-01..2026-09-01', from: Date.parse('2026-08-01'), to: Date.parse('2026-09-01') };
    store.periods = [own];
    store.same = [own.key, '26w@2026-11-23'];
    await measure(store, own.key);
    await measure(store, '26w');
    expect(store.written.map((one) => one.periodKey)).toEqual([own.key, '26w@2026-11-23']);
  });

  it('measures nothing of a period that was let go while its errand waited', async () => {
    const store = new FakeStore();
    await measureHandler({ store, now: () => NOW })({ periodKey: '2026-08-01..2026-09-01' });
    expect(store.written).toEqual([]);
  });

  it('refuses a name that is no period before it reads anything', async () => {
    const store = new FakeStore();
    await expect(measure(store, 'last summer')).rejects.toThrow(PeriodError);
    expect(store.asked).toEqual([]);
  });

  it('writes nothing of a person without notice, or before it', async () => {
    for (const noticeAt of [null, '2026-11-24T00:00:00.000Z']) {
      const store = new FakeStore();
      store.noticeAt = noticeAt;
      const done = await measure(store);
      expect(store.written).toHaveLength(5);
      expect(store.written.flatMap((one) => one.readings)).toEqual([]);
      expect(done.readings).toBe(0);
    }
  });

  it('measures documents with all time alone, and writes with it where they stand', async () => {
    const store = new FakeStore();
    store.log = [...LOG, document(5)];
    await measure(store);
    const [all, ...others] = [...store.written].reverse();
    const subjects = (written: Written | undefined): string[] => [...new Set(written?.readings.map(({ subject }) => subject.type))];
    expect(all?.periodKey).toBe('all@2026-11-23');
    expect(subjects(all)).toContain('document');
    expect(all?.readings.find(({ signal }) => signal === 'stated-impact')?.values).toEqual({ gains: 0, measure: 0, outcomes: 1 });
    expect(all?.whole).toMatchObject({ standings: [{ documentId: 9, state: 'accepted' }], overlaps: [] });
    for (const other of others) expect([subjects(other).includes('document'), other.whole]).toEqual([false, undefined]);
  });

  it('asks for titles and equal files with all time alone', async () => {
    const store = new FakeStore();
    await measure(store, '26w');
    expect(store.asked.filter((one) => one.startsWith('titles') || one === 'sameFiles')).toEqual([]);
  });

  it('gives the same when it is done again', async () => {
    const store = new FakeStore();
    await measure(store);
    await measure(store);
    expect(store.written.slice(5)).toEqual(store.written.slice(0, 5));
  });
});
