import type { Area, AreaReading } from '../../gql/types-areas.js';
import { counted } from '../../ui/counts.js';
import { numberOf, saysNumber } from '../../ui/reading.js';
import type { Token } from '../../ui/sentence.js';

/** Under this chance a trend is told from noise. */
const CHANCE = 0.05;

interface Line {
  readonly signal: string;
  readonly tokens: readonly Token[];
}

/** What is said of an area, a line a signal; only those that have something to say. */
export function areaWords(area: Area, floorOf: (signal: string) => number): Line[] {
  const of = (signal: string): AreaReading | undefined => area.readings.find((one) => one.signal === signal);
  const lines: Line[] = [
    { signal: 'bottlenecks', tokens: queueWords(area, of('bottlenecks')) },
    { signal: 'knowledge-spread', tokens: knownWords(area, of('knowledge-spread')) },
    { signal: 'risk', tokens: riskWords(area, of('risk'), floorOf('risk')) },
  ];
  return lines.filter(({ tokens }) => tokens.length > 0);
}

function door(area: Area, reading: AreaReading, part: string): Token {
  return { value: numberOf(reading, part), evidence: `${reading.signal}:${part}`, area: area.id };
}

/** "7 people can review. 12 pull requests waited, half of them under 5 hours; 2 wait now." */
function queueWords(area: Area, reading: AreaReading | undefined): Token[] {
  if (reading === undefined) return [];
  const merged = numberOf(reading, 'needs-second-reviewer');
  if (merged > 0)
    return [
      'Needs a second reviewer: fewer than three people can review, and ',
      door(area, reading, 'needs-second-reviewer'),
      ` pull request${merged === 1 ? ' was' : 's were'} merged in a year.`,
    ];
  const [waited, open] = [numberOf(reading, 'waited'), numberOf(reading, 'open')];
  const words: Token[] = [
    saysNumber(reading, 'reviewers')
      ? `${counted(numberOf(reading, 'reviewers'), 'person', 'people')} can review. `
      : 'Few people can review. ',
  ];
  if (waited === 0 && open === 0) return [...words, 'We found nothing that waited.'];
  if (waited > 0) {
    const half = saysNumber(reading, 'medianHours') ? `, half of them under ${hours(numberOf(reading, 'medianHours'))}` : '';
    words.push(door(area, reading, 'waited'), ` pull request${waited === 1 ? '' : 's'} waited for a review${half}`);
  }
  if (open > 0) words.push(waited > 0 ? '; ' : '', door(area, reading, 'open'), open === 1 ? ' waits now' : ' wait now');
  return [...words, '.'];
}

function hours(value: number): string {
  if (value < 1) return 'an hour';
  if (value < 48) return counted(Math.round(value), 'hour');
  return counted(Math.round(value / 24), 'day');
}

/** "9 of 41 files are known by one person at most." */
function knownWords(area: Area, reading: AreaReading | undefined): Token[] {
  if (reading === undefined || numberOf(reading, 'files') === 0) return [];
  const files = counted(numberOf(reading, 'files'), 'file');
  const risk = numberOf(reading, 'at-risk');
  if (risk === 0) return [`All ${files} that changed in the last year are known by two people or more.`];
  return [
    'Of ',
    `${files} that changed in the last year, `,
    door(area, reading, 'at-risk'),
    ` ${risk === 1 ? 'is' : 'are'} known by one person at most.`,
  ];
}

/** "In 40 merges 2 reverts, 1 incident and 9 with one reviewer at most: 30 for each hundred. Quarter by quarter it rises." */
function riskWords(area: Area, reading: AreaReading | undefined, floor: number): Token[] {
  if (reading === undefined || numberOf(reading, 'merges') === 0) return [];
  const merges = numberOf(reading, 'merges');
  const parts = (
    [
      ['reverts', 'revert', 'reverts'],
      ['incidents', 'incident', 'incidents'],
      ['one-reviewer', 'with one reviewer at most', 'with one reviewer at most'],
    ] as const
  ).filter(([part]) => numberOf(reading, part) > 0);
  const found = parts.flatMap(([part, one, many], at): Token[] => [
    at === 0 ? '' : at === parts.length - 1 ? ' and ' : ', ',
    door(area, reading, part),
    ` ${numberOf(reading, part) === 1 ? one : many}`,
  ]);
  const first: Token[] = [
    'In ',
    door(area, reading, 'merges'),
    merges === 1 ? ' merge ' : ' merges ',
    ...(found.length === 0 ? ['we found no revert, no incident and none with one reviewer at most'] : found),
  ];
  const rate =
    saysNumber(reading, 'per100') && merges >= floor ? `: ${String(Math.round(numberOf(reading, 'per100')))} for each hundred merges` : '';
  return [...first, `${rate}. ${trendWords(reading)}`];
}

/** What the quarters say together. */
function trendWords(reading: AreaReading): string {
  if (!saysNumber(reading, 'slopePerQuarter')) return 'Too few quarters for a trend.';
  const slope = numberOf(reading, 'slopePerQuarter');
  const chance = saysNumber(reading, 'slopeChance') ? numberOf(reading, 'slopeChance') : 1;
  if (chance >= CHANCE || slope === 0) return 'Quarter by quarter no trend can be told from chance.';
  return `Quarter by quarter it ${slope > 0 ? 'rises' : 'falls'}, by about ${String(Math.max(1, Math.round(Math.abs(slope))))} for each hundred.`;
}
