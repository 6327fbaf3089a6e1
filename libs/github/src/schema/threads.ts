import { z } from 'zod';
import { bigId, connectionOf, time } from './actor.js';

const thread = z.object({
  isOutdated: z.boolean(),
  line: z.number().nullable(),
  originalLine: z.number().nullable(),
  comments: z.object({
    totalCount: z.number(),
    nodes: z.array(z.object({ fullDatabaseId: bigId, createdAt: time }).nullable()).nullable(),
  }),
});
export type Thread = z.infer<typeof thread>;

const pull = z.object({ id: z.string(), number: z.number(), reviewThreads: connectionOf(thread) });

export const threadsAnswer = z.object({ nodes: z.array(pull.nullable()) });
export const moreThreadsAnswer = z.object({ node: pull.nullable() });
