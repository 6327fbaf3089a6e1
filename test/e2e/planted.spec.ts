import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CompanyInstance, decisionsOf, type DecisionLine, numberIn, overlapsOf, startCompany } from '../support/company.js';
import { type HeldReading, readingsOfPeople, tellEverybody } from '../support/held.js';
import { ambit, until } from '../support/processes.js';
import { ownReadings, type Reader } from '../support/reader.js';

/** `npm run prove` takes five; one with and one without stories are enough for every change. */
const SEEDS = (process.env.AMBIT_SEEDS ?? '11').split(',').map(Number);
const MONTH_MS = 28 * 86_400_000;

interface PageAnswer {
  readonly measuring: boolean;
  readonly readings: readonly { signal: string; numbers: readonly { part: string; value: number }[] }[];
  readonly affected: readonly { team: { slug: string }; when: string; comment: string | null }[];
  readonly links: readonly { id: string; at: string | null; repository: string; number: number; how: string; counted: boolean }[];
}

const PAGE = `query($id: ID!) { decision(id: $id) { __typename ... on DecisionPage { measuring readings { signal numbers { part value } }
  affected { when comment team { slug } } links { id at repository number how counted } } } }`;

async function pageOf(reader: Reader, line: DecisionLine | undefined): Promise<PageAnswer> {
  const { decision } = await reader.ask<{ decision: PageAnswer }>(PAGE, { id: line?.id ?? '0' });
  return decision;
}

function teamsThat(page: PageAnswer, when: string): string[] {
  return page.affected.filter((one) => one.when === when).map((one) => one.team.slug);
}

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

