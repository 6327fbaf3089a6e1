import type { Decision, DecisionState } from '../../gql/types-decisions.js';
import { day } from '../../ui/dates.js';
import { STATES } from '../../ui/decision-words.js';

/** States that are themselves the decision, so that its day is theirs. */
const DECIDING: readonly DecisionState[] = ['ACCEPTED', 'REJECTED', 'WITHDRAWN', 'DEFERRED'];

/** `Accepted 3 Oct 2026`, `Implemented, decided 3 Oct 2026`, `Draft, begun 4 Aug 2026`. */
export function stateWords({
  state,
  stateWord,
  decidedAt,
  begunAt,
}: Pick<Decision, 'state' | 'stateWord' | 'decidedAt' | 'begunAt'>): string {
  const word = state === 'UNKNOWN' && stateWord !== null ? `Written “${stateWord}”` : STATES[state];
  if (decidedAt !== null) return DECIDING.includes(state) ? `${word} ${day(decidedAt)}` : `${word}, decided ${day(decidedAt)}`;
  return begunAt === null ? word : `${word}, begun ${day(begunAt)}`;
}

/** A number of the newest measuring; 0 where there is none. */
export function numberOf({ numbers }: Pick<Decision, 'numbers'>, part: string): number {
  return numbers.find((number) => number.part === part)?.value ?? 0;
}

/** What the filters find where nobody may look yet, in words; null where there is nothing. */
export function hiddenWords(hidden: number, shown: number, byWords: boolean): string | null {
  if (hidden === 0) return null;
  const more = shown === 0 ? String(hidden) : `${String(hidden)} more`;
  const where = hidden === 1 ? 'stands in a repository' : 'stand in repositories';
  const tail = byWords ? 'counted, not named, and not searched for these words' : 'counted, not named';
  return `${more} ${where} whose rights are not known yet: ${tail}.`;
}
