import { z } from 'zod';
import { time } from './actor.js';
import { user } from './comments.js';

/** Rows of GitHub's list of issues, which holds pull requests too: those have `pull_request`. */
export const issues = z.array(
  z.object({
    id: z.number(),
    number: z.number(),
    title: z.string(),
    body: z.string().nullish(),
    user: user.nullable(),
    state: z.enum(['open', 'closed']),
    state_reason: z.string().nullish(),
    comments: z.number().nullish(),
    created_at: time,
    updated_at: time,
    closed_at: time.nullish(),
    pull_request: z.looseObject({}).nullish(),
  }),
);
export type RestIssue = z.infer<typeof issues>[number];
