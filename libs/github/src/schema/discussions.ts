import { z } from 'zod';
import { actor, connectionOf, time } from './actor.js';

const category = z.object({ name: z.string() });

export const discussionsAnswer = z.object({
  repository: z
    .object({
      databaseId: z.number().nullish(),
      discussions: connectionOf(z.object({ id: z.string(), updatedAt: time, category })),
    })
    .nullable(),
});

const said = z.object({
  id: z.string(),
  databaseId: z.number().nullable(),
  body: z.string(),
  createdAt: time,
  lastEditedAt: time.nullish(),
  author: actor.nullable(),
});
const replies = connectionOf(said);
export type Said = z.infer<typeof said>;

const comments = connectionOf(said.extend({ isAnswer: z.boolean(), replies }));
export type DiscussionComments = z.infer<typeof comments>;

const discussion = z.object({
  id: z.string(),
  number: z.number(),
  databaseId: z.number().nullable(),
  title: z.string(),
  body: z.string(),
  createdAt: time,
  updatedAt: time,
  lastEditedAt: time.nullish(),
  closed: z.boolean(),
  closedAt: time.nullish(),
  stateReason: z.string().nullish(),
  author: actor.nullable(),
  category,
  comments,
});
export type Discussion = z.infer<typeof discussion>;

export const discussionTextsAnswer = z.object({ nodes: z.array(discussion.nullable()) });
export const moreCommentsAnswer = z.object({ node: z.object({ comments }).nullable() });
export const moreRepliesAnswer = z.object({ node: z.object({ replies }).nullable() });
