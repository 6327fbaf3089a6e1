import { z } from 'zod';
import { actor, bigId, connectionOf, pageInfo, time } from './actor.js';

const event = z.object({ id: z.string(), createdAt: time, actor: actor.nullable() });
const asked = z
  .object({
    __typename: z.string(),
    login: z.string().optional(),
    slug: z.string().optional(),
    databaseId: z.number().nullish(),
    name: z.string().nullish(),
  })
  .nullable();

const file = z.object({ path: z.string() });
const label = z.object({ name: z.string() });
export const review = z.object({
  fullDatabaseId: bigId,
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  body: z.string(),
  submittedAt: time.nullable(),
  lastEditedAt: time.nullish(),
  author: actor.nullable(),
});
export const comment = z.object({ fullDatabaseId: bigId, body: z.string(), createdAt: time, updatedAt: time, author: actor.nullable() });
export const commit = z.object({
  commit: z.object({
    oid: z.string(),
    message: z.string(),
    committedDate: time,
    authoredDate: time,
    author: z
      .object({ user: z.object({ login: z.string(), databaseId: z.number().nullable(), name: z.string().nullish() }).nullable() })
      .nullable(),
  }),
});
export const timelineItem = z.discriminatedUnion('__typename', [
  event.extend({ __typename: z.enum(['ReviewRequestedEvent', 'ReviewRequestRemovedEvent']), requestedReviewer: asked }),
  event.extend({
    __typename: z.literal('ReviewDismissedEvent'),
    previousReviewState: z.string(),
    review: z.object({ fullDatabaseId: bigId }).nullable(),
  }),
  event.extend({
    __typename: z.enum([
      'ReadyForReviewEvent',
      'ConvertToDraftEvent',
      'HeadRefForcePushedEvent',
      'ClosedEvent',
      'ReopenedEvent',
      'MergedEvent',
    ]),
  }),
]);

/** What a pull request says of itself, without its lists. */
export const pullFacts = z.object({
  id: z.string(),
  fullDatabaseId: bigId,
  number: z.number(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: z.boolean(),
  title: z.string(),
  body: z.string(),
  createdAt: time,
  updatedAt: time,
  lastEditedAt: time.nullish(),
  closedAt: time.nullable(),
  mergedAt: time.nullable(),
  author: actor.nullable(),
  headRefOid: z.string(),
  additions: z.number(),
  deletions: z.number(),
  changedFiles: z.number(),
});
export type PullFacts = z.infer<typeof pullFacts>;

/** The lists of a pull request. `files` and `labels` may be withheld as a whole, which is not the same as empty. */
export const pullLists = z.object({
  files: connectionOf(file).nullable(),
  labels: connectionOf(label).nullable(),
  reviews: connectionOf(review).nullable(),
  comments: connectionOf(comment),
  commits: connectionOf(commit),
  timelineItems: connectionOf(timelineItem),
});
export type PullLists = z.infer<typeof pullLists>;
export type ListName = keyof PullLists;

export const pullNode = pullFacts.extend(pullLists.shape);
export type PullNode = z.infer<typeof pullNode>;

const oid = z.object({ oid: z.string() }).nullish();

/** A page of pull requests with, beside it, the repository's head and the ids of its CODEOWNERS files. */
export function pullsAnswer<T extends z.ZodType>(node: T) {
  return z.object({
    repository: z
      .object({
        databaseId: z.number().nullish(),
        newest: z.object({ nodes: z.array(z.object({ updatedAt: time }).nullable()).nullable() }).optional(),
        owners1: oid,
        owners2: oid,
        owners3: oid,
        pullRequests: z.object({ totalCount: z.number(), pageInfo, nodes: z.array(node.nullable()).nullable() }),
      })
      .nullable(),
  });
}
