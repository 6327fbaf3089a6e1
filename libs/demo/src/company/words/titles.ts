import type { Random } from '../random.js';
import type { Area } from './area.js';

export type ChangeKind = 'feature' | 'fix' | 'refactor' | 'speed' | 'test' | 'operations' | 'docs';

/** What one pull request is about; every text of its life draws from it. */
export interface Topic {
  readonly kind: ChangeKind;
  readonly area: Area;
  readonly thing: string;
  readonly part: string;
  readonly other: string;
  readonly when: string;
  /** The changed file most of the talk is about, its base name. */
  readonly file: string;
}

const WHEN = [
  'the upstream answers twice',
  'a retry arrives late',
  'the batch is empty',
  'two requests race',
  'the response is cut short',
  'the clock moves backwards',
  'the first page has no rows',
  'the caller cancels',
  'the value is missing',
  'a deploy happens halfway',
  'the name has accents',
  'the list is longer than one page',
  'the amount is zero',
  'the connection drops',
  'the region is read-only',
] as const;

const TITLES: Readonly<Record<ChangeKind, readonly string[]>> = {
  feature: [
    'Add {a part} to the {thing}',
    'Let the {thing} carry {a part}',
    'Support more than one {part} in the {thing}',
    'Show the {part} in the {thing}',
    'Accept {a part} from the caller',
    'Read the {part} from configuration',
    'Keep track of the {part} in the {thing}',
    'Make the {part} optional',
  ],
  fix: [
    'Fix the {thing} when {when}',
    'Handle the {part} when {when}',
    'Keep the {part} when {when}',
    'Do not lose the {part} when {when}',
    'Reject {a part} that is not ours',
    'Compare the {part} without its case',
    'Stop counting the {part} twice',
    'Correct the {part} in the {thing}',
  ],
  refactor: [
    'Move the {part} out of the {thing}',
    'Split the {part} from the {other}',
    'One place for the {part}',
    'Name the {part} for what it is',
    'Drop the second {part}',
    'Remove the unused {other}',
    'Pass the {part} in instead of reading it',
  ],
  speed: [
    'Look up the {part} in batches',
    'Cache the {part} for the {thing}',
    'Read the {part} once per run',
    'Avoid copying the {part}',
    'Stream the {thing} instead of loading it',
  ],
  test: [
    'Cover the {thing} when {when}',
    'Test the {part} with real fixtures',
    'Make the {thing} test independent of the clock',
    'Property test for the {part}',
  ],
  operations: [
    'Alert when the {thing} falls behind',
    'Log the {part} with the request id',
    'Put the {part} behind a flag',
    'Turn on the {part} for everyone',
    'Measure how long the {thing} takes',
    'Longer timeout for the {thing}',
  ],
  docs: [
    'Describe the {part} in the {thing}',
    'Runbook for the {thing}',
    'Explain why the {part} is kept',
    'Correct the notes on the {other}',
  ],
};

const SHARES: readonly (readonly [ChangeKind, number])[] = [
  ['feature', 30],
  ['fix', 27],
  ['refactor', 16],
  ['speed', 6],
  ['test', 8],
  ['operations', 8],
  ['docs', 5],
];

/** "a card token", "an issuer response". */
function withArticle(noun: string): string {
  return `${/^(?!uni|use|eu|one)[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Fills a template's `{thing}`, `{part}`, `{a part}`, `{other}`, `{when}`, `{file}`, `{symbol}`. */
export function fill(template: string, topic: Topic): string {
  return template.replace(/\{([a-z ]+)\}/g, (whole, slot: string) => {
    if (slot === 'thing') return topic.thing;
    if (slot === 'part') return topic.part;
    if (slot === 'a part') return withArticle(topic.part);
    if (slot === 'other') return topic.other;
    if (slot === 'when') return topic.when;
    if (slot === 'file') return topic.file;
    if (slot === 'symbol') return symbolOf(topic.part);
    return whole;
  });
}

/** A name in code for a noun: `cacheKey`. */
export function symbolOf(noun: string): string {
  return noun.replace(/[^A-Za-z0-9 ]/g, '').replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Draws what a pull request in this area is about. */
export function topicOf(random: Random, area: Area, kind?: ChangeKind): Topic {
  const part = random.pick(area.parts);
  const others = area.parts.filter((one) => one !== part);
  return {
    kind: kind ?? random.weighted(SHARES, (one) => one[1])?.[0] ?? 'fix',
    area,
    thing: random.pick(area.things),
    part,
    other: others.length === 0 ? part : random.pick(others),
    when: random.pick(WHEN),
    file: random.pick(area.files),
  };
}

export function titleOf(random: Random, topic: Topic): string {
  return fill(random.pick(TITLES[topic.kind]), topic);
}
