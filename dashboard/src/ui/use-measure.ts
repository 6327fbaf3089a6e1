import { useMutation } from '@apollo/client/react';
import { MEASURE } from '../gql/person.js';

interface Asking {
  /** Asks for a period to be measured and kept, then for the page again. */
  readonly ask: (period: string) => void;
  readonly asking: boolean;
  /** Why it was refused; null: it was not. */
  readonly refused: string | null;
}

export function useMeasure(refetch: () => unknown): Asking {
  const [measure, { loading, data }] = useMutation(MEASURE);
  const ask = async (period: string): Promise<void> => {
    await measure({ variables: { period } });
    await refetch();
  };
  return {
    ask: (period) => void ask(period),
    asking: loading,
    refused: data?.measure.__typename === 'Refused' ? data.measure.message : null,
  };
}
