import { gql, type DocumentNode } from '@apollo/client';

/** The readings of one measuring, as every page of numbers asks for them. */
export const READINGS_OF: DocumentNode = gql`
  fragment ReadingsOf on Readings {
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
`;