describe.each(SEEDS)('the fictional company of seed %i', (seed) => {
  let company: CompanyInstance;
  beforeAll(async () => {
    company = await startCompany({ seed, stories: true });
  }, 400_000);
  afterAll(() => company?.stop());

  describe('its decisions', () => {
    let reader: Reader;
    let lines: readonly DecisionLine[];
    const labelled = (label: string): DecisionLine | undefined => lines.find((line) => line.label === label);
    beforeAll(async () => {
      reader = await company.reader('ada-okafor');
      lines = await decisionsOf(reader);
    }, 120_000);

    it('proposes the twin RFCs as the same effort, to let go for good and to take back', async () => {
      const twins = (await overlapsOf(reader)).filter(({ of }) => of === 'DOCUMENTS');
      expect(twins.map(({ left, right }) => [left.decision?.label, right.decision?.label].sort())).toContainEqual(['RFC-44', 'RFC-46']);
      const key = twins.find(({ left, right }) => [left, right].every((side) => /RFC-4[46]/.test(side.decision?.label ?? '')))?.key;
      const judge = (verdict: string | null) =>
        reader.ask('mutation($key: ID!, $verdict: OverlapVerdict) { judgeOverlap(key: $key, verdict: $verdict) { __typename } }', {
          key,
          verdict,
        });
      await judge('NOT_A_DUPLICATE');
      expect((await ambit(['measure', '--period', 'all', '--wait'], company.env)).code).toBe(0);
      expect((await overlapsOf(reader)).map((pair) => pair.key)).not.toContain(key);
      await judge(null);
      expect((await overlapsOf(reader)).map((pair) => pair.key)).toContain(key);
    }, 120_000);

    it('shows the decision whose affected team was asked late', async () => {
      const page = await pageOf(reader, labelled('RFC-38'));
      expect(teamsThat(page, 'AFTER')).toContain('ledger');
      expect(teamsThat(page, 'BEFORE')).not.toContain('ledger');
    });

    it('says who spoke before, only after and never, and who cites it since', async () => {
      const line = labelled('RFC-31');
      const page = await pageOf(reader, line);
      expect({
        before: teamsThat(page, 'BEFORE').sort(),
        after: teamsThat(page, 'AFTER'),
        never: teamsThat(page, 'NEVER'),
        changed: numberIn(line, 'document-reach:changed'),
        cite: numberIn(line, 'adoption:pulls'),
      }).toEqual({ before: ['ledger', 'platform', 'search'], after: ['mobile'], never: ['billing'], changed: 2, cite: 5 });
    });

    it('sees adoption grow over the months', async () => {
      const { links } = await pageOf(reader, labelled('RFC-27'));
      const times = links.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)])).sort((a, b) => a - b);
      const months = times.reduce<number[]>((counts, at) => {
        const month = Math.floor((at - (times[0] ?? at)) / MONTH_MS);
        return Object.assign(counts, { [month]: (counts[month] ?? 0) + 1 });
      }, []);
      expect(months.length).toBeGreaterThanOrEqual(3);
      expect(months.at(-1) ?? 0).toBeGreaterThan(months[0] ?? 0);
      const half = Math.floor(months.length / 2);
      const sum = (part: readonly number[]): number => part.reduce((total, count) => total + (count ?? 0), 0);
      expect(sum(months.slice(-half))).toBeGreaterThan(sum(months.slice(0, half)));
    });

    it('has a comment ready for a team that has not been asked', async () => {
      const page = await pageOf(reader, labelled('RFC-44'));
      const silent = page.affected.filter((one) => one.when === 'NEVER');
      expect(silent.length).toBeGreaterThan(0);
      expect(silent.every((one) => one.comment?.includes('RFC-44') === true)).toBe(true);
    });

    it('lists a pull request tied by hand at once, counts it with the next measuring, and takes it back', async () => {
      const line = labelled('RFC-14');
      const before = await pageOf(reader, line);
      const pull = company.archive.repositories
        .find(({ repo }) => repo.full_name === 'fernholt/identity')
        ?.pulls.filter((one) => one.merged_at != null)
        .at(-1)?.number;
      const address = `fernholt/identity#${String(pull)}`;
      const link = () =>
        reader.ask<{ linkPull: { links: PageAnswer['links'] } }>(
          'mutation($id: ID!, $pull: String!) { linkPull(decision: $id, pull: $pull) { __typename ... on Links { links { id at repository number how counted } } ... on Refused { message } } }',
          { id: line?.id, pull: address },
        );
      const linked = (await link()).linkPull.links.find((one) => one.repository === 'fernholt/identity' && one.number === pull);
      expect(linked).toMatchObject({ how: 'BY_HAND', counted: false });
      const counted = await until('the link to be counted', async () => {
        const page = await pageOf(reader, line);
        return page.links.some((one) => one.number === pull && one.counted) && !page.measuring ? page : null;
      });
      const carried = (page: PageAnswer) =>
        page.readings.find(({ signal }) => signal === 'carried-by-others')?.numbers.find(({ part }) => part === 'pulls')?.value ?? 0;
      expect(carried(counted)).toBe(carried(before) + 1);
      await reader.ask('mutation($id: ID!, $link: ID!) { unlinkPull(decision: $id, link: $link) { __typename } }', {
        id: line?.id,
        link: linked?.id,
      });
      const after = await until('the link to be gone', async () => {
        const page = await pageOf(reader, line);
        return page.measuring ? null : page;
      });
      expect(after.links.some((one) => one.number === pull && one.repository === 'fernholt/identity')).toBe(false);
      expect(carried(after)).toBe(carried(before));
    }, 120_000);
  });

  describe('its people', () => {
    let readings: readonly HeldReading[];
    const planted = (id: string): readonly string[] => company.stories.find((story) => story.id === id)?.people ?? [];
    beforeAll(async () => {
      readings = await measured(company);
    }, 400_000);

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
});

describe.each(SEEDS)('the company of seed %i without stories', (seed) => {
  let company: CompanyInstance;
  beforeAll(async () => {
    company = await startCompany({ seed, stories: false });
  }, 400_000);
  afterAll(() => company?.stop());

  it('has at most two false overlaps among its sixty documents', async () => {
    const reader = await company.reader('ada-okafor');
    expect((await decisionsOf(reader)).length).toBeGreaterThan(50);
    const pairs = await overlapsOf(reader);
    expect(pairs.filter(({ of }) => of !== 'PULLS').length).toBeLessThanOrEqual(2);
  });

  it('makes at most two finds of 120 people', async () => {
    const readings = await measured(company);
    const people = new Set(readings.map(({ login }) => login)).size;
    const all = Object.keys(FINDS).flatMap((story) => found(story, readings).map((login) => `${story}: ${login}`));
    expect(people).toBeGreaterThan(100);
    expect(all.length).toBeLessThanOrEqual((2 * people) / 120);
  }, 400_000);
});
