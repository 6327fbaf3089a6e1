import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AdminLogResult, LogKind, OwnViewsResult } from './types-log.js';

const LOG_ENTRY = gql`
  fragment LogEntryOf on LogEntry {
    at
    kind
    what
    basis
    purpose
    detail
    actor {
      who
      person {
        host
        id
        login
        name
      }
    }
    subject {
      who
      person {
        host
        id
        login
        name
      }
    }
  }
`;

interface Paging {
  first?: number;
  after?: string | null;
}

export interface AdminLogVariables extends Paging {
  what: LogKind | null;
  person: string | null;
}

/** Who looked at the one who asks. */
export const OWN_VIEWS: TypedDocumentNode<{ ownViews: OwnViewsResult }, Paging> = gql`
  query OwnViews($first: Int, $after: String) {
    ownViews(first: $first, after: $after) {
      ... on NotShared {
        message
      }
      ... on ViewConnection {
        totalCount
        lookers
        monday
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...LogEntryOf
          }
        }
      }
    }
  }
  ${LOG_ENTRY}
`;

/** The whole log; asking for it is written into it. */
export const ADMIN_LOG: TypedDocumentNode<{ adminLog: AdminLogResult }, AdminLogVariables> = gql`
  query AdminLog($first: Int, $after: String, $what: LogKind, $person: String) {
    adminLog(first: $first, after: $after, what: $what, person: $person) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on LogConnection {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...LogEntryOf
          }
        }
      }
    }
  }
  ${LOG_ENTRY}
`;
