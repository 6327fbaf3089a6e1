import type { DocumentRule, DocumentsHeld, Repository } from '@ambit/activity';
import { startStandIn, type ArchivedRepository, type StandIn } from '@ambit/demo';
import { afterEach, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../address.js';
import { createClient, type GitHubClient } from '../../client.js';
import { Held, NOW } from '../../testing/held.js';
import { commit, plans, rfc } from '../../testing/plans.js';
import { readRepositories } from '../organization.js';
import type { Place, Turn } from '../turn.js';
import { START, type DocumentsCursor } from './cursor.js';
import { collectDocuments } from './documents.js';

const START_PLACE: Place = { phase: 'backfill', cursor: null, watermark: null, pageSize: 50, done: 0, total: null };
const rule: DocumentRule = { id: 1, repositoryId: 1, by: 'path', pattern: 'rfcs/*', means: 'rfc', source: 'admin', refused: false };
let standIn: StandIn | null = null;

afterEach(async () => {
  await standIn?.close();
  standIn = null;
});

/** So many documents of two versions each. */
function archive(documents: number): ArchivedRepository {
  const rows = plans();
  for (let n = 1; n <= documents; n += 1) {
    const path = `rfcs/${String(n).padStart(5, '0')}-x.md`;
    for (const [day, status] of ['Proposed', 'Accepted'].entries()) {
      // The tree is made at the end: it would be copied for every commit.
      rows.tree = [];
      commit(rows, path, rfc(n, status), day + 1);
    }
  }
  const newest = new Map(rows.versions.map((row) => [row.path, row]));
  rows.tree = [...newest].map(([path, { sha, text }]) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha,
    size: Buffer.byteLength(text ?? ''),
  }));
  return rows;
}

interface Counted {
  readonly client: GitHubClient;
  readonly asked: { readonly name: string; readonly points: number }[];
  /** How many histories and how many texts were asked for. */
  readonly aliases: () => readonly [number, number];
}

async function serve(rows: ArchivedRepository): Promise<void> {
  const organization = { id: 1, login: 'acme', name: 'Acme', members: [], teams: [] };
  standIn = await startStandIn({ archive: { organizations: [organization], repositories: [rows] }, port: 0 });
}

function counted(): Counted {
  const asked: { name: string; points: number }[] = [];
  let histories = 0;
  let texts = 0;
  const onRequest = ({ name, points }: { name: string; points: number }) => asked.push({ name: name.replace(/^\/.*\//, ''), points });
  const real = createClient({ ...addressOf(standIn?.url ?? ''), token: 'ghp_test', fetch, onRequest });
  const client: GitHubClient = {
    ...real,
    graphql: (query, variables, what) => {
      histories += Object.keys(variables).filter((key) => /^p\d+$/.test(key)).length;
      texts += Object.keys(variables).filter((key) => /^e\d+$/.test(key)).length;
      return real.graphql(query, variables, what);
    },
  };
  return { client, asked, aliases: () => [histories, texts] };
}

async function walk(
  client: GitHubClient,
  repository: Repository,
  from: Place,
  held: () => DocumentsHeld,
  see: (turn: Turn) => void,
): Promise<Place> {
  for (let place = from; ;) {
    const turn = await collectDocuments(client, repository, place, NOW, () => Promise.resolve(held()));
    see(turn);
    ({ place } = turn);
    if (turn.ended) return place;
  }
}

describe('many documents with history', () => {
  it('are read once, a bounded page at a time, each text once', async () => {
    const documents = 450;
    await serve(archive(documents));
    const { client, asked, aliases } = counted();
    const [repository] = (await readRepositories(client, 'acme')) as [Repository];
    const held = new Held(client);
    held.rules = [rule];
    let longest = 0;
    await walk(
      client,
      repository,
      START_PLACE,
      () => held.documents(),
      (turn) => {
        held.keep(turn);
        longest = Math.max(longest, turn.page.activities.length);
        expect(JSON.stringify(turn.place.cursor).length).toBeLessThan(100_000);
      },
    );
    expect(held.of('document.revised')).toHaveLength(2 * documents);
    expect(longest).toBeLessThanOrEqual(50);
    expect(aliases()).toEqual([documents, 2 * documents]);
    // A page of 25 documents is two requests and four points; the tree comes once for 400 of them.
    expect(asked.length).toBeLessThanOrEqual(2 * 18 + 5);
    expect(asked.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(4 * 18 + 5);
  }, 60_000);

  it('10,000 of them: one request when nothing changed, and of one change its own history and text alone', async () => {
    const rows = archive(10_000);
    const known: DocumentsHeld = {
      rules: [rule],
      states: {},
      documents: rows.tree.map(({ path, sha }) => ({ path, blob: sha, onBranch: true, proposedIn: null })),
    };
    const cursor: DocumentsCursor = { ...START, commit: rows.repo.head_sha ?? '' };
    const place: Place = { ...START_PLACE, phase: 'live', cursor, done: 10_000, total: 10_000 };
    await serve(rows);
    const quiet = counted();
    const [repository] = (await readRepositories(quiet.client, 'acme')) as [Repository];
    quiet.asked.length = 0;
    await walk(
      quiet.client,
      repository,
      place,
      () => {
        throw new Error('The store was asked.');
      },
      () => undefined,
    );
    expect(quiet.asked).toEqual([{ name: 'documents-probe', points: 1 }]);

    commit(rows, 'rfcs/05000-x.md', rfc(5_000, 'Superseded'), 30);
    standIn?.refresh();
    const after = counted();
    const found: Turn['page']['activities'][number][] = [];
    await walk(
      after.client,
      repository,
      place,
      () => known,
      (turn) => found.push(...turn.page.activities),
    );
    expect(found).toMatchObject([
      { kind: 'document.revised', payload: { path: 'rfcs/05000-x.md', facts: { status: { raw: 'Superseded' } } } },
    ]);
    expect(after.aliases()).toEqual([1, 1]);
    expect(after.asked).toEqual([
      { name: 'documents-probe', points: 1 },
      { name: '{tree_sha}', points: 1 },
      { name: 'document-histories', points: 1 },
      { name: 'document-texts', points: 1 },
    ]);
  }, 60_000);
});
