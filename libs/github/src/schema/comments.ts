import { z } from 'zod';
import { time } from './actor.js';

/** Only what is needed of GitHub's REST answers; unknown fields pass unread. */
export const user = z.object({ id: z.number(), login: z.string(), type: z.string() });
export type RestUser = z.infer<typeof user>;

export const reviewComments = z.array(
  z.object({
    id: z.number(),
    pull_request_review_id: z.number().nullish(),
    in_reply_to_id: z.number().nullish(),
    pull_request_url: z.string(),
    user: user.nullable(),
    body: z.string(),
    path: z.string(),
    line: z.number().nullish(),
    original_line: z.number().nullish(),
    subject_type: z.string().nullish(),
    created_at: time,
    updated_at: time,
  }),
);
export type RestReviewComment = z.infer<typeof reviewComments>[number];

export const issueComments = z.array(
  z.object({
    id: z.number(),
    html_url: z.string(),
    user: user.nullable(),
    body: z.string().nullish(),
    created_at: time,
    updated_at: time,
  }),
);
export type RestIssueComment = z.infer<typeof issueComments>[number];
