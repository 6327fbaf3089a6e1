import { z } from 'zod';
import { actor, connectionOf, time } from './actor.js';

const named = z.object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullable() }).nullish();

export const probeAnswer = z.object({
  repository: z
    .object({
      databaseId: z.number().nullish(),
      hasIssuesEnabled: z.boolean().nullish(),
      hasDiscussionsEnabled: z.boolean().nullish(),
      defaultBranchRef: z.object({ target: z.object({ oid: z.string() }).nullable() }).nullable(),
      newest: z.object({ nodes: z.array(z.object({ updatedAt: time }).nullable()).nullable() }),
      labels: named,
      discussionCategories: named,
    })
    .nullable(),
});
export type ProbeAnswer = NonNullable<z.infer<typeof probeAnswer>['repository']>;

/** A commit of a file's history; its files come under aliases of their own, `f0`, `f1`, ... */
export const historyNode = z
  .object({
    oid: z.string(),
    committedDate: time,
    author: z
      .object({ user: z.object({ login: z.string(), databaseId: z.number().nullable(), name: z.string().nullish() }).nullable() })
      .nullable(),
    associatedPullRequests: z
      .object({
        nodes: z
          .array(
            z
              .object({
                number: z.number(),
                state: z.string(),
                mergedAt: time.nullable(),
                repository: z.object({ databaseId: z.number().nullish() }).nullish(),
              })
              .nullable(),
          )
          .nullable(),
      })
      .nullable(),
  })
  .catchall(z.unknown());
export const fileName = z.object({ oid: z.string() }).nullable();

/** The histories come under aliases, `h0`, `h1`, ...; `object` is null where the commit is gone, as after a force push. */
export const historiesAnswer = z.object({
  repository: z.object({ databaseId: z.number().nullish(), object: z.record(z.string(), z.unknown()).nullable() }).nullable(),
});
export const history = connectionOf(historyNode);
export const commitTime = z.object({ committedDate: time });

/** Null where the commit or the file is not there. */
export const blob = z
  .object({
    oid: z.string().optional(),
    byteSize: z.number().nullish(),
    isBinary: z.boolean().nullish(),
    isTruncated: z.boolean().nullish(),
    text: z.string().nullish(),
  })
  .nullable();
export const textsAnswer = z.object({ repository: z.record(z.string(), z.unknown()).nullable() });

const changed = z.object({ path: z.string(), changeType: z.string() });
const files = connectionOf(changed);

const changingPull = z.object({
  id: z.string(),
  number: z.number(),
  createdAt: time,
  updatedAt: time,
  headRefOid: z.string(),
  author: actor.nullable(),
  /** Withheld as a whole where GitHub could not make the list. */
  files: files.nullable(),
  commits: z.object({ nodes: z.array(z.object({ commit: z.object({ oid: z.string(), committedDate: time }) }).nullable()).nullable() }),
});
/** A pull request with the paths it changes and its last commit. */
export type ChangingPull = z.infer<typeof changingPull>;

export const pullFilesAnswer = z.object({
  repository: z.object({ databaseId: z.number().nullish(), pullRequests: connectionOf(changingPull) }).nullable(),
});
export const moreFilesAnswer = z.object({ node: z.object({ files: files.nullable() }).nullable() });

/** The tree of a commit, from REST. A folder's own rows and links to other repositories pass unread. */
export const treeAnswer = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string().nullish(), size: z.number().nullish() })),
});
