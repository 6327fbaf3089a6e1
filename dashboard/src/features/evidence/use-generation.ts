import { useQuery } from '@apollo/client/react';
import { AREAS } from '../../gql/areas.js';
import { DECISION } from '../../gql/decision.js';
import { PERSON_PAGE } from '../../gql/person.js';
import { areasAsked } from '../../ui/area-list.js';
import type { Subject } from './subject.js';

/**
 * The measuring whose numbers stand on the page below, so that the list agrees with the number that was clicked: the page's own
 * answer, from the cache. Undefined while it comes; null where the page has no numbers.
 */
export function useGeneration(subject: Subject, period: string): string | null | undefined {
  const ofPerson = useOfPerson(subject, period);
  const ofDecision = useOfDecision(subject);
  const ofAreas = useOfAreas(subject, period);
  if (subject.of === 'area') return ofAreas;
  return subject.of === 'person' ? ofPerson : ofDecision;
}

function useOfAreas(subject: Subject, period: string): string | null | undefined {
  const repository = subject.of === 'area' ? subject.repository : null;
  const { data, error } = useQuery(AREAS, {
    variables: areasAsked(period, repository),
    fetchPolicy: 'cache-first',
    skip: subject.of !== 'area',
  });
  if (data === undefined) return error ? null : undefined;
  return data.areas.__typename === 'AreaConnection' ? data.areas.generation : null;
}

function useOfPerson(subject: Subject, period: string): string | null | undefined {
  const host = subject.of === 'person' ? subject.host : '';
  const { data, error } = useQuery(PERSON_PAGE, {
    variables: { host, id: subject.id, period },
    fetchPolicy: 'cache-first',
    skip: subject.of !== 'person',
  });
  if (data === undefined) return error ? null : undefined;
  const { person } = data;
  return person.__typename === 'PersonPage' && person.readings.__typename === 'Readings' ? person.readings.generation : null;
}

function useOfDecision({ of, id }: Subject): string | null | undefined {
  const { data, error } = useQuery(DECISION, { variables: { id }, fetchPolicy: 'cache-first', skip: of !== 'decision' });
  if (data === undefined) return error ? null : undefined;
  return data.decision.__typename === 'DecisionPage' ? data.decision.generation : null;
}
