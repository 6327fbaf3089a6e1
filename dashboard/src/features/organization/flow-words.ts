import type { TeamRef } from '../../gql/types.js';
import type { Reading } from '../../gql/types-readings.js';
import { counted, figure } from '../../ui/counts.js';
import { groupsOf, numberOf, saysNumber } from '../../ui/reading.js';

/** Teams A to Z, and how many reviews the one gave to the other. */
export interface Matrix {
  readonly teams: readonly TeamRef[];
  /** By the slugs of the giving and the receiving team. */
  readonly reviews: ReadonlyMap<string, number>;
}

export function cellKey(from: TeamRef, to: TeamRef): string {
  return `${from.slug} ${to.slug}`;
}

export function flowOf(reading: Reading): Matrix {
  const cells = reading.groups.filter(({ key }) => key.startsWith('flow:'));
  const teams = new Map<string, TeamRef>();
  const reviews = new Map<string, number>();
  for (const { teams: [from, to] = [], rows } of cells) {
    if (from === undefined || to === undefined) continue;
    teams.set(from.slug, from).set(to.slug, to);
    reviews.set(cellKey(from, to), rows);
  }
  return { teams: [...teams.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')), reviews };
}

/** "Between at least 14 pairs of teams the one reviewed work of the other." */
export function flowWords(reading: Reading): string {
  const flows = numberOf(reading, 'flows');
  return flows === 0
    ? 'We found no pair of teams that may be shown of which one reviewed work of the other.'
    : `Between at least ${counted(flows, 'pair')} of teams the one reviewed work of the other.`;
}

/** What the matrix hides; how much of the ties lies across teams, against chance. Said only where it is said to us. */
export function mixingWords(reading: Reading): string[] {
  const hidden = numberOf(reading, 'hidden-teams');
  const words = [
    'Few stands where nobody reviewed, where fewer than five people did on either side, and where a number would give such a cell away. Every number counts whole batches of at least five people who reviewed and five who were reviewed, so there may be more.',
    ...(hidden === 0 ? [] : [`Of ${counted(hidden, 'team')} there are too few people to show.`]),
  ];
  if (!saysNumber(reading, 'external-ties')) return words;
  const [across, within] = [numberOf(reading, 'external-ties'), numberOf(reading, 'internal-ties')];
  words.push(`Of ${counted(across + within, 'pair')} of people who reviewed one another, ${figure(across)} lie across teams.`);
  if (saysNumber(reading, 'ei') && saysNumber(reading, 'random-low') && saysNumber(reading, 'random-high'))
    words.push(againstChance(numberOf(reading, 'ei'), numberOf(reading, 'random-low'), numberOf(reading, 'random-high')));
  return words;
}

function againstChance(ei: number, low: number, high: number): string {
  if (ei < low) return 'That is fewer across teams than if the same people were dealt to the teams by chance.';
  if (ei > high) return 'That is more across teams than if the same people were dealt to the teams by chance.';
  return 'That is what it would be if the same people were dealt to the teams by chance.';
}

/** Teams that another two reach one another through, A to Z, each with the pairs. */
export function waysOf(reading: Reading): { readonly through: string; readonly pairs: readonly string[] }[] {
  const found = new Map<string, string[]>();
  for (const { teams = [] } of groupsOf(reading, 'ways')) {
    const [from, through, to] = teams;
    if (from === undefined || through === undefined || to === undefined) continue;
    if (new Set([from.slug, through.slug, to.slug]).size < 3) continue;
    found.set(through.name, [...(found.get(through.name) ?? []), `${from.name} to ${to.name}`]);
  }
  return [...found]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([through, pairs]) => ({ through, pairs: pairs.sort((a, b) => a.localeCompare(b, 'en')) }));
}
