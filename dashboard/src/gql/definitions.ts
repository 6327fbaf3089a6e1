import { gql, type TypedDocumentNode } from '@apollo/client';
import type { Definition, DefinitionLine } from './types-places.js';

export const DEFINITIONS: TypedDocumentNode<{ definitions: DefinitionLine[] }, Record<string, never>> = gql`
  query Definitions {
    definitions {
      signal
      name
      family
      version
      claim
    }
  }
`;

export const DEFINITION: TypedDocumentNode<{ definition: Definition | null }, { signal: string }> = gql`
  query Definition($signal: ID!) {
    definition(signal: $signal) {
      signal
      name
      family
      version
      claim
      formula
      symbols
      example
      blindSpots
      gaming
      notFor
      source
      unit
      floor
      ours
      parts {
        id
        name
        what
        countedIn
      }
    }
  }
`;
