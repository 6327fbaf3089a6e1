import { z } from 'zod';
import { connectionOf, time } from './actor.js';

const version = z.object({
  oid: z.string(),
  committedDate: time,
  author: z
    .object({ user: z.object({ login: z.string(), databaseId: z.number().nullable(), name: z.string().nullish() }).nullable() })
    .nullable(),
  file: z.object({ object: z.object({ text: z.string().nullish(), isBinary: z.boolean().nullish() }).nullable() }).nullable(),
});
export type OwnersVersion = z.infer<typeof version>;

const histories = z.object({
  p0: connectionOf(version).optional(),
  p1: connectionOf(version).optional(),
  p2: connectionOf(version).optional(),
});

/** A repository without a commit has no default branch; one whose branch names no commit has no histories. */
export const codeownersAnswer = z.object({
  repository: z
    .object({ databaseId: z.number().nullish(), defaultBranchRef: z.object({ target: histories.nullable() }).nullable() })
    .nullable(),
});
export type OwnersAnswer = NonNullable<z.infer<typeof codeownersAnswer>['repository']>;
