import type { Coverage, Fetched } from '../gql/types.js';
import { counted, figure } from './counts.js';

/** `We have fetched 52 of 84 repositories so far; numbers can only grow.`, or nothing once all are. */
export function fetchedWords(fetched: Fetched): string | null {
  if (fetched.complete) return null;
  return `We have fetched ${figure(fetched.repositories)} of ${counted(fetched.of, 'repository', 'repositories')} so far; numbers can only grow.`;
}

/** What is not known of the rows behind a number, a sentence each. */
export function unknownWords(coverage: Coverage, unit = 'review'): string[] {
  const words: string[] = [];
  const { unknownOtherTeam, unknownOwnTeam, assumedTeam } = coverage;
  if (unknownOtherTeam > 0)
    words.push(
      `${counted(unknownOtherTeam, unit)} ${unknownOtherTeam === 1 ? 'is' : 'are'} for people whose team is not known: counted as people, not as teams.`,
    );
  if (unknownOwnTeam > 0) words.push(`Your own team is not known for ${counted(unknownOwnTeam, unit)}.`);
  if (assumedTeam > 0)
    words.push(`${counted(assumedTeam, unit)} ${assumedTeam === 1 ? 'rests' : 'rest'} on a team assumed from the beginning.`);
  return words;
}

/** The same of what was said on a decision, or made of it. */
export function decisionUnknownWords({ unknownOtherTeam, unknownOwnTeam, assumedTeam }: Coverage, unit: string): string[] {
  const words: string[] = [];
  if (unknownOtherTeam > 0)
    words.push(`${counted(unknownOtherTeam, unit)} ${unknownOtherTeam === 1 ? 'is' : 'are'} by people whose team is not known.`);
  if (unknownOwnTeam > 0) words.push(`The team of its authors is not known for ${counted(unknownOwnTeam, unit)}.`);
  return [...words, ...unknownWords({ unknownOtherTeam: 0, unknownOwnTeam: 0, assumedTeam, notSaid: 0 }, unit)];
}
