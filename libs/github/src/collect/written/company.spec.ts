import type { Repository } from '@ambit/activity';
import { generateCompany, startStandIn, type ArchivedRepository, type StandIn } from '@ambit/demo';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../address.js';
import { createClient } from '../../client.js';
import { Held } from '../../testing/held.js';
import { readRepositories } from '../organization.js';
import { collectDocuments } from './documents.js';
import { collectIssues } from './issues.js';

/** After everything that happens in it. */
const NOW = new Date('2027-01-01T00:00:00Z');
/** Where the fictional company keeps its documents, and what stands there beside them. */
const PLACES = /^(?:text|docs\/(?:adr|design|migrations|trade-offs|incidents|roadmap))\/(?!readme|(?:0000-)?template)/i;

let standIn: StandIn;
let repositories: readonly Repository[];
/** What was read of each repository, by name. */
const read = new Map<string, Held>();
const requests = new Map<string, number>();
const archives = new Map<string, ArchivedRepository>();

beforeAll(async () => {
  const { archive } = generateCompany({ seed: 1, end: '2026-11-16', stories: true });
  for (const held of archive.repositories) archives.set(held.repo.name, held);
  standIn = await startStandIn({ archive, port: 0 });
  let name: string | null = null;
  const onRequest = (): void => {
    if (name !== null) requests.set(name, (requests.get(name) ?? 0) + 1);
  };
  const client = createClient({ ...addressOf(standIn.url), token: 'ghp_test', fetch, onRequest });
  repositories = await readRepositories(client, 'fernholt');
  for (const repository of repositories) {
    ({ name } = repository);
    const held = new Held(client);
    read.set(name, held);
    await held.read(collectDocuments, repository, 50, NOW);
    await held.read(collectIssues, repository, 50, NOW);
  }
}, 120_000);
afterAll(() => standIn.close());

describe('in the fictional company', () => {
  it('every document is found, on the branch, at the heads of open pull requests, and one that was withdrawn, and nothing else', () => {
    let onBranch = 0;
    const proposed: string[] = [];
    for (const [name, { tree, headBlobs }] of archives) {
      const found = read.get(name)?.documents().documents ?? [];
      const there = tree.map(({ path }) => path).filter((path) => PLACES.test(path));
      const ahead = headBlobs.map(({ path }) => path).filter((path) => PLACES.test(path) && !there.includes(path));
      expect([name, found.map(({ path }) => path).sort()]).toEqual([name, [...there, ...ahead].sort()]);
      onBranch += there.length;
      proposed.push(...ahead);
    }
    expect([onBranch, proposed.length]).toEqual([54, 6]);
  });

  it('issues under the labels of incidents and action items are read, with what they name', () => {
    const issues = [...archives.values()].flatMap((held) => held.issues);
    const rows = [...read.values()];
    const opened = rows.flatMap((held) => held.of('issue.opened'));
    expect(issues.length).toBeGreaterThanOrEqual(20);
    expect(opened.map(({ hostId }) => hostId).sort()).toEqual(issues.map(({ id }) => String(id)).sort());
    expect(new Set(opened.map(({ payload }) => payload.means))).toEqual(new Set(['incident', 'action-item']));
    const closed = issues.filter(({ state }) => state === 'closed');
    expect(rows.flatMap((held) => held.of('issue.closed'))).toHaveLength(closed.length);
    const named = rows.flatMap((held) => held.of('reference.made')).filter(({ payload }) => payload.from === 'issue');
    expect(named.length).toBeGreaterThan(0);
  });

  it('costs few requests a repository', () => {
    expect(repositories.length).toBe(requests.size);
    expect(Math.max(...requests.values())).toBeLessThan(40);
  });
});
