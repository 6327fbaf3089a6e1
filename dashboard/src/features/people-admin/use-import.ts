import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { APPLY_LINES, PREVIEW_LINES, REPORTING_LINES } from '../../gql/people-admin.js';
import type { LinesDiff, LinesDiffResult } from '../../gql/types-admin.js';

const FAILED = 'Ambit did not answer. Nothing was changed; try again.';

interface Import {
  /** What would change, or changed; null: nothing was looked at. */
  readonly diff: LinesDiff | null;
  readonly refused: string | null;
  readonly busy: boolean;
  /** Asks what it would change. Null: from who maintains the teams. */
  readonly look: (csv: string | null) => Promise<void>;
  /** Changes what was looked at. */
  readonly apply: () => Promise<void>;
  readonly forget: () => void;
  readonly refuse: (why: string) => void;
}

export function useImport(): Import {
  const client = useApolloClient();
  const [diff, setDiff] = useState<LinesDiff | null>(null);
  const [csv, setCsv] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const settle = async (doing: Promise<LinesDiffResult | undefined>): Promise<void> => {
    setBusy(true);
    const answer = await doing.catch(() => undefined);
    setBusy(false);
    setDiff(answer?.__typename === 'LinesDiff' ? answer : null);
    setRefused(answer?.__typename === 'LinesDiff' ? null : (answer?.message ?? FAILED));
  };
  return {
    diff,
    refused,
    busy,
    look: (text) => {
      setCsv(text);
      return settle(
        client.query({ query: PREVIEW_LINES, variables: { csv: text }, fetchPolicy: 'no-cache' }).then(({ data }) => data?.diff),
      );
    },
    apply: () =>
      settle(
        client
          .mutate({
            mutation: APPLY_LINES,
            variables: { csv, mark: diff?.mark ?? '' },
            refetchQueries: [REPORTING_LINES],
            fetchPolicy: 'no-cache',
          })
          .then(({ data }) => data?.diff),
      ),
    forget: () => {
      setDiff(null);
      setRefused(null);
    },
    refuse: (why) => {
      setDiff(null);
      setRefused(why);
    },
  };
}
