import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readArchives } from '../archive/read.js';
import { get } from './asking.js';
import { histories, texts, walk } from './corpus-walk.js';
import type { Actor, Tree, Walked, WalkedPull, WalkedReview } from './corpus-walk.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

const corpus = process.env['AMBIT_CORPUS'];
if (!corpus) process.stderr.write('skipped: the stand-in on the corpus (AMBIT_CORPUS is not set)\n');

type Kind = 'container' | 'author' | 'deleted' | 'bot' | 'substantive';

/** What a review row counts as, told apart from the answers alone. */
function kindOf(review: WalkedReview, pull: WalkedPull, threads: ReadonlySet<string>): Kind {
  const empty = review.state === 'COMMENTED' && review.body.trim() === '' && !threads.has(review.fullDatabaseId);
  if (empty) return 'container';
  if (review.author === null) return 'deleted';
  if (review.author.__typename === 'Bot') return 'bot';
  return review.author.databaseId === pull.author?.databaseId ? 'author' : 'substantive';
}

function rowsOf(walked: Walked): { kind: Kind; review: WalkedReview; pull: WalkedPull; repository: Walked }[] {
  const threads = new Set<string>();
  for (const comment of walked.reviewComments) {
    if (comment.in_reply_to_id === undefined && comment.pull_request_review_id !== null)
      threads.add(String(comment.pull_request_review_id));
  }
  return walked.pulls.flatMap((pull) =>
    pull.reviews.map((review) => ({ kind: kindOf(review, pull, threads), review, pull, repository: walked })),
  );
}

function counts(walked: Walked): object {
  const rows = rowsOf(walked);
  const of = (kind: Kind): number => rows.filter((row) => row.kind === kind).length;
  const authors = walked.pulls.map((pull) => pull.author).filter((author): author is Actor => author !== null);
  return {
    pulls: [walked.pulls.length, walked.pulls.filter((pull) => pull.state === 'MERGED').length],
    authors: [new Set(authors.map(({ databaseId }) => databaseId)).size, walked.pulls.length - authors.length],
    reviews: [rows.length, of('container'), of('substantive'), of('author'), of('deleted'), of('bot')],
    comments: [
      walked.reviewComments.length,
      walked.reviewComments.filter((row) => row.in_reply_to_id === undefined).length,
      walked.reviewComments.filter((row) => row.pull_request_review_id === null).length,
      walked.issueComments,
    ],
    nestedComments: walked.pulls.reduce((sum, pull) => sum + pull.comments.totalCount, 0),
    withoutFiles: walked.pulls.filter((pull) => pull.files === null).length,
  };
}

/** People who reviewed, their pull requests, and the three widest as [pull requests, people reached]. */
function reach(...repositories: Walked[]): object {
  const pairs = new Map<number, Set<string>>();
  const reached = new Map<number, Set<number>>();
  const add = <T>(map: Map<number, Set<T>>, key: number, value: T): void => {
    map.set(key, (map.get(key) ?? new Set<T>()).add(value));
  };
  for (const { kind, review, pull } of repositories.flatMap(rowsOf)) {
    if (kind !== 'substantive' || review.author === null) continue;
    add(pairs, review.author.databaseId, pull.id);
    if (pull.author && pull.author.__typename !== 'Bot') add(reached, review.author.databaseId, pull.author.databaseId);
  }
  const widest = [...pairs].sort(([, a], [, b]) => b.size - a.size).slice(0, 3);
  return {
    people: pairs.size,
    pairs: [...pairs.values()].reduce((sum, pulls) => sum + pulls.size, 0),
    widest: widest.map(([id, pulls]) => [pulls.size, reached.get(id)?.size ?? 0]),
  };
}

(corpus ? describe : describe.skip)('the stand-in on the corpus (AMBIT_CORPUS)', () => {
  let standIn: StandIn;
  let bips: Walked;
  let secp: Walked;

  beforeAll(async () => {
    standIn = await startStandIn({ archive: readArchives([join(corpus ?? '', 'github')]), port: 0 });
    const walks = standIn.archive.repositories.map(({ repo }) => walk(standIn, repo.owner.login, repo.name));
    const all = (await Promise.all(walks)).sort((a, b) => b.pulls.length - a.pulls.length);
    [bips, secp] = all as [Walked, Walked];
  }, 120_000);

  afterAll(() => standIn.close());

  it('serves every row of the larger repository', () => {
    expect(counts(bips)).toEqual({
      pulls: [2104, 1343],
      authors: [773, 14],
      reviews: [5887, 3129, 2644, 97, 16, 1],
      comments: [7618, 4208, 447, 9609],
      nestedComments: 9609,
      withoutFiles: 4,
    });
    expect(reach(bips)).toMatchObject({
      people: 378,
      pairs: 1730,
      widest: [
        [395, 193],
        [291, 167],
        [67, 54],
      ],
    });
  });

  it('serves every row of the smaller repository', () => {
    expect(counts(secp)).toEqual({
      pulls: [1308, 944],
      authors: [187, 5],
      reviews: [5753, 3161, 2487, 75, 20, 10],
      comments: [6018, 2685, 247, 7204],
      nestedComments: 7204,
      withoutFiles: 8,
    });
    expect(reach(secp)).toMatchObject({
      people: 88,
      pairs: 1340,
      widest: [
        [491, 74],
        [246, 44],
        [116, 24],
      ],
    });
  });

  it('serves the tree, the texts at open heads and the history of every document', async () => {
    const tree = (await get(standIn, '/repos/bitcoin/bips/git/trees/master?recursive=1')).body as Tree;
    expect([tree.truncated, tree.tree.filter(({ type }) => type === 'blob').length]).toEqual([false, 479]);
    const paths = tree.tree.map(({ path }) => path).filter((path) => /^bip-\d+\.(?:md|mediawiki)$/.test(path));
    const heads = standIn.archive.repositories.flatMap(({ headBlobs }) => headBlobs);
    const proposed = await texts(
      standIn,
      heads.map(({ head_sha, path }) => `${head_sha}:${path}`),
    );
    expect(proposed).toEqual(heads.map(({ text }) => text));
    const told = await histories(standIn, paths);
    // The independent count: merged pull requests times the documents that their lists name.
    expect([told.length, told.reduce((sum, oids) => sum + oids.length, 0)]).toEqual([210, 1857]);
    const newest = await texts(
      standIn,
      paths.map((path, place) => `${told[place]?.[0]}:${path}`),
    );
    expect(newest.filter((text) => typeof text === 'string')).toHaveLength(210);
    const oldest = paths.flatMap((path, place) => ((told[place]?.length ?? 0) > 1 ? [`${told[place]?.at(-1)}:${path}`] : []));
    expect((await texts(standIn, oldest)).filter((text) => text !== null)).toEqual([]);
  });

  it('reaches as wide over both as was counted', () => {
    expect(reach(bips, secp)).toMatchObject({
      people: 417,
      pairs: 3070,
      widest: [
        [520, 83],
        [397, 193],
        [295, 68],
      ],
    });
  });
});
