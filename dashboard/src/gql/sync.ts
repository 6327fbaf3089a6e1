import { gql, type TypedDocumentNode } from '@apollo/client';
import type { NotShared } from './types.js';
import type { SyncResult, SyncState } from './types-places.js';

export const SYNC: TypedDocumentNode<{ sync: SyncResult }, { first?: number; after?: string | null }> = gql`
  query Sync($first: Int, $after: String) {
    sync(first: $first, after: $after) {
      ... on NotShared {
        message
      }
      ... on Sync {
        fetched
        all
        completeWeeks
        state
        backTo
        measuredAt
        connections {
          login
          host
          state
          problem
          members
          teams
          lastFetchedAt
        }
        rings {
          weeks
          fetched
          of
        }
        repositories {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            cursor
            node {
              name
              owner
              pulls
              pullsTotal
              reviews
              backTo
              state
              problem
              fetchedAt
            }
          }
        }
      }
    }
  }
`;

export interface SyncBrief {
  __typename: 'Sync';
  fetched: number;
  all: number;
  state: SyncState;
  connections: { lastFetchedAt: string | null }[];
}

export const SYNC_BRIEF: TypedDocumentNode<{ sync: SyncBrief | NotShared }, Record<string, never>> = gql`
  query SyncBrief {
    sync {
      ... on NotShared {
        message
      }
      ... on Sync {
        fetched
        all
        state
        connections {
          lastFetchedAt
        }
      }
    }
  }
`;
