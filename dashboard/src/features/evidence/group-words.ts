import type { Group } from '../../gql/types.js';
import type { Whom } from './subject.js';

/** What is said of a group beside its name. */
export function groupWords({ parts }: Group, whom: Whom, part: string, since: string): string {
  const words = [
    parts.includes('asked-first') ? `asked ${whom === 'you' ? 'you' : 'them'} first` : '',
    parts.includes('new') ? `new${since}` : '',
    part !== 'teams-before' && parts.includes('teams-before') ? 'before the decision' : '',
    parts.includes('changed') ? (whom === 'decision' ? 'changed the design' : 'changed something') : '',
  ];
  return words.filter((word) => word !== '').join(', ');
}

/** Filled is the second meaning of a mark: of a person the team that asked first, of a decision one that changed it. */
export function isFilled({ parts }: Group, whom: Whom): boolean {
  return parts.includes(whom === 'decision' ? 'changed' : 'asked-first');
}
