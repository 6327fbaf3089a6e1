import type { Reading } from '../../gql/types-readings.js';
import { numberOf, saysNumber } from '../../ui/reading.js';
import type { Token } from '../../ui/sentence.js';
import { atLeast, object, possessive, subject, type Voice } from './voice.js';

/** Whether a rate may be said: enough cases, and none still to come that could turn it. */
export function mayRate(reading: Reading, voice: Voice): boolean {
  return reading.enough && !voice.partial;
}

/** "You were asked by name 23 of 61 times."; under the floor the count alone. */
export function askedWords(reading: Reading, voice: Voice): Token[] {
  const byName = numberOf(reading, 'by-name');
  const was = voice.yours ? 'You were' : `${voice.name} was`;
  const all = numberOf(reading, 'counted');
  if (byName === 0) {
    if (all === 0) return [`We found no review where GitHub says how ${object(voice)} came to it.`];
    return [
      `We found no review that ${voice.yours ? 'you were' : `${voice.name} was`} asked for by name, in `,
      { value: all, evidence: 'pull:counted' },
      all === 1 ? ' session.' : ' sessions.',
    ];
  }
  const count: Token = { value: byName, evidence: 'pull:by-name' };
  if (!mayRate(reading, voice)) return [`${was} asked by name ${atLeast(voice)}`, count, byName === 1 ? ' time.' : ' times.'];
  return [`${was} asked by name `, count, ' of ', { value: all, evidence: 'pull:counted' }, all === 1 ? ' time.' : ' times.'];
}

/** "38 of your 61 reviews went to other teams."; under the floor the count alone. */
export function crossWords(reading: Reading, voice: Voice): Token[] {
  const cross = numberOf(reading, 'cross');
  const all = numberOf(reading, 'all');
  const door = 'cross-team-share';
  if (all === 0) return [`We found no review of ${voice.yours ? 'yours' : 'theirs'} where both teams are known.`];
  if (cross === 0)
    return [
      'All ',
      { value: all, evidence: `${door}:all` },
      ` of ${possessive(voice)} reviews stayed within ${possessive(voice)} own team.`,
    ];
  const count: Token = { value: cross, evidence: `${door}:cross` };
  if (!mayRate(reading, voice))
    return [`${subject(voice)} gave ${atLeast(voice)}`, count, cross === 1 ? ' review to another team.' : ' reviews to other teams.'];
  return [count, ` of ${possessive(voice)} `, { value: all, evidence: `${door}:all` }, ' reviews went to other teams.'];
}

const TENTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** "Who knows these files would be asked about 14 times; it was 20, between 1.1 and 1.9 times as often." Fewer is said of nobody. */
export function expectedWords(reading: Reading): string {
  if (!saysNumber(reading, 'expected')) return '';
  const [observed, expected] = [numberOf(reading, 'observed'), numberOf(reading, 'expected')];
  const [low, high] = [numberOf(reading, 'observed-low'), numberOf(reading, 'observed-high')];
  if (low <= 1) return '';
  return `By who knows these files alone about ${TENTHS.format(expected)} requests would be expected; there were ${TENTHS.format(observed)}, between ${TENTHS.format(low)} and ${TENTHS.format(high)} times as many.`;
}
