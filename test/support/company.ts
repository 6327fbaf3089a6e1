import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCompany, writeArchive } from '../../libs/demo/dist/index.js';
import { ambit, dataFolder, type Environment, freePort, stays, until } from './processes.js';
import { byLink, type Reader } from './reader.js';

/** The day on which the company's record ends. */
export const COMPANY_END = '2026-11-16';

export interface CompanyInstance {
  readonly archive: ReturnType<typeof generateCompany>['archive'];
  /** Where the archive lies as files. */
  readonly folder: string;
  readonly csv: string;
  /** What was planted; empty without stories. */
  readonly stories: ReturnType<typeof generateCompany>['stories'];
  readonly env: Environment;
  readonly address: string;
  /** Signs somebody in by a link of the command line. */
  readonly reader: (login: string) => Promise<Reader>;
  readonly stop: () => Promise<void>;
}

/** A fictional company served as GitHub, and an instance of Ambit that has fetched it whole, with its dated teams. */
export async function startCompany({
  seed,
  stories,
  teams = (csv) => csv,
}: {
  readonly seed: number;
  readonly stories: boolean;
  /** Changes the file of dated teams before it is imported. */
  readonly teams?: (csv: string) => string;
}): Promise<CompanyInstance> {
  const data = dataFolder();
  const folder = mkdtempSync(join(tmpdir(), 'ambit-company-'));
  const company = generateCompany({ seed, end: COMPANY_END, stories });
  writeArchive(company.archive, folder);
  const port = await freePort();
  const env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()) };
  const replay = await stays(['replay', folder, '--port', String(port)], env, /http:\/\//);
  const running = await stays(['up'], env, /http:\/\/localhost:\d+/);
  writeFileSync(join(data.path, 'token'), 'ghp_company000000000000000000000000000000');
  const csv = teams(company.teamsCsv(`127.0.0.1:${String(port)}`));
  writeFileSync(join(data.path, 'teams.csv'), csv);
  for (const args of [
    ['policy', '--adopt'],
    ['connect', 'fernholt', '--token-file', join(data.path, 'token'), '--url', `http://127.0.0.1:${String(port)}`],
    ['sync', '--once', '--wait'],
    ['teams', 'import', join(data.path, 'teams.csv'), '--apply'],
  ]) {
    const { code, out, err } = await ambit(args, env);
    if (code !== 0) throw new Error(`ambit ${args.join(' ')} failed: ${out}${err}`);
  }
  const address = `http://127.0.0.1:${env.AMBIT_PORT}`;
  return {
    archive: company.archive,
    folder,
    csv,
    stories: company.stories,
    env,
    address,
    reader: async (login) => byLink(address, (await ambit(['sign-in', login], env)).out),
    stop: async () => {
      await running.stop();
      await replay.stop();
      rmSync(folder, { recursive: true, force: true });
      data.remove();
    },
  };
}

export interface DecisionLine {
  readonly id: string;
  readonly label: string | null;
  readonly title: string | null;
  readonly state: string;
  readonly numbers: readonly { part: string; value: number }[];
}

const LIST = `query($after: String) { decisions(first: 100, after: $after) { __typename ... on DecisionConnection { totalCount hidden
  pageInfo { hasNextPage endCursor } edges { node { id label title state numbers { part value } } } } } }`;

interface ListAnswer {
  readonly decisions: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: DecisionLine }[];
  };
}

/** Every decision that is named, once they are measured. */
export async function decisionsOf(reader: Reader): Promise<DecisionLine[]> {
  return until('measured decisions', async () => {
    const found: DecisionLine[] = [];
    for (let after: string | null = null; ;) {
      const { decisions }: ListAnswer = await reader.ask(LIST, { after });
      found.push(...decisions.edges.map(({ node }) => node));
      if (!decisions.pageInfo.hasNextPage) break;
      after = decisions.pageInfo.endCursor;
    }
    return found.length > 0 && found.every(({ numbers }) => numbers.length > 0) ? found : null;
  });
}

export function numberIn(line: DecisionLine | undefined, part: string): number | null {
  return line?.numbers.find((number) => number.part === part)?.value ?? null;
}

export interface PairAnswer {
  readonly key: string;
  readonly of: string;
  readonly left: SideAnswer;
  readonly right: SideAnswer;
  readonly terms: readonly string[];
}

interface SideAnswer {
  readonly title: string | null;
  readonly path: string | null;
  readonly repository: string;
  readonly decision: { readonly id: string; readonly label: string | null } | null;
  readonly teams: readonly { readonly slug: string }[];
}

/** What may be the same effort twice, as the api proposes it. */
export async function overlapsOf(reader: Reader): Promise<readonly PairAnswer[]> {
  const { overlaps } = await reader.ask<{ overlaps: { edges: readonly { node: PairAnswer }[] } }>(
    `{ overlaps(first: 25) { __typename ... on OverlapConnection { edges { node { key of terms
       left { title path repository decision { id label } teams { slug } } right { title path repository decision { id label } teams { slug } } } } } } }`,
  );
  return overlaps.edges.map(({ node }) => node);
}
