import { createContext, use } from 'react';
import type { Instance, Viewer } from '../gql/types.js';

interface Here {
  readonly viewer: Viewer;
  readonly instance: Instance;
}

export const ViewerContext = createContext<Here | null>(null);

/** Who is signed in, and where. Only inside pages that need someone signed in. */
export function useHere(): Here {
  const here = use(ViewerContext);
  if (!here) throw new Error('useHere is for pages behind sign-in');
  return here;
}
