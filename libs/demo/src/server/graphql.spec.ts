import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { ask } from './asking.js';
import type { GraphqlReply } from './asking.js';
import { ANA, archiveOf, at, BOB, BOT, CAT, comment, event, GHOST, pull, repository, review, reviewComment } from './small-archive.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

const ACTOR = '__typename login ... on User { databaseId name } ... on Bot { databaseId }';

interface NumberPage {
  readonly repository: {
    readonly pullRequests: { readonly pageInfo: { hasNextPage: boolean; endCursor: string }; readonly nodes: { number: number }[] };
  };
}

describe('GraphQL', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = repository();
    standIn = await startStandIn({ archive: archiveOf(mill), port: 0, viewer: BOB });
  });

  afterEach(() => standIn.close());

  async function onPull<T>(number: number, selection: string): Promise<T> {
    standIn.refresh();
    const query = `{ repository(owner: "weir", name: "mill") { pullRequest(number: ${number}) { ${selection} } } }`;
    const { data, errors } = await ask<{ repository: { pullRequest: T } }>(standIn, query);
    expect(errors).toEqual([]);
    return data.repository.pullRequest;
  }

  it('answers at /api/graphql too', async () => {
    const response = await fetch(`${standIn.url}/api/graphql`, {
      method: 'POST',
      headers: { authorization: 'bearer ghp_one', 'content-type': 'application/json' },
      body: '{"query": "{ viewer { login } }"}',
    });
    expect(await response.json()).toEqual({ data: { viewer: { login: 'bob' } } });
  });

  it('pages pull requests by creation and by change, either way', async () => {
    mill.pulls = [pull(1, { updated_at: at(90) }), pull(2), pull(3)];
    standIn.refresh();
    const numbers = async (field: string, direction: string): Promise<number[]> => {
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const query = `query($after: String) { repository(owner: "weir", name: "mill") {
          pullRequests(first: 2, after: $after, orderBy: {field: ${field}, direction: ${direction}}) { pageInfo { hasNextPage endCursor } nodes { number } } } }`;
        const reply: GraphqlReply<NumberPage> = await ask(standIn, query, { after });
        const { pageInfo, nodes } = reply.data.repository.pullRequests;
        seen.push(...nodes.map(({ number }) => number));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      return seen;
    };
    expect(await numbers('CREATED_AT', 'ASC')).toEqual([1, 2, 3]);
    expect(await numbers('CREATED_AT', 'DESC')).toEqual([3, 2, 1]);
    expect(await numbers('UPDATED_AT', 'DESC')).toEqual([1, 3, 2]);
  });

  it('serves a row that is held twice once', async () => {
    mill.pulls = [pull(1), pull(1, { title: 'Later', updated_at: at(50) })];
    mill.reviews = [review(1, 11), review(1, 11)];
    const read = await onPull(1, 'title reviews(first: 9) { totalCount nodes { fullDatabaseId } }');
    expect(read).toEqual({ title: 'Later', reviews: { totalCount: 1, nodes: [{ fullDatabaseId: '11' }] } });
  });

  it('knows merged from closed', async () => {
    mill.pulls = [pull(1, { state: 'closed', closed_at: at(9), merged_at: at(9), merge_commit_sha: 'd'.repeat(40), merged_by: BOB })];
    mill.pulls.push(pull(2, { state: 'closed', closed_at: at(9), merge_commit_sha: 'd'.repeat(40) }));
    expect(await onPull(1, 'state merged mergeCommit { oid } mergedBy { login }')).toEqual({
      state: 'MERGED',
      merged: true,
      mergeCommit: { oid: 'd'.repeat(40) },
      mergedBy: { login: 'bob' },
    });
    expect(await onPull(2, 'state merged mergeCommit { oid }')).toEqual({ state: 'CLOSED', merged: false, mergeCommit: null });
  });

  it('gives files as null where the archive has none, and as a list where it is empty', async () => {
    mill.pulls = [pull(1), pull(2), pull(3)];
    mill.files = [
      { pull_number: 2, files: [] },
      {
        pull_number: 3,
        files: [
          { filename: 'b.ts', additions: 2, deletions: 1 },
          { filename: 'a.ts', additions: 1, deletions: 0, status: 'added' },
        ],
      },
    ];
    const files = 'files(first: 5) { totalCount nodes { path additions deletions changeType } }';
    expect(await onPull(1, files)).toEqual({ files: null });
    expect(await onPull(2, files)).toEqual({ files: { totalCount: 0, nodes: [] } });
    expect(await onPull(3, files)).toEqual({
      files: {
        totalCount: 2,
        nodes: [
          { path: 'a.ts', additions: 1, deletions: 0, changeType: 'ADDED' },
          { path: 'b.ts', additions: 2, deletions: 1, changeType: 'MODIFIED' },
        ],
      },
    });
  });

  it('gives deleted authors as null, bots without their suffix, and names from the organization', async () => {
    mill.pulls = [pull(1, { user: GHOST })];
    mill.reviews = [review(1, 11, { user: null }), review(1, 12, { user: BOT }), review(1, 13, { user: ANA })];
    expect(await onPull(1, `author { login } reviews(first: 9) { nodes { author { ${ACTOR} } } }`)).toEqual({
      author: null,
      reviews: {
        nodes: [
          { author: null },
          { author: { __typename: 'Bot', login: 'helper', databaseId: 4 } },
          { author: { __typename: 'User', login: 'ana', databaseId: 1, name: 'Ana Ahlers' } },
        ],
      },
    });
  });

  it('calls an account everywhere what it is called now', async () => {
    const was = { ...CAT, login: 'kit' };
    mill.pulls = [pull(1, { user: { id: 9, login: 'old', type: 'User' } }), pull(2, { user: { id: 9, login: 'new', type: 'User' } })];
    mill.reviews = [review(1, 90, { user: was })];
    expect(await onPull(1, 'author { login } reviews(first: 1) { nodes { author { login } } }')).toEqual({
      author: { login: 'new' },
      reviews: { nodes: [{ author: { login: 'cat' } }] },
    });
  });

  it('shows a pending review to its author alone', async () => {
    mill.pulls = [pull(1)];
    mill.reviews = [
      review(1, 11, { state: 'PENDING', submitted_at: null, user: BOB }),
      review(1, 12, { state: 'PENDING', submitted_at: null, user: ANA }),
    ];
    expect(await onPull(1, 'reviews(first: 9) { totalCount nodes { fullDatabaseId state submittedAt } }')).toEqual({
      reviews: { totalCount: 1, nodes: [{ fullDatabaseId: '11', state: 'PENDING', submittedAt: null }] },
    });
  });

  it('says what a dismissed review was', async () => {
    mill.pulls = [pull(1)];
    mill.reviews = [review(1, 11, { state: 'DISMISSED' })];
    mill.timeline = [event(1, 31, 'review_dismissed', { dismissed_review: { state: 'changes_requested', review_id: 11 } })];
    const dismissed = '... on ReviewDismissedEvent { previousReviewState review { fullDatabaseId state } }';
    expect(await onPull(1, `timelineItems(first: 9) { nodes { ${dismissed} } }`)).toEqual({
      timelineItems: { nodes: [{ previousReviewState: 'CHANGES_REQUESTED', review: { fullDatabaseId: '11', state: 'DISMISSED' } }] },
    });
  });

  it('filters the timeline, whose total does not heed the filter', async () => {
    mill.pulls = [pull(1)];
    mill.timeline = [
      event(1, 33, 'merged', { commit_id: 'd'.repeat(40) }),
      event(1, 31, 'review_requested', { requested_reviewer: BOB }),
      event(1, 32, 'review_requested', { requested_team: { id: 72, slug: 'bank', name: 'Bank' }, actor: null }),
      event(1, 34, 'labeled'),
      event(1, 35, 'head_ref_force_pushed', { commit_id: 'e'.repeat(40) }),
    ];
    const asked = `... on ReviewRequestedEvent { createdAt actor { login } requestedReviewer { __typename ... on User { databaseId } ... on Team { databaseId slug parentTeam { slug } } } }`;
    const filter = 'itemTypes: [REVIEW_REQUESTED_EVENT, HEAD_REF_FORCE_PUSHED_EVENT]';
    const read = await onPull(
      1,
      `timelineItems(first: 2, ${filter}) { totalCount filteredCount pageInfo { hasNextPage } nodes { ${asked} } }`,
    );
    expect(read).toEqual({
      timelineItems: {
        totalCount: 5,
        filteredCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [
          { createdAt: at(31), actor: { login: 'ana' }, requestedReviewer: { __typename: 'User', databaseId: 2 } },
          {
            createdAt: at(32),
            actor: null,
            requestedReviewer: { __typename: 'Team', databaseId: 72, slug: 'bank', parentTeam: { slug: 'river' } },
          },
        ],
      },
    });
  });

  it('ties threads by their first comment and tells the outdated ones', async () => {
    mill.pulls = [pull(1)];
    mill.reviewComments = [
      reviewComment(1, 41),
      reviewComment(1, 42, { line: null }),
      reviewComment(1, 43, { in_reply_to_id: 41, user: ANA }),
      reviewComment(1, 44, { line: null, original_line: null }),
    ];
    const thread =
      'isResolved isOutdated line originalLine comments(first: 9) { totalCount nodes { fullDatabaseId replyTo { fullDatabaseId } } }';
    const { reviewThreads } = await onPull<{ reviewThreads: { nodes: object[] } }>(1, `reviewThreads(first: 9) { nodes { ${thread} } }`);
    expect(reviewThreads.nodes).toMatchObject([
      {
        isResolved: false,
        isOutdated: false,
        comments: { totalCount: 2, nodes: [{ replyTo: null }, { replyTo: { fullDatabaseId: '41' } }] },
      },
      { isOutdated: true, line: null, originalLine: 7 },
      { isOutdated: false, originalLine: null },
    ]);
  });

  it('gives open requests, labels, comments and commits', async () => {
    mill.pulls = [
      pull(1, {
        requested_reviewers: [{ ...BOB, as_code_owner: true }],
        requested_teams: [{ id: 71, slug: 'river', name: 'River' }],
        labels: [{ id: 5, name: 'bug' }],
      }),
    ];
    mill.issueComments = [comment(1, 21)];
    mill.commits = [
      {
        pull_number: 1,
        sha: 'f'.repeat(40),
        message: 'Turn the wheel\n\nCo-authored-by: Cat <3+cat@users.noreply.github.com>',
        author: { name: 'Ana', date: '2026-01-01T12:00:00+02:00', login: 'ana', id: 1 },
        committer: { name: 'Bob', date: '2026-01-01T11:00:00Z' },
      },
    ];
    const commit = 'oid message authoredDate committedDate author { name email user { databaseId } } committer { user { login } }';
    const request = 'asCodeOwner requestedReviewer { __typename ... on Team { slug } ... on User { login } }';
    const read = await onPull(
      1,
      `reviewRequests(first: 9) { nodes { ${request} } } labels(first: 9) { nodes { name } }
       comments(first: 9) { nodes { fullDatabaseId body } } commits(first: 9) { totalCount nodes { commit { ${commit} } } }`,
    );
    expect(read).toEqual({
      reviewRequests: {
        nodes: [
          { asCodeOwner: true, requestedReviewer: { __typename: 'User', login: 'bob' } },
          { asCodeOwner: false, requestedReviewer: { __typename: 'Team', slug: 'river' } },
        ],
      },
      labels: { nodes: [{ name: 'bug' }] },
      comments: { nodes: [{ fullDatabaseId: '21', body: 'Word 21' }] },
      commits: {
        totalCount: 1,
        nodes: [
          {
            commit: {
              oid: 'f'.repeat(40),
              message: 'Turn the wheel\n\nCo-authored-by: Cat <3+cat@users.noreply.github.com>',
              authoredDate: '2026-01-01T10:00:00Z',
              committedDate: '2026-01-01T11:00:00Z',
              author: { name: 'Ana', email: null, user: { databaseId: 1 } },
              committer: { user: null },
            },
          },
        ],
      },
    });
  });

  it('gives ids beyond 32 bits as text only', async () => {
    mill.pulls = [pull(1)];
    mill.issueComments = [comment(1, 3_834_127_987, { created_at: at(1), updated_at: at(1) })];
    expect(await onPull(1, 'comments(first: 1) { nodes { databaseId fullDatabaseId } }')).toEqual({
      comments: { nodes: [{ databaseId: null, fullDatabaseId: '3834127987' }] },
    });
  });
});
