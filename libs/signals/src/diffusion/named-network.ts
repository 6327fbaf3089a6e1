import { networkOf, type Network } from './network.js';

/** Input that is no review network; the message is one sentence for a person. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** A network of a file: people are numbered in the order in which their names sort. */
export interface NamedNetwork {
  readonly network: Network;
  readonly names: readonly string[];
  /** By hyperedge, minutes ahead of UTC in which its time was written; null where the times were written without a zone. */
  readonly zones: Int32Array | null;
}

export interface NamedReview {
  readonly at: number;
  readonly zone: number | null;
  readonly participants: readonly (string | number)[];
}

/**
 * Numbers the people of some reviews: names by their code points, numbers by their size, as Python sorts them.
 * @throws NetworkError where names and numbers, or times with and without a zone, are mixed: they have no order
 */
export function nameNetwork(reviews: readonly NamedReview[]): NamedNetwork {
  const found = new Set<string | number>();
  for (const { participants } of reviews) for (const participant of participants) found.add(participant);
  const sorted = inOrder([...found]);
  const numbers = new Map(sorted.map((participant, number) => [participant, number]));
  const ascending = [...reviews].sort((a, b) => a.at - b.at);
  const rows = ascending.map(({ at, participants }) => ({ at, members: participants.map((one) => numbers.get(one) ?? 0) }));
  return { network: networkOf(sorted.length, rows), names: sorted.map(String), zones: zonesOf(ascending) };
}

function inOrder(participants: (string | number)[]): (string | number)[] {
  const names = participants.filter((participant) => typeof participant === 'string');
  const numbers = participants.filter((participant) => typeof participant === 'number');
  if (names.length > 0 && numbers.length > 0)
    throw new NetworkError('The participants of the network are partly names and partly numbers; write all of them one way.');
  return names.length > 0 ? names.sort(byCodePoints) : numbers.sort((a, b) => a - b);
}

function zonesOf(reviews: readonly NamedReview[]): Int32Array | null {
  const zones = reviews.flatMap(({ zone }) => (zone === null ? [] : [zone]));
  if (zones.length === 0) return null;
  if (zones.length < reviews.length)
    throw new NetworkError('Some times of the network have a time zone and some have none; write all of them one way.');
  return Int32Array.from(zones);
}

/** JavaScript compares halves of surrogate pairs, which puts what is beyond U+FFFF before U+E000. */
function byCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) return afterSurrogates(one) - afterSurrogates(other);
  }
  return a.length - b.length;
}

function afterSurrogates(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
