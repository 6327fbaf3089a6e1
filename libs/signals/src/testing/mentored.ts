import type { LogPayload, SaidFacts } from '@ambit/activity';
import { Writing } from './writing.js';

/** One month of thirty days of e's work. */
export interface MonthTold {
  /** Threads by the mentor m, and by o; each on a pull request and a file of its own. */
  readonly mentor: number;
  readonly others: number;
  /** Pull requests that o approved and that were merged, and in how many of these o requested changes first. */
  readonly merged?: number;
  readonly objected?: number;
  /** Whether o explains too. */
  readonly explained?: boolean;
}

const EXPLAINS: SaidFacts = { intents: ['reference'] };
const ASKS: SaidFacts = { intents: ['question'] };
const OBJECTS: LogPayload = { state: 'CHANGES_REQUESTED', hasBody: true };

/** e was helped by m from day 0 on. Titles are held of all pull requests: `Work 7`. */
export function mentored(months: readonly MonthTold[]): Writing {
  const story = new Writing();
  for (const letter of 'emo') story.person(letter);
  let pull = 0;
  months.forEach(({ mentor, others, merged = 0, objected = 0, explained = false }, month) => {
    const base = 30 * month;
    const step = 25 / Math.max(1, mentor + others);
    for (let i = 0; i < mentor + others; i++) {
      const at = base + i * step;
      const path = `src/pay/${String(++pull)}.ts`;
      story.opened(at - 0.5, pull, 'e').files(pull, path);
      story.thread(at, pull, i < mentor ? 'm' : 'o', { path, said: i < mentor || explained ? EXPLAINS : ASKS });
    }
    for (let i = 0; i < merged; i++) {
      const at = base + 1 + (25 * i) / merged;
      story.opened(at, ++pull, 'e').files(pull, `src/pay/${String(pull)}.ts`);
      if (i < objected) story.reviewed(at + 0.2, pull, 'o', OBJECTS);
      story.reviewed(at + 1.5, pull, 'o').merged(at + 2, pull);
    }
  });
  return story;
}

/** e and m agreed to be measured together. */
export function agreed(story: Writing): Writing {
  Object.assign(story.extra, { agreed: new Set([`${String(story.person('e'))}:${String(story.person('m'))}`]) });
  return story;
}
