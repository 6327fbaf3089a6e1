import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AreasResult } from './types-areas.js';

interface AreasVariables {
  period: string;
  repository: string | null;
  /** The numbers the page says; the others of an area are many. */
  parts: readonly string[];
  first: number;
  after?: string | null;
}

export const AREAS: TypedDocumentNode<{ areas: AreasResult }, AreasVariables> = gql`
  query Areas($period: String!, $repository: String, $parts: [ID!], $first: Int, $after: String) {
    areas(period: $period, repository: $repository, first: $first, after: $after) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on Measuring {
        message
        period {
          key
          from
          to
          weeks
        }
      }
      ... on NotMeasured {
        period {
          key
          from
          to
          weeks
        }
      }
      ... on AreaConnection {
        period {
          key
          from
          to
          weeks
        }
        generation
        measuredAt
        fetched {
          repositories
          of
          complete
        }
        definitions {
          signal
          version
          name
          floor
        }
        repositories
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            repository
            area
            readings {
              signal
              n
              enough
              numbers(parts: $parts) {
                part
                value
              }
              interval {
                low
                high
              }
            }
          }
        }
      }
    }
  }
`;
