import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { DocumentNode, ValidationContext } from 'graphql';

/** Bytes of one request. */
export const BODY_LIMIT = '100kb';

const costs = new WeakMap<DocumentNode, number>();

/** What a document that was found valid may cost at most, by the lengths written in it. */
export function costOf(document: DocumentNode): number {
  return costs.get(document) ?? 0;
}

/**
 * One operation a request, each of bounded length, depth, width and cost. Everything the page of a decision holds is 9 deep and costs 2157;
 * a list whose length is written in the query costs its length times more. Introspection is exempt from depth and cost, as the schema is public; it is still bounded by its length.
 * Tokens are counted by graphql's own parser, which stops at the limit.
 */
export function limits() {
  const note = (context: ValidationContext | null, { n }: { readonly n: number }) => {
    if (context !== null) costs.set(context.getDocument(), n);
  };
  const armor = new ApolloArmor({
    maxDepth: { n: 12 },
    maxAliases: { n: 15 },
    maxDirectives: { n: 20 },
    costLimit: { maxCost: 20_000, onAccept: [note] },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  return { validationRules: armor.protect().validationRules, allowBatchedHttpRequests: false, parseOptions: { maxTokens: 2_000 } };
}
