import { TURNS, type SaidFacts, type Turn } from '@ambit/activity';
import { isSilent } from './language.js';
import { askedIn, thankedIn } from './mentions.js';
import { ownWordsOf, type OwnWords } from './own-words.js';
import { intentsIn } from './read-intents.js';
import { phraseOf } from './rule.js';
import { TURN_RULES } from './rules/turns.js';
import { isShown } from './shown.js';

/**
 * What a comment says, by the published rules: intents that are shown, turns, whom it asks, whom it thanks. Only its own words count:
 * no quoted lines, no code but suggestion blocks, nothing struck out. Nothing is said of an empty text. Pure, never throws; reads 65,536 characters.
 */
export function readSaid(words: string): SaidFacts {
  const own = ownWordsOf(words);
  return { ...(isSilent(own) ? {} : readIn(own)), ...listed('asks', askedIn(own)), ...listed('thanks', thankedIn(own)) };
}

/** Whom a text thanks or gives credit to, and nothing else of it: a pull request's own text is no comment. */
export function readThanks(words: string): Pick<SaidFacts, 'thanks'> {
  return listed('thanks', thankedIn(ownWordsOf(words)));
}

function readIn(own: OwnWords): SaidFacts {
  const found = intentsIn(own);
  const gives = found.some(({ intent }) => intent === 'explanation');
  const turns: Turn[] = TURNS.filter((turn) => phraseOf(TURN_RULES[turn], own) !== null && (turn !== 'declines' || gives));
  const intents = [...new Set(found.map(({ intent }) => intent))].filter(isShown);
  return { intents, ...listed('turns', turns) };
}

function listed<K extends string, T>(key: K, values: readonly T[]): { readonly [P in K]?: readonly T[] } {
  return values.length === 0 ? {} : ({ [key]: values } as { readonly [P in K]: readonly T[] });
}
