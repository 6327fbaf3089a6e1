import { useQuery } from '@apollo/client/react';
import { PERSON_PAGE } from '../../gql/person.js';

/**
 * The measuring whose numbers stand on the page below, so that the list agrees with the number that was clicked: the page's own
 * answer, from the cache. Undefined while it comes; null where the page has no numbers.
 */
export function useGeneration(host: string, id: string, period: string): string | null | undefined {
  const { data, error } = useQuery(PERSON_PAGE, { variables: { host, id, period }, fetchPolicy: 'cache-first' });
  if (data === undefined) return error ? null : undefined;
  const { person } = data;
  return person.__typename === 'PersonPage' && person.readings.__typename === 'Readings' ? person.readings.generation : null;
}
