import type { Activity, Excerpt, Page, Work } from '@ambit/activity';
import { readThanks } from '@ambit/documents';
import type { ListName, PullFacts, PullLists } from '../schema/pulls.js';
import { fromGraphql } from './account.js';
import { commitActivity } from './commit.js';
import { conversationComment } from './conversation.js';
import { referencesMade, type Home, type Said } from './reference.js';
import { reviewsOf } from './review.js';
import { cleanText, excerptOf, utc } from './text.js';
import { eventActivity, openedAsDraft } from './timeline.js';

/** A pull request read to the end, but for the lists named. */
export interface ReadPull {
  readonly facts: PullFacts;
  readonly lists: { readonly [L in ListName]: readonly NonNullable<NonNullable<NonNullable<PullLists[L]>['nodes']>[number]>[] };
  readonly incomplete: readonly ListName[];
}

/** Everything a pull request holds, as rows. The same pull request gives the same rows. */
export function pullPage(pull: ReadPull, home: Home): Page {
  const { facts, lists } = pull;
  const opened: Activity = {
    kind: 'pull.opened',
    at: utc(facts.createdAt),
    hostId: facts.fullDatabaseId,
    actor: fromGraphql(facts.author),
    pull: facts.number,
    payload: { draft: openedAsDraft(lists.timelineItems, facts.isDraft), ...readThanks(facts.body) },
  };
  const comments = lists.comments.map((comment) => conversationComment(comment, facts.number));
  const reviews = reviewsOf(lists.reviews, lists.timelineItems, facts.number);
  const events = lists.timelineItems.map((item) => eventActivity(item, facts.number));
  const excerpts: Excerpt[] =
    facts.body.trim() === '' ? [] : [excerptOf('pull.opened', facts.fullDatabaseId, facts.body, facts.lastEditedAt ?? null)];
  return {
    works: [workOf(pull)],
    activities: [
      opened,
      ...reviews.activities,
      ...comments.map((comment) => comment.activity),
      ...lists.commits.map(({ commit }) => commitActivity(commit, facts)),
      ...events.filter((event) => event !== null),
      ...endUntold(pull),
      ...filesListed(pull),
      ...textsOf(pull).flatMap((said) => referencesMade(said, home)),
    ],
    excerpts: [...excerpts, ...reviews.excerpts, ...comments.map((comment) => comment.excerpt)],
  };
}

/** GitHub hides events of accounts it hides, so that a pull request may be closed and its timeline never say so: then nobody did it. */
function endUntold({ facts, lists, incomplete }: ReadPull): Activity[] {
  if (facts.state !== 'CLOSED' || facts.closedAt === null || incomplete.includes('timelineItems')) return [];
  if (lists.timelineItems.some(({ __typename }) => __typename === 'ClosedEvent')) return [];
  const hostId = `${facts.fullDatabaseId}:closed`;
  return [{ kind: 'pull.closed', at: utc(facts.closedAt), hostId, actor: null, pull: facts.number, payload: {} }];
}

/** All that is said in it, but for comments on the diff, which come by themselves. */
function textsOf({ facts, lists }: ReadPull): Said[] {
  const own = { at: facts.createdAt, actor: fromGraphql(facts.author), pull: facts.number, issue: null };
  const by = (from: Said['from'], hostId: string, words: string, at: string, actor: Said['actor']): Said => ({
    ...own,
    from,
    hostId,
    words,
    at,
    actor,
  });
  return [
    { ...own, from: 'title', hostId: facts.fullDatabaseId, words: facts.title },
    { ...own, from: 'body', hostId: facts.fullDatabaseId, words: facts.body },
    ...lists.commits.map(({ commit }) => {
      const { hostId, at, actor } = commitActivity(commit, facts);
      return by('commit', hostId, commit.message, at, actor);
    }),
    ...lists.comments.map(({ fullDatabaseId, body, createdAt, author }) =>
      by('comment', fullDatabaseId, body, createdAt, fromGraphql(author)),
    ),
    ...lists.reviews.flatMap(({ fullDatabaseId, state, body, submittedAt, author }) =>
      state === 'PENDING' || submittedAt === null ? [] : [by('review', fullDatabaseId, body, submittedAt, fromGraphql(author))],
    ),
  ];
}

function workOf({ facts, lists, incomplete }: ReadPull): Work {
  return {
    kind: 'pull',
    number: facts.number,
    hostId: facts.fullDatabaseId,
    title: cleanText(facts.title),
    author: fromGraphql(facts.author),
    state: facts.state === 'OPEN' ? 'open' : facts.state === 'MERGED' ? 'merged' : 'closed',
    draft: facts.isDraft,
    createdAt: utc(facts.createdAt),
    updatedAt: utc(facts.updatedAt),
    closedAt: facts.closedAt === null ? null : utc(facts.closedAt),
    mergedAt: facts.mergedAt === null ? null : utc(facts.mergedAt),
    additions: facts.additions,
    deletions: facts.deletions,
    changedFiles: facts.changedFiles,
    labels: lists.labels.map(({ name }) => cleanText(name)).sort(),
    incomplete: [...incomplete].sort(),
  };
}

/** Only a list that is held to its end says which paths changed; a part of it would say that others did not. */
function filesListed({ facts, lists, incomplete }: ReadPull): Activity[] {
  if (incomplete.includes('files')) return [];
  const paths = [...new Set(lists.files.map(({ path }) => cleanText(path)))].sort();
  return [
    {
      kind: 'pull.files_listed',
      at: utc(facts.createdAt),
      hostId: `${facts.fullDatabaseId}:${facts.headRefOid}`,
      actor: fromGraphql(facts.author),
      pull: facts.number,
      payload: { paths },
    },
  ];
}
