import { gql, type TypedDocumentNode } from '@apollo/client';
import type { DemoRole, Instance, Refused, Viewer } from './types.js';

export const VIEWER: TypedDocumentNode<{ viewer: Viewer | null; instance: Instance }, Record<string, never>> = gql`
  query Viewer {
    viewer {
      admin
      manager
      calibrator
      objected
      gate
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
    instance {
      demo
      name
      doors {
        role
        name
        what
      }
      providers {
        id
        name
      }
      over
    }
  }
`;

export type SignInResult = { __typename: 'SignedIn'; viewer: { admin: boolean } } | Refused;

export const SIGN_IN: TypedDocumentNode<{ signIn: SignInResult }, { token: string }> = gql`
  mutation SignIn($token: String!) {
    signIn(token: $token) {
      ... on Refused {
        message
      }
      ... on SignedIn {
        viewer {
          admin
        }
      }
    }
  }
`;

export const SIGN_IN_AS: TypedDocumentNode<{ signInAs: SignInResult }, { role: DemoRole }> = gql`
  mutation SignInAs($role: DemoRole!) {
    signInAs(role: $role) {
      ... on Refused {
        message
      }
      ... on SignedIn {
        viewer {
          admin
        }
      }
    }
  }
`;

export const SIGN_OUT: TypedDocumentNode<{ signOut: boolean }, Record<string, never>> = gql`
  mutation SignOut {
    signOut
  }
`;
