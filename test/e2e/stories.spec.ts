import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CompanyInstance, startCompany } from '../support/company.js';
import { type HeldReading, readingsOfPeople, tellEverybody } from '../support/held.js';
import { ambit, until } from '../support/processes.js';
import { ownReadings } from '../support/reader.js';

/** `npm run prove` takes five; one with and one without stories are enough for every change. */
const SEEDS = (process.env.AMBIT_SEEDS ?? '11').split(',').map(Number);
/** The last half-year of the fictional company. */
const PERIOD = '2026-05-18..2026-11-16';

/** Everybody was told, so that everybody's readings are written: what is found must be found among all of them. */
async function measured(company: CompanyInstance): Promise<HeldReading[]> {
  await tellEverybody(company.env.AMBIT_DATA ?? '');
  const { code, out, err } = await ambit(['measure', '--period', PERIOD, '--wait'], company.env);
  if (code !== 0) throw new Error(`${out}${err}`);
  return readingsOfPeople(company.env.AMBIT_DATA ?? '', PERIOD);
}

/** What a reading has to say for its story to be found; each is a sentence the page would say. */
const FINDS: Readonly<Record<string, (reading: HeldReading) => boolean>> = {
  'sought-judgment': ({ signal, values }) => signal === 'judgment' && (values['early-teams'] ?? 0) >= 3 && (values['adopted'] ?? 0) >= 5,
  mentor: ({ signal, values }) => signal === 'independence' && values['evidence'] === 1,
  'answer-machine': ({ signal, values }) => signal === 'answer-machine' && (values['topics'] ?? 0) > 0,
};

const found = (story: string, readings: readonly HeldReading[]): string[] =>
  readings.filter((reading) => FINDS[story]?.(reading)).map(({ login }) => login);

describe.each(SEEDS)('people of the fictional company of seed %i', (seed) => {
  let company: CompanyInstance;
  let readings: readonly HeldReading[];
  const planted = (id: string): readonly string[] => company.stories.find((story) => story.id === id)?.people ?? [];

  beforeAll(async () => {
    company = await startCompany({ seed, stories: true });
    readings = await measured(company);
  }, 400_000);
  afterAll(() => company?.stop());

  it('finds the engineer whose judgment is sought early, from afar, and nobody else', () => {
    expect(found('sought-judgment', readings)).toEqual(planted('sought-judgment'));
  });

  it('finds the mentee who needs less help, and nobody else', () => {
    expect(found('mentor', readings)).toEqual(planted('mentor').slice(1));
  });

  it('finds the topic in which the same questions come back, and no other', () => {
    expect(found('answer-machine', readings)).toEqual(planted('answer-machine'));
    const topic = readings.find((reading) => FINDS['answer-machine']?.(reading));
    expect(topic?.groups.map(({ key }) => key.split(':').at(-1))).toEqual(['src/reconciliation']);
  });

  it('calls the quiet specialist low nowhere: few cases are a count and a list', async () => {
    const [login = ''] = planted('quiet-specialist');
    const own = readings.filter((reading) => reading.login === login);
    expect(own.find(({ signal }) => signal === 'carried')?.values['changed']).toBeGreaterThan(0);
    for (const { signal, values, low } of own) {
      const floors: Readonly<Record<string, string>> = { carried: 'settled', pull: 'counted', 'cross-team-share': 'all' };
      const cases = values[floors[signal] ?? ''];
      if (cases !== undefined && cases < 20) expect([signal, values['share'], low]).toEqual([signal, undefined, null]);
    }
    const reader = await company.reader(login);
    const page = await until('the page of the specialist', () => ownReadings(reader, PERIOD));
    expect(JSON.stringify(page)).not.toMatch(/\b(low|lower|weak|poor|below|behind|bottom|percentile)\b/i);
  }, 120_000);
});

describe.each(SEEDS)('people of the company of seed %i without stories', (seed) => {
  let company: CompanyInstance;
  let readings: readonly HeldReading[];

  beforeAll(async () => {
    company = await startCompany({ seed, stories: false });
    readings = await measured(company);
  }, 400_000);
  afterAll(() => company?.stop());

  it('makes at most two finds of 120 people', () => {
    const people = new Set(readings.map(({ login }) => login)).size;
    const all = Object.keys(FINDS).flatMap((story) => found(story, readings).map((login) => `${story}: ${login}`));
    expect(people).toBeGreaterThan(100);
    expect(all.length).toBeLessThanOrEqual((2 * people) / 120);
  });
});
