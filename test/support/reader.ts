import { until } from './processes.js';

/** A person with a browser, without the browser: asks the one address, keeps the cookie. */
export interface Reader {
  readonly cookie: string;
  readonly ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<T>;
}

export async function raw(address: string, body: unknown, cookie = ''): Promise<{ status: number; text: string; cookie: string }> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text(), cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

function reader(address: string, cookie: string): Reader {
  return {
    cookie,
    ask: async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
      const { text } = await raw(address, { query, variables }, cookie);
      const { data, errors } = JSON.parse(text) as { data: T; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

export const stranger = (address: string): Reader => reader(address, '');

/** Signs in with a one-time link as `npx ambit sign-in` prints it. */
export async function byLink(address: string, printed: string): Promise<Reader> {
  const token = /#([\w-]{20,})/.exec(printed)?.[1];
  if (token === undefined) throw new Error(`No link in: ${printed}`);
  const { text, cookie } = await raw(address, {
    query: 'mutation($token: String!) { signIn(token: $token) { __typename } }',
    variables: { token },
  });
  if (!text.includes('SignedIn')) throw new Error(`Not signed in: ${text}`);
  return reader(address, cookie);
}

/** In demo mode, as one of three people; the doors open once the members have been fetched. */
export async function throughDoor(address: string, role: 'ENGINEER' | 'MANAGER' | 'ADMIN'): Promise<Reader> {
  const cookie = await until(`the door of the ${role.toLowerCase()}`, async () => {
    const answer = await raw(address, { query: `mutation { signInAs(role: ${role}) { __typename } }` });
    return answer.text.includes('SignedIn') ? answer.cookie : null;
  });
  return reader(address, cookie);
}

export interface ReadingAnswer {
  readonly signal: string;
  readonly n: number;
  readonly numbers: readonly { part: string; value: number }[];
  readonly groups: readonly {
    key: string;
    rows: number;
    parts: readonly string[];
    team: { slug: string } | null;
    distance: string | null;
  }[];
}

const READINGS = `query($host: String!, $id: ID!, $period: String!) { person(host: $host, id: $id) { __typename ... on PersonPage {
  readings(period: $period) { __typename ... on Readings { generation readings { signal n numbers { part value } groups { key rows parts distance team { slug } } } } } } } }`;

export interface PageAnswer {
  /** The measuring these numbers are of. */
  readonly generation: string;
  readonly readings: readonly ReadingAnswer[];
}

/** One's own page over a period; null while it is being measured. */
export async function ownPage(of: Reader, period: string): Promise<PageAnswer | null> {
  const { viewer } = await of.ask<{ viewer: { person: { host: string; id: string } } }>('{ viewer { person { host id } } }');
  const { person } = await of.ask<{ person: { readings: { __typename: string } & Partial<PageAnswer> } }>(READINGS, {
    ...viewer.person,
    period,
  });
  const { __typename, generation, readings } = person.readings;
  if (__typename === 'NotMeasured') await of.ask('mutation($period: String!) { measure(period: $period) { __typename } }', { period });
  return generation === undefined || readings === undefined ? null : { generation, readings };
}

export const ownReadings = async (of: Reader, period: string): Promise<readonly ReadingAnswer[] | null> =>
  (await ownPage(of, period))?.readings ?? null;

/** One number of a page; null where the page has no reading of that signal (no case in the period, or nothing fetched yet). */
export function numberOf(readings: readonly ReadingAnswer[] | null, signal: string, part: string): number | null {
  return readings?.find((reading) => reading.signal === signal)?.numbers.find((number) => number.part === part)?.value ?? null;
}

export interface EvidenceAnswer {
  readonly number: number;
  readonly generation: string;
  readonly countedIn: 'GROUPS' | 'ROWS';
  readonly total: number;
  readonly groups: readonly { key: string; rows: number }[];
  readonly rows: {
    readonly totalCount: number;
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    readonly edges: readonly { node: { id: string; groups: readonly string[] } }[];
  };
}

const EVIDENCE = `query($host: String!, $id: ID!, $signal: ID!, $part: String!, $period: String!, $generation: ID, $after: String) {
  evidence(host: $host, id: $id, signal: $signal, part: $part, period: $period, generation: $generation, first: 100, after: $after) { __typename ... on Evidence {
    number generation countedIn total groups { key rows } rows { totalCount pageInfo { hasNextPage endCursor } edges { node { id groups } } } } } }`;

/** The whole list behind one number, read to its end; of the measuring that the page showed, where it is named. */
export async function ownEvidence(
  of: Reader,
  signal: string,
  part: string,
  period: string,
  generation: string | null = null,
): Promise<{ first: EvidenceAnswer; ids: string[] }> {
  const { viewer } = await of.ask<{ viewer: { person: { host: string; id: string } } }>('{ viewer { person { host id } } }');
  const ids: string[] = [];
  let first: EvidenceAnswer | null = null;
  for (let after: string | null = null; ;) {
    const { evidence }: { evidence: EvidenceAnswer } = await of.ask(EVIDENCE, {
      ...viewer.person,
      signal,
      part,
      period,
      generation,
      after,
    });
    first ??= evidence;
    ids.push(...evidence.rows.edges.map(({ node }) => node.id));
    if (!evidence.rows.pageInfo.hasNextPage) return { first, ids };
    after = evidence.rows.pageInfo.endCursor;
  }
}
