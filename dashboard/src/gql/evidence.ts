import { gql, type TypedDocumentNode } from '@apollo/client';
import type { EvidenceResult } from './types-evidence.js';

export interface EvidenceVariables {
  host: string;
  id: string;
  signal: string;
  part: string;
  period: string;
  /** The measuring whose number was clicked. */
  generation?: string | null;
  group?: string | null;
  first?: number;
  after?: string | null;
}

export const EVIDENCE: TypedDocumentNode<{ evidence: EvidenceResult }, EvidenceVariables> = gql`
  query Evidence(
    $host: String!
    $id: ID!
    $signal: ID!
    $part: String!
    $period: String!
    $generation: ID
    $group: ID
    $first: Int
    $after: String
  ) {
    evidence(
      host: $host
      id: $id
      signal: $signal
      part: $part
      period: $period
      generation: $generation
      group: $group
      first: $first
      after: $after
    ) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on NotMeasured {
        period {
          key
          from
          to
          weeks
        }
      }
      ... on Evidence {
        signal
        part
        number
        countedIn
        total
        people
        generation
        measuredAt
        definition {
          signal
          name
          version
          claim
          floor
          unit
          parts {
            id
            name
            what
            countedIn
          }
        }
        period {
          key
          from
          to
          weeks
        }
        fetched {
          repositories
          of
          complete
        }
        coverage {
          unknownOwnTeam
          unknownOtherTeam
          assumedTeam
          notSaid
        }
        groups {
          key
          distance
          rows
          parts
          first
          last
          team {
            slug
            name
          }
        }
        rows {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            cursor
            node {
              id
              at
              title
              url
              repository
              number
              kind
              groups
              way
              marks
              excerpt
            }
          }
        }
      }
    }
  }
`;
