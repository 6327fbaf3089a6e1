import { createParser, parseAsArrayOf, parseAsString, useQueryStates } from 'nuqs';
import type { DecisionsVariables } from '../../gql/decisions.js';
import type { DecisionKind, DecisionState } from '../../gql/types-decisions.js';
import { KINDS, STATES } from '../../ui/decision-words.js';

/** `migration-plan`, as it stands in the address. */
function nameOf(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}

/** Words of the api by their names in the address; what is no such name is no filter. */
function parserOf<Value extends string>(values: readonly Value[]) {
  const byName = new Map(values.map((value) => [nameOf(value), value]));
  return createParser<Value>({ parse: (name) => byName.get(name) ?? null, serialize: nameOf });
}

const ALL_STATES = Object.keys(STATES) as DecisionState[];
const ALL_KINDS = Object.keys(KINDS) as DecisionKind[];

const address = {
  words: parseAsString,
  state: parseAsArrayOf(parserOf(ALL_STATES)),
  kind: parseAsArrayOf(parserOf(ALL_KINDS)),
  team: parseAsString,
  person: parseAsString,
  needs: parserOf(['REVIEWERS'] as const),
};

export interface Filters {
  readonly words: string | null;
  readonly state: DecisionState[] | null;
  readonly kind: DecisionKind[] | null;
  readonly team: string | null;
  /** Login of an author. */
  readonly person: string | null;
  readonly needs: 'REVIEWERS' | null;
}

export const NO_FILTERS: Filters = { words: null, state: null, kind: null, team: null, person: null, needs: null };

/** What is chosen stands in the address, so that a list can be kept, sent, and gone back to. */
export function useFilters(): [Filters, (next: Partial<Filters>) => void] {
  const [filters, setFilters] = useQueryStates(address, { history: 'push', scroll: false });
  return [filters, (next) => void setFilters(next)];
}

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== null && value.length > 0);
}

/** What the api is asked. */
export function variablesOf({ words, state, kind, team, person, needs }: Filters): DecisionsVariables {
  return {
    words,
    states: some(state),
    kinds: some(kind),
    team,
    person,
    needsReviewers: needs === null ? null : true,
  };
}

/** None chosen is no filter. */
export function some<Value>(values: Value[] | null): Value[] | null {
  return values === null || values.length === 0 ? null : values;
}

export const STATE_CHOICES = ALL_STATES.map((value) => ({ value, words: STATES[value] }));
export const KIND_CHOICES = ALL_KINDS.map((value) => ({ value, words: KINDS[value] }));
