import { INTENTS, type Intent } from '@ambit/activity';
import { isSilent } from './language.js';
import { ownWordsOf, type OwnWords } from './own-words.js';
import { phraseOf } from './rule.js';
import { RULES } from './rules/index.js';

/** An intent, the rule that found it and the phrase that decided, at most 120 characters. */
export interface FoundIntent {
  readonly intent: Intent;
  readonly phrase: string;
  readonly rule: string;
}

/** Every rule that holds for a comment, in the order of the tables; none where its words are not read. Pure, never throws. */
export function readIntents(words: string): readonly FoundIntent[] {
  const own = ownWordsOf(words);
  return isSilent(own) ? [] : intentsIn(own);
}

export function intentsIn(own: OwnWords): FoundIntent[] {
  const found: FoundIntent[] = [];
  for (const intent of INTENTS)
    for (const rule of RULES[intent]) {
      const phrase = phraseOf(rule, own);
      if (phrase !== null) found.push({ intent, phrase, rule: rule.id });
    }
  return found;
}
