import type { Rule } from '../rule.js';

/** What a writer says who dealt with a remark instead of making one. */
const DEALT =
  /\b(?:fixed|fixing|address(?:ed|ing)?|tackled?|nits above|done|thanks|thank you|oops|sorry|my bad|resolved|your nits?|will fix|i'll fix|took|taken|incorporated|applied|corrected|not a nit|no nits|good catch)\b/i;

export const NIT: readonly Rule[] = [
  {
    id: 'nit.marked',
    looksFor: 'The word "nit" or "nitpick".',
    where: 'sentence',
    finds: /\bnit(?:s|pick(?:s|ing|y)?)?\b[^.?]{0,60}/i,
    unless: DEALT,
  },
  {
    id: 'nit.typo',
    looksFor: 'The word "typo" or "misspelling" in a remark, not in an answer.',
    where: 'sentence',
    finds:
      /^(?:(?:there(?:'s| is| are| seems to be)|this is|looks like|this looks like|has|seems like|found|noticed|spotted|i (?:found|noticed|spotted|believe this is)|a few|the|therefore) )?(?:an? |some |two |few |small |minor |tiny |another |same |possible |probably |obvious |the ){0,3}(?:typos?|misspell(?:ed|ing)|misspelt|spelling (?:error|mistake)s?|grammar (?:error|mistake|issue)s?)(?:\b[^.?]{0,60})/i,
    unless: new RegExp(`${DEALT.source}|\\b(?:ci|check|checks|checker|fix|fixes|workflow|typos? (?:pr|prs))\\b`, 'i'),
  },
  {
    id: 'nit.minor',
    looksFor: 'It begins with "minor", "style" or "cosmetic".',
    where: 'sentence',
    finds:
      /^(?:very |super |really )?(?:minor|tiny|style|stylistic|cosmetic|trivial|pedantic|grammar|spelling|formatting|bikeshed)(?: (?:thing|point|comment|remark|suggestion|detail|style|wording|nitpick))?\s?[:,–—-]/i,
    unless: DEALT,
  },
  {
    id: 'nit.space',
    looksFor: 'White space or punctuation that is missing, trailing, extra or double.',
    where: 'sentence',
    finds:
      /^(?:[\w□-]+[,:]? ){0,6}?(?:missing|trailing|extra|double|superfluous|stray|unneeded|unnecessary) (?:white ?spaces?|spaces?|newlines?|new line|blank lines?|empty lines?|line breaks?|commas?|periods?|full stops?|dots?|parenthes[ie]s|quotes?|semicolons?|tabs?|indentation|backticks?|hyphens?)\b[^.?]{0,40}/i,
    unless: new RegExp(`${DEALT.source}|n't\\b|\\b(?:not|no|any|removed|removes|added|between|if|when)\\b`, 'i'),
  },
];
