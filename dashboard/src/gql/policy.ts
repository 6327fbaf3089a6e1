import { gql, type TypedDocumentNode } from '@apollo/client';
import type { Announcement, AnnexResult, NoticeResult, PolicyMode, PolicyResult, PolicyTerms } from './types-policy.js';

const VERSION = gql`
  fragment VersionOf on PolicyVersion {
    id
    mode
    terms {
      minGroup
      purposes
      eventDays
      storyDays
      viewDays
    }
    proposedBy {
      host
      id
      login
      name
    }
    proposedAt
    confirmedBy {
      host
      id
      login
      name
    }
    adoptedAt
    changes
  }
`;

const POLICY_PARTS = gql`
  fragment PolicyOf on Policy {
    holds {
      ...VersionOf
    }
    waits {
      ...VersionOf
    }
    history {
      ...VersionOf
    }
    modes {
      mode
      name
      what
    }
    purposes {
      purpose
      what
    }
    leastGroup
    mayChange
    mayConfirm
    secondAdmin
  }
  ${VERSION}
`;

type Answer = { policy: PolicyResult };

export const POLICY: TypedDocumentNode<Answer, Record<string, never>> = gql`
  query Policy {
    policy {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...PolicyOf
    }
  }
  ${POLICY_PARTS}
`;

export interface Proposal extends PolicyTerms {
  mode: PolicyMode;
}

export const PROPOSE: TypedDocumentNode<Answer, Proposal> = gql`
  mutation ProposePolicy($mode: PolicyMode!, $minGroup: Int!, $purposes: [ID!]!, $eventDays: Int, $storyDays: Int, $viewDays: Int) {
    policy: proposePolicy(
      mode: $mode
      minGroup: $minGroup
      purposes: $purposes
      eventDays: $eventDays
      storyDays: $storyDays
      viewDays: $viewDays
    ) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...PolicyOf
    }
  }
  ${POLICY_PARTS}
`;

export const CONFIRM: TypedDocumentNode<Answer, { version: string }> = gql`
  mutation ConfirmPolicy($version: ID!) {
    policy: confirmPolicy(version: $version) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...PolicyOf
    }
  }
  ${POLICY_PARTS}
`;

export const WITHDRAW: TypedDocumentNode<Answer, { version: string }> = gql`
  mutation WithdrawPolicy($version: ID!) {
    policy: withdrawPolicy(version: $version) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...PolicyOf
    }
  }
  ${POLICY_PARTS}
`;

const NOTICE_PARTS = gql`
  fragment NoticeOf on Notice {
    version
    mode {
      mode
      name
      what
    }
    terms {
      minGroup
      purposes
      eventDays
      storyDays
      viewDays
    }
    purposes {
      purpose
      what
    }
    needsSwitch
    read
    toldAt
    changes
    ledBy {
      host
      id
      login
      name
    }
    leads {
      host
      id
      login
      name
    }
  }
`;

export const NOTICE: TypedDocumentNode<{ notice: NoticeResult }, Record<string, never>> = gql`
  query Notice {
    notice {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...NoticeOf
    }
  }
  ${NOTICE_PARTS}
`;

export const READ_NOTICE: TypedDocumentNode<{ notice: NoticeResult }, { version: string }> = gql`
  mutation ReadNotice($version: ID!) {
    notice: readNotice(version: $version) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...NoticeOf
    }
  }
  ${NOTICE_PARTS}
`;

export const ANNOUNCEMENTS: TypedDocumentNode<{ announcements: Announcement[] }, Record<string, never>> = gql`
  query Announcements {
    announcements {
      id
      at
      words
    }
  }
`;

export const READ_ANNOUNCEMENTS: TypedDocumentNode<{ readAnnouncements: boolean }, { ids: string[] }> = gql`
  mutation ReadAnnouncements($ids: [ID!]!) {
    readAnnouncements(ids: $ids)
  }
`;

const ANNEX_PARTS = gql`
  fragment AnnexOf on Annex {
    at
    company
    policy {
      ...VersionOf
    }
    modes {
      mode
      name
      what
    }
    purposes {
      purpose
      what
    }
    held {
      table
      holds
      from
      until
    }
    others
    doings {
      mode
      doings {
        action
        words
        cells {
          who
          may
        }
      }
    }
    floors {
      signal
      name
      version
      floor
      unit
      of
    }
    retention
    logCannotSee
    signature {
      at
      markedBy {
        host
        id
        login
        name
      }
      changes
    }
    maySign
  }
  ${VERSION}
`;

export const ANNEX: TypedDocumentNode<{ annex: AnnexResult }, Record<string, never>> = gql`
  query Annex {
    annex {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...AnnexOf
    }
  }
  ${ANNEX_PARTS}
`;

export const SIGN_ANNEX: TypedDocumentNode<{ annex: AnnexResult }, Record<string, never>> = gql`
  mutation SignAnnex {
    annex: signAnnex {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ...AnnexOf
    }
  }
  ${ANNEX_PARTS}
`;
