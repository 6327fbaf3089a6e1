import { gql, type TypedDocumentNode } from '@apollo/client';
import { OVERLAP_PART } from './decision-parts.js';
import type { OverlapsResult } from './types-decisions.js';

export const OVERLAPS: TypedDocumentNode<{ overlaps: OverlapsResult }, { first?: number; after?: string | null }> = gql`
  query Overlaps($first: Int, $after: String) {
    overlaps(first: $first, after: $after) {
      ... on NotShared {
        message
      }
      ... on OverlapConnection {
        totalCount
        hidden
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...Pair
          }
        }
      }
    }
  }
  ${OVERLAP_PART}
`;
