import { gql, type TypedDocumentNode } from '@apollo/client';
import type { PageSection } from '../ui/sharing-words.js';
import type { DateTime, NotShared, Person, Refused } from './types.js';

type Named = Pick<Person, 'host' | 'id' | 'login' | 'name'>;

export interface Share {
  id: string;
  reader: Named | null;
  cycle: string | null;
  /** Calibrators who came into the cycle after it was shared, and do not read it. */
  added: Named[];
  /** What EXTEND_SHARE takes to let these in. */
  addedAt: DateTime | null;
  sections: PageSection[];
  purpose: string;
  createdAt: DateTime;
  expiresAt: DateTime;
  revokedAt: DateTime | null;
}

export interface Sharing {
  __typename: 'Sharing';
  shares: Share[];
  requests: { requester: Named; purpose: string; askedAt: DateTime }[];
  cycles: { id: string; name: string; calibrators: Named[] }[];
  /** Who leads the viewer and may see the page by it; none in most modes. */
  managers: Named[];
  purposes: string[];
}

export type SharingResult = Sharing | NotShared | Refused;

const SHARING_PARTS = gql`
  fragment SharingParts on Sharing {
    shares {
      id
      reader {
        host
        id
        login
        name
      }
      cycle
      added {
        host
        id
        login
        name
      }
      addedAt
      sections
      purpose
      createdAt
      expiresAt
      revokedAt
    }
    requests {
      requester {
        host
        id
        login
        name
      }
      purpose
      askedAt
    }
    cycles {
      id
      name
      calibrators {
        host
        id
        login
        name
      }
    }
    managers {
      host
      id
      login
      name
    }
    purposes
  }
`;

export const SHARING: TypedDocumentNode<{ sharing: SharingResult }, Record<string, never>> = gql`
  query Sharing {
    sharing {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...SharingParts
    }
  }
  ${SHARING_PARTS}
`;

export interface ShareVariables {
  reader: string | null;
  cycle: string | null;
  sections: PageSection[];
  purpose: string;
  until: DateTime;
}

export const SHARE_PAGE: TypedDocumentNode<{ sharePage: SharingResult }, ShareVariables> = gql`
  mutation SharePage($reader: String, $cycle: ID, $sections: [PageSection!]!, $purpose: String!, $until: DateTime!) {
    sharePage(reader: $reader, cycle: $cycle, sections: $sections, purpose: $purpose, until: $until) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...SharingParts
    }
  }
  ${SHARING_PARTS}
`;

export const EXTEND_SHARE: TypedDocumentNode<{ extendShare: SharingResult }, { id: string; to: DateTime }> = gql`
  mutation ExtendShare($id: ID!, $to: DateTime!) {
    extendShare(id: $id, to: $to) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...SharingParts
    }
  }
  ${SHARING_PARTS}
`;

export const REVOKE_SHARE: TypedDocumentNode<{ revokeShare: SharingResult }, { id: string }> = gql`
  mutation RevokeShare($id: ID!) {
    revokeShare(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...SharingParts
    }
  }
  ${SHARING_PARTS}
`;

export const DECLINE_REQUEST: TypedDocumentNode<{ declineRequest: SharingResult }, { host: string; id: string }> = gql`
  mutation DeclineRequest($host: String!, $id: ID!) {
    declineRequest(host: $host, id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...SharingParts
    }
  }
  ${SHARING_PARTS}
`;

export const SHARED_PAGES: TypedDocumentNode<
  { sharedPages: { person: Named & { teams: { slug: string; name: string }[] }; basis: string }[] },
  Record<string, never>
> = gql`
  query SharedPages {
    sharedPages {
      basis
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
    }
  }
`;

type OpenPageResult = { __typename: 'PersonPage'; basis: string; purpose: string | null } | NotShared | Refused;

export const OPEN_PAGE: TypedDocumentNode<{ openPage: OpenPageResult }, { host: string; id: string; purpose: string }> = gql`
  mutation OpenPage($host: String!, $id: ID!, $purpose: String!) {
    openPage(host: $host, id: $id, purpose: $purpose) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on PersonPage {
        basis
        purpose
        person {
          host
          id
        }
      }
    }
  }
`;

export const REQUEST_ACCESS: TypedDocumentNode<
  { requestAccess: { __typename: 'Asked'; message: string } | NotShared | Refused },
  { host: string; id: string; purpose: string }
> = gql`
  mutation RequestAccess($host: String!, $id: ID!, $purpose: String!) {
    requestAccess(host: $host, id: $id, purpose: $purpose) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on Asked {
        message
      }
    }
  }
`;
