import { gql, type TypedDocumentNode } from '@apollo/client';
import { AFFECTED_PART, DECISION_PARTS, LINK_PARTS, OUTCOME_PART, OVERLAP_PART } from './decision-parts.js';
import type { Asking, DecisionResult } from './types-decisions.js';

export const DECISION: TypedDocumentNode<{ decision: DecisionResult }, { id: string }> = gql`
  query Decision($id: ID!) {
    decision(id: $id) {
      ... on NotShared {
        message
      }
      ... on DecisionPage {
        measuring
        generation
        measuredAt
        asOf
        implementedAfterDays
        asksBaseline
        investment
        notes
        fetched {
          repositories
          of
          complete
        }
        decision {
          ...DecisionHead
        }
        readings {
          signal
          n
          enough
          numbers {
            part
            value
          }
          interval {
            low
            high
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
          coverage {
            unknownOwnTeam
            unknownOtherTeam
            assumedTeam
            notSaid
          }
          definition {
            signal
            name
            version
            floor
            unit
            parts {
              id
              name
            }
          }
        }
        states {
          at
          state
          word
          url
          mergedBy {
            ...Named
          }
          by {
            ...Named
          }
        }
        versions {
          at
          changed
          proposed
          url
          number
          by {
            ...Named
          }
        }
        reviewers {
          requestedAt
          spokeAt
          person {
            ...Named
          }
          team {
            slug
            name
          }
        }
        approvers {
          ...Named
        }
        supersedes {
          id
          label
          title
        }
        supersededBy {
          id
          label
          title
        }
        related {
          id
          label
          title
        }
        lanes {
          distance
          affected
          team {
            slug
            name
          }
          marks {
            id
            at
            kind
            before
            title
            url
            number
            repository
            excerpt
            how
          }
        }
        links {
          ...LinkOf
        }
        affected {
          ...Affected
        }
        outcomes {
          ...OutcomeOf
        }
        overlaps {
          ...Pair
        }
      }
    }
  }
  ${DECISION_PARTS}
  ${AFFECTED_PART}
  ${LINK_PARTS}
  ${OUTCOME_PART}
  ${OVERLAP_PART}
`;

export const ASKINGS: TypedDocumentNode<{ askings: Asking[] }, Record<string, never>> = gql`
  query Askings {
    askings {
      id
      title
      url
      repository
      number
      openedAt
      files
      affected {
        ...Affected
      }
    }
  }
  ${AFFECTED_PART}
`;
