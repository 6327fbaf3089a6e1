import { useMutation, useQuery } from '@apollo/client/react';
import { REMOVE_VIEW, SAVE_VIEW, SAVED_VIEWS } from '../../gql/saved-views.js';
import type { SavedView } from '../../gql/types-decisions.js';

const FAILED = 'Ambit did not answer. Nothing is lost; try again.';

interface Views {
  readonly views: readonly SavedView[];
  readonly busy: boolean;
  /** Null: it is kept; else why not. */
  readonly save: (name: string, address: string) => Promise<string | null>;
  readonly remove: (id: string) => Promise<string | null>;
}

/** The viewer's own lists; the sidebar reads the same. */
export function useSavedViews(): Views {
  const { data } = useQuery(SAVED_VIEWS, { fetchPolicy: 'cache-first' });
  const [save, saving] = useMutation(SAVE_VIEW, {
    update: (cache, { data: done }) => {
      if (done?.saveView.__typename === 'SavedViews') cache.writeQuery({ query: SAVED_VIEWS, data: { savedViews: done.saveView.views } });
    },
  });
  const [remove, removing] = useMutation(REMOVE_VIEW, {
    update: (cache, { data: done }) => {
      if (done?.removeView.__typename === 'SavedViews')
        cache.writeQuery({ query: SAVED_VIEWS, data: { savedViews: done.removeView.views } });
    },
  });
  return {
    views: data?.savedViews ?? [],
    busy: saving.loading || removing.loading,
    save: async (name, address) => {
      const result = (await save({ variables: { name, address } })).data?.saveView;
      return result?.__typename === 'SavedViews' ? null : (result?.message ?? FAILED);
    },
    remove: async (id) => {
      const result = (await remove({ variables: { id } })).data?.removeView;
      return result?.__typename === 'SavedViews' ? null : (result?.message ?? FAILED);
    },
  };
}
