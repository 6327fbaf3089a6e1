import { z } from 'zod';

/** A time as GitHub writes it; commits carry offsets. */
export const time = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is not a time');

/** An `Actor` of GitHub's GraphQL API; the numeric id is null for what has none. */
export const actor = z.object({
  __typename: z.string(),
  login: z.string(),
  databaseId: z.number().nullish(),
  name: z.string().nullish(),
  user: z.object({ databaseId: z.number().nullable() }).nullish(),
});
export type GraphqlActor = z.infer<typeof actor>;

export const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
export type PageInfo = z.infer<typeof pageInfo>;

/** A connection: its `nodes` may hold null for what could not be read. */
export function connectionOf<T extends z.ZodType>(node: T) {
  return z.object({ pageInfo, totalCount: z.number().optional(), nodes: z.array(node.nullable()).nullable() });
}

/** GitHub's 64-bit ids come as text. */
export const bigId = z.union([z.string(), z.number()]).transform(String);
