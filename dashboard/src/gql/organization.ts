import { gql, type TypedDocumentNode } from '@apollo/client';
import type { Period } from './types.js';
import type { OrganizationResult } from './types-areas.js';

/** The periods kept now. */
export const PERIODS: TypedDocumentNode<{ periods: Period[] }, Record<string, never>> = gql`
  query Periods {
    periods {
      key
      from
      to
      weeks
    }
  }
`;

export const ORGANIZATION: TypedDocumentNode<{ organization: OrganizationResult }, { period: string }> = gql`
  query Organization($period: String!) {
    organization(period: $period) {
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
      ... on Readings {
        generation
        measuredAt
        asOf
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
        readings {
          signal
          n
          enough
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
            teams {
              slug
              name
            }
            place {
              repository
              text
            }
          }
          coverage {
            unknownOwnTeam
            unknownOtherTeam
            assumedTeam
            notSaid
          }
        }
      }
    }
  }
`;
