import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askAll, type Answers } from './attack/ask.js';
import { attack, FEWEST, secrets } from './attack/attacker.js';
import { PLANTED, plantTeams } from './attack/planted.js';
import { truthOf, uncover, type Truth } from './attack/truth.js';
import { COMPANY_END, startCompany, type CompanyInstance } from '../support/company.js';
import { ambit, until } from '../support/processes.js';

/** `npm run prove` takes more companies and more periods; one is enough for every change. */
const SEEDS = (process.env.AMBIT_SEEDS ?? '11').split(',').map(Number);
const MANY = SEEDS.length > 1;
const DAY_MS = 86_400_000;
const STANDARD = ['4w', '13w', '26w', '52w', 'all'];

/** Periods that differ by a day or a week, at either end: the ways to get at what happened in between. */
function askedPeriods(): string[] {
  const day = (back: number): string => new Date(Date.parse(COMPANY_END) - back * DAY_MS).toISOString().slice(0, 10);
  const few = [`${day(91)}..${day(0)}`, `${day(91)}..${day(1)}`, `${day(90)}..${day(0)}`, `26w@${day(7)}`, `all@${day(1)}`];
  const more = [
    `all@${day(2)}`,
    `${day(182)}..${day(91)}`,
    `${day(28)}..${day(0)}`,
    `${day(28)}..${day(7)}`,
    `13w@${day(28)}`,
    `52w@${day(1)}`,
  ];
  return MANY ? [...few, ...more] : few;
}

describe.each(SEEDS)('an ordinary member of the fictional company of seed %i, who asks everything of groups', (seed) => {
  let company: CompanyInstance;
  let truth: Truth;
  let answers: readonly Answers[];
  const ask = async (periods: readonly string[], areasOf: readonly string[] = []): Promise<Answers[]> => {
    const reader = await company.reader('ada-okafor');
    const found: Answers[] = [];
    for (const period of periods) found.push(await askAll(reader, period, truth.slugs, areasOf.includes(period)));
    return found;
  };

  beforeAll(async () => {
    company = await startCompany({ seed, stories: false, teams: (csv) => plantTeams(csv, COMPANY_END) });
    truth = await until('the truth', async () => {
      const found = await truthOf(company.env['AMBIT_DATA'] ?? '');
      return found.slugs.includes(PLANTED.four) && found.reviews.length > 0 ? found : null;
    });
    // What was measured before the teams came is of other cells.
    expect((await ambit(['measure', '--wait'], company.env)).code).toBe(0);
    answers = await ask([...STANDARD, ...askedPeriods()], MANY ? STANDARD : ['26w', '4w']);
  }, 900_000);
  afterAll(() => company?.stop());

  it('finds what to attack: small cells that no total gives away, and cells that are shown', () => {
    expect(secrets(truth, answers)).toBeGreaterThan(100);
    for (const { organization } of answers.filter(({ period }) => ['26w', '52w', 'all'].includes(period)))
      expect(organization.find(({ signal }) => signal === 'team-flow')?.groups.length).toBeGreaterThan(10);
  });

  it('recovers no cell of fewer than five people, knowing all team totals', () => {
    expect(attack(truth, answers, 'at least')).toEqual([]);
  }, 600_000);

  it('is told nothing of a team of four, nor of five of whom three are active', () => {
    for (const { teams, period } of answers)
      for (const slug of Object.values(PLANTED)) expect([period, slug, teams.get(slug)]).toEqual([period, slug, []]);
  });

  it('reads the same cells on every page that has them', () => {
    for (const { organization, teams } of answers) {
      const matrix = new Map(organization.flatMap(({ groups }) => groups.map(({ key, rows }) => [key, rows] as const)));
      for (const readings of teams.values())
        for (const { key, rows } of readings.find(({ signal }) => signal === 'team-flow')?.groups ?? []) expect(rows).toBe(matrix.get(key));
    }
  });

  it('is told no number that is one person’s, nor counts of what is hidden', () => {
    for (const { text } of answers) expect(text).not.toMatch(/topWaitShare|topLoadShare|topReviewShare|excess|hidden-reviews/);
    const reviewers = answers.flatMap(({ areas }) =>
      areas.flatMap(({ readings }) => readings.flatMap(({ numbers }) => numbers.filter(({ part }) => part === 'reviewers'))),
    );
    expect(reviewers.length).toBeGreaterThan(0);
    for (const { value } of reviewers) expect(value).toBeGreaterThanOrEqual(FEWEST);
    // What it rests on is no such count either: nobody, or enough for a reading.
    const rests = answers.flatMap(({ areas }) =>
      areas.flatMap(({ readings }) => readings.flatMap(({ signal, n }) => (signal === 'bottlenecks' ? [n] : []))),
    );
    expect(rests.filter((n) => n === 1 || n === 2 || n === 4)).toEqual([]);
  });

  it('would recover some if small cells were hidden and nothing else', async () => {
    await uncover(company.env['AMBIT_DATA'] ?? '', STANDARD);
    const recovered = attack(truth, await ask(STANDARD), 'exact');
    expect(recovered.length).toBeGreaterThan(0);
    for (const { least, most, truth: count } of recovered) expect([least <= count, most >= count]).toEqual([true, true]);
  }, 600_000);
});
