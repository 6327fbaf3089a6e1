import type { OwnWords, Sentence } from './own-words.js';

/**
 * A published rule. It holds where one of the places it looks at matches `finds` and not `unless`.
 * `sentence`: any; `statement`: one that does not end in a question mark; `prose`: a statement that is no item of a list;
 * `question`: one that does; `address`: a line with its addresses; `block`: a suggestion block.
 */
export interface Rule {
  readonly id: string;
  /** One sentence for people: what it looks for. */
  readonly looksFor: string;
  readonly where: 'sentence' | 'statement' | 'prose' | 'question' | 'address' | 'block' | 'alone';
  readonly finds: RegExp;
  readonly unless?: RegExp;
}

/** The phrase that decided, null where the rule does not hold. */
export function phraseOf(rule: Rule, own: OwnWords): string | null {
  switch (rule.where) {
    case 'block':
      return own.block ? 'suggestion block' : null;
    case 'address':
      return inLines(rule, own.written);
    case 'alone':
      return own.sentences.length === 1 ? matched(rule, own.sentences[0]?.text ?? '') : null;
    default:
      return inSentences(rule, own.sentences);
  }
}

function inSentences(rule: Rule, sentences: readonly Sentence[]): string | null {
  for (const { text, asks, item } of sentences) {
    if ((rule.where === 'question') !== asks && rule.where !== 'sentence') continue;
    if (rule.where === 'prose' && item) continue;
    const found = matched(rule, text);
    if (found !== null) return found;
  }
  return null;
}

function inLines(rule: Rule, written: string): string | null {
  for (const line of written.split('\n')) {
    const found = matched(rule, line);
    if (found !== null) return found;
  }
  return null;
}

function matched({ finds, unless }: Rule, text: string): string | null {
  const found = finds.exec(text);
  return found === null || (unless?.test(text) ?? false) ? null : found[0].trim().slice(0, 120);
}
