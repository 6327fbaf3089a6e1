import { gql, type TypedDocumentNode } from '@apollo/client';
import { READINGS_OF } from './readings.js';
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
      ...ReadingsOf
    }
  }
  ${READINGS_OF}
`;
