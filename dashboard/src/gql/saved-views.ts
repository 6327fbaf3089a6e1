import { gql, type TypedDocumentNode } from '@apollo/client';
import type { SavedView } from './types-decisions.js';
import type { NotShared, Refused } from './types.js';

export const SAVED_VIEWS: TypedDocumentNode<{ savedViews: SavedView[] }, Record<string, never>> = gql`
  query SavedViews {
    savedViews {
      id
      name
      address
    }
  }
`;

type SavedViewsResult = { __typename: 'SavedViews'; views: SavedView[] } | NotShared | Refused;

export const SAVE_VIEW: TypedDocumentNode<{ saveView: SavedViewsResult }, { name: string; address: string }> = gql`
  mutation SaveView($name: String!, $address: String!) {
    saveView(name: $name, address: $address) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on SavedViews {
        views {
          id
          name
          address
        }
      }
    }
  }
`;

export const REMOVE_VIEW: TypedDocumentNode<{ removeView: SavedViewsResult }, { id: string }> = gql`
  mutation RemoveView($id: ID!) {
    removeView(id: $id) {
      ... on NotShared {
        message
      }
      ... on Refused {
        message
      }
      ... on SavedViews {
        views {
          id
          name
          address
        }
      }
    }
  }
`;
