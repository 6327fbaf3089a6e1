import type { ListName } from '../schema/pulls.js';

const ACTOR =
  '__typename login ...on User{databaseId name} ...on Bot{databaseId} ...on Mannequin{databaseId} ...on Organization{databaseId} ...on EnterpriseUserAccount{user{databaseId}}';
const PAGE = 'pageInfo{hasNextPage endCursor}';
const ASKED =
  'requestedReviewer{__typename ...on User{databaseId login name} ...on Bot{databaseId login} ...on Mannequin{databaseId login} ...on Team{databaseId slug}}';
const EVENT = `id createdAt actor{${ACTOR}}`;

const TIMELINE_TYPES = [
  'REVIEW_REQUESTED_EVENT',
  'REVIEW_REQUEST_REMOVED_EVENT',
  'READY_FOR_REVIEW_EVENT',
  'CONVERT_TO_DRAFT_EVENT',
  'REVIEW_DISMISSED_EVENT',
  'HEAD_REF_FORCE_PUSHED_EVENT',
  'CLOSED_EVENT',
  'REOPENED_EVENT',
  'MERGED_EVENT',
].join(',');

/** Each list of a pull request: its arguments and what is asked of it. All flat: a list inside a list multiplies the cost. */
const LISTS: Readonly<Record<ListName, { readonly first: number; readonly filter?: string; readonly body: string }>> = {
  files: { first: 50, body: `${PAGE} totalCount nodes{path}` },
  labels: { first: 20, body: `${PAGE} nodes{name}` },
  reviews: { first: 50, body: `${PAGE} totalCount nodes{fullDatabaseId state body submittedAt lastEditedAt author{${ACTOR}}}` },
  comments: { first: 50, body: `${PAGE} totalCount nodes{fullDatabaseId body createdAt updatedAt author{${ACTOR}}}` },
  commits: {
    first: 50,
    body: `${PAGE} totalCount nodes{commit{oid message committedDate authoredDate author{user{login databaseId name}}}}`,
  },
  timelineItems: {
    first: 50,
    filter: `itemTypes:[${TIMELINE_TYPES}]`,
    body: `${PAGE} nodes{__typename
      ...on ReviewRequestedEvent{${EVENT} ${ASKED}}
      ...on ReviewRequestRemovedEvent{${EVENT} ${ASKED}}
      ...on ReviewDismissedEvent{${EVENT} previousReviewState review{fullDatabaseId}}
      ...on ReadyForReviewEvent{${EVENT}}
      ...on ConvertToDraftEvent{${EVENT}}
      ...on HeadRefForcePushedEvent{${EVENT}}
      ...on ClosedEvent{${EVENT}}
      ...on ReopenedEvent{${EVENT}}
      ...on MergedEvent{${EVENT}}}`,
  },
};
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

const FACTS = `id fullDatabaseId number state isDraft title body createdAt updatedAt lastEditedAt closedAt mergedAt author{${ACTOR}}
  headRefOid additions deletions changedFiles`;

/** One list of a pull request, from a cursor on when `after` names a variable. */
export function listSelection(list: ListName, first: number, after?: string): string {
  const { filter, body } = LISTS[list];
  const given = [`first:${String(first)}`, ...(after === undefined ? [] : [`after:${after}`]), ...(filter === undefined ? [] : [filter])];
  return `${list}(${given.join(',')}){${body}}`;
}

const ALL_LISTS = LIST_NAMES.map((list) => listSelection(list, LISTS[list].first)).join('\n  ');

function pullsQuery(order: 'CREATED_AT' | 'UPDATED_AT', node: string): string {
  return `query($owner:String!,$name:String!,$first:Int!,$after:String){ rateLimit{cost}
 repository(owner:$owner,name:$name){ databaseId
  newest:pullRequests(first:1,orderBy:{field:UPDATED_AT,direction:DESC}){nodes{updatedAt}}
  owners1:object(expression:"HEAD:.github/CODEOWNERS"){oid} owners2:object(expression:"HEAD:CODEOWNERS"){oid} owners3:object(expression:"HEAD:docs/CODEOWNERS"){oid}
  pullRequests(first:$first,after:$after,orderBy:{field:${order},direction:DESC}){ totalCount ${PAGE} nodes{
  ${node}
 }}}}`;
}

/** Newest created first: that key never changes, so nothing moves under the cursor. */
export const BACKFILL_QUERY = pullsQuery('CREATED_AT', `${FACTS}\n  ${ALL_LISTS}`);
/** Newest touched first, read until what is known. */
export const LIVE_QUERY = pullsQuery('UPDATED_AT', `${FACTS}\n  ${ALL_LISTS}`);
/** One pull request without its lists, for one that is too heavy as a whole. */
export const BACKFILL_FACTS_QUERY = pullsQuery('CREATED_AT', FACTS);
export const LIVE_FACTS_QUERY = pullsQuery('UPDATED_AT', FACTS);
