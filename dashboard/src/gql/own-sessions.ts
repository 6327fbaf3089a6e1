import { gql, type TypedDocumentNode } from '@apollo/client';
import type { NotShared, ProviderLink, Refused, Session } from './types.js';

export const OWN_SESSIONS: TypedDocumentNode<
  { viewer: { sessions: Session[]; links: ProviderLink[] } | null },
  Record<string, never>
> = gql`
  query OwnSessions {
    viewer {
      sessions {
        id
        how
        agent
        begunAt
        seenAt
        endsAt
        current
      }
      links {
        provider {
          id
          name
        }
        linkedAt
      }
    }
  }
`;

type OwnSessionsResult = { __typename: 'OwnSessions'; sessions: { id: string }[] } | NotShared;

export const END_SESSION: TypedDocumentNode<{ endSession: OwnSessionsResult }, { id: string }> = gql`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      ... on NotShared {
        message
      }
      ... on OwnSessions {
        sessions {
          id
        }
      }
    }
  }
`;

export const END_OTHER_SESSIONS: TypedDocumentNode<{ endOtherSessions: OwnSessionsResult }, Record<string, never>> = gql`
  mutation EndOtherSessions {
    endOtherSessions {
      ... on NotShared {
        message
      }
      ... on OwnSessions {
        sessions {
          id
        }
      }
    }
  }
`;

type ProviderLinkResult = { __typename: 'LinkBegun'; address: string } | Refused | NotShared;

export const LINK_PROVIDER: TypedDocumentNode<{ linkProvider: ProviderLinkResult }, { id: string }> = gql`
  mutation LinkProvider($id: ID!) {
    linkProvider(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on LinkBegun {
        address
      }
    }
  }
`;
