import { gql, type TypedDocumentNode } from '@apollo/client';
import { READINGS_OF } from './readings.js';
import type { PersonNotes } from './types-notes.js';
import type { PersonResult } from './types-readings.js';

export const PERSON_PAGE: TypedDocumentNode<{ person: PersonResult }, { host: string; id: string; period: string }> = gql`
  query PersonPage($host: String!, $id: ID!, $period: String!) {
    person(host: $host, id: $id) {
      ... on NotShared {
        message
      }
      ... on PurposeNeeded {
        purposes
        person {
          host
          id
          name
        }
      }
      ... on PersonPage {
        yours
        basis
        purpose
        purposes
        person {
          host
          id
          login
          name
          teams {
            slug
            name
          }
        }
        periods {
          key
          from
          to
          weeks
        }
        readings(period: $period) {
          ... on Refused {
            message
          }
          ... on Withheld {
            by
            since
          }
          ... on NotMeasured {
            period {
              key
              from
              to
              weeks
            }
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
          ...ReadingsOf
        }
      }
    }
  }
  ${READINGS_OF}
`;

export const PERSON_BY_LOGIN: TypedDocumentNode<
  {
    personByLogin:
      { __typename: 'PersonPage' | 'PurposeNeeded'; person: { host: string; id: string } } | { __typename: 'NotShared'; message: string };
  },
  { login: string }
> = gql`
  query PersonByLogin($login: String!) {
    personByLogin(login: $login) {
      ... on NotShared {
        message
      }
      ... on PurposeNeeded {
        person {
          host
          id
        }
      }
      ... on PersonPage {
        person {
          host
          id
        }
      }
    }
  }
`;

export const MEASURE: TypedDocumentNode<
  { measure: { __typename: 'Measuring'; message: string; period: { key: string } } | { __typename: 'Refused'; message: string } },
  { period: string }
> = gql`
  mutation Measure($period: String!) {
    measure(period: $period) {
      ... on Refused {
        message
      }
      ... on Measuring {
        message
        period {
          key
        }
      }
    }
  }
`;

interface NotesVariables {
  host: string;
  id: string;
  period: string;
  generation: string;
}

/** What stands beside a person's numbers, for that person alone: it takes longer than the page. */
export const PERSON_NOTES: TypedDocumentNode<
  {
    person:
      | { __typename: 'PersonPage'; person: { host: string; id: string }; notes: PersonNotes | null }
      | { __typename: 'NotShared' | 'PurposeNeeded' };
  },
  NotesVariables
> = gql`
  query PersonNotes($host: String!, $id: ID!, $period: String!, $generation: ID) {
    person(host: $host, id: $id) {
      ... on NotShared {
        message
      }
      ... on PersonPage {
        person {
          host
          id
        }
        notes(period: $period, generation: $generation) {
          generation
          notCounted {
            why
            reviews
          }
          annotations {
            screen
            of
            rows {
              id
              at
              title
              url
              repository
              number
            }
          }
        }
      }
    }
  }
`;
