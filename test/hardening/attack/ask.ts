import { until } from '../../support/processes.js';
import type { Reader, ReadingAnswer } from '../../support/reader.js';

/** Everything the api says of groups over one period. */
export interface Answers {
  readonly period: string;
  readonly from: number;
  readonly to: number;
  readonly organization: readonly GroupReading[];
  readonly teams: ReadonlyMap<string, readonly GroupReading[]>;
  readonly areas: readonly AreaAnswer[];
  /** All of it as it came. */
  readonly text: string;
}

interface GroupReading extends Omit<ReadingAnswer, 'groups'> {
  readonly coverage: Readonly<Record<string, number>>;
  readonly groups: readonly (ReadingAnswer['groups'][number] & { readonly teams: readonly { readonly slug: string }[] })[];
}

interface AreaAnswer {
  readonly repository: string;
  readonly readings: readonly {
    readonly signal: string;
    readonly n: number;
    readonly numbers: readonly { readonly part: string; readonly value: number }[];
  }[];
}

interface Said {
  readonly __typename: string;
  readonly period?: { readonly from: string | null; readonly to: string };
  readonly readings?: readonly GroupReading[];
}

const READINGS = `__typename ... on Readings { period { from to } readings { signal n interval { low high } numbers { part value }
  coverage { unknownOwnTeam unknownOtherTeam assumedTeam notSaid } groups { key rows parts distance first last team { slug } teams { slug } } } }`;
const ORGANIZATION = `query($period: String!) { organization(period: $period) { ${READINGS} } }`;
const TEAM = `query($slug: ID!, $period: String!) { teamReadings(slug: $slug, period: $period) { ${READINGS} } }`;
const AREAS = `query($period: String!, $after: String, $repository: String) { areas(period: $period, first: 100, after: $after, repository: $repository) { __typename
  ... on AreaConnection { repositories totalCount pageInfo { hasNextPage endCursor }
    edges { node { repository area readings { signal n numbers { part value } interval { low high } } } } } } }`;
const MEASURE = 'mutation($period: String!) { measure(period: $period) { __typename } }';

/** Asks for a period where nobody did, waits for it, and asks for all that is said of groups in it; of areas where that is wanted. */
export async function askAll(reader: Reader, period: string, slugs: readonly string[], withAreas: boolean): Promise<Answers> {
  const whole = await measured(reader, period);
  const teams = new Map<string, readonly GroupReading[]>();
  const texts = [JSON.stringify(whole)];
  for (const slug of slugs) {
    const { teamReadings } = await reader.ask<{ teamReadings: Said }>(TEAM, { slug, period });
    teams.set(slug, teamReadings.readings ?? []);
    texts.push(JSON.stringify(teamReadings));
  }
  const areas = withAreas ? await askAreas(reader, period) : [];
  texts.push(JSON.stringify(areas));
  const from = whole.period?.from ?? null;
  return {
    period,
    from: from === null ? -Infinity : Date.parse(from),
    to: Date.parse(whole.period?.to ?? ''),
    organization: whole.readings ?? [],
    teams,
    areas,
    text: texts.join('\n'),
  };
}

async function measured(reader: Reader, period: string): Promise<Said> {
  const ask = async (): Promise<Said> => (await reader.ask<{ organization: Said }>(ORGANIZATION, { period })).organization;
  const first = await ask();
  if (first.__typename === 'Readings') return first;
  await reader.ask(MEASURE, { period });
  return until(`the numbers of ${period}`, async () => {
    const said = await ask();
    return said.__typename === 'Readings' ? said : null;
  });
}

/** The areas of everything, then of each repository by itself: a filter must say no more than the whole. */
async function askAreas(reader: Reader, period: string): Promise<AreaAnswer[]> {
  const repositories = new Set<string>();
  const found = await pages(reader, period, null, repositories);
  for (const repository of repositories) found.push(...(await pages(reader, period, repository, new Set())));
  return found;
}

async function pages(reader: Reader, period: string, repository: string | null, names: Set<string>): Promise<AreaAnswer[]> {
  const into: AreaAnswer[] = [];
  for (let after: string | null = null; ;) {
    const { areas }: { areas: AreasAnswer } = await reader.ask(AREAS, { period, after, repository });
    for (const name of areas.repositories) names.add(name);
    into.push(...areas.edges.map(({ node }) => node));
    if (!areas.pageInfo.hasNextPage) return into;
    after = areas.pageInfo.endCursor;
  }
}

interface AreasAnswer {
  readonly repositories: readonly string[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: AreaAnswer }[];
}
