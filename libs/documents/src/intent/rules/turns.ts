import type { Turn } from '@ambit/activity';
import type { Rule } from '../rule.js';

/** What says no; whether there is a reason is what the rules of `explanation` tell. */
const NO: Rule = {
  id: 'declines.no',
  looksFor: 'It says no ("no,", "I disagree", "I\'d rather not", "out of scope", "by design"), in a comment that gives a reason too.',
  where: 'statement',
  finds:
    /^(?:no|nope|nah)\b(?=[,.!;:–—-]|$)(?![,.]? (?:problem|worries|idea))|\bi (?:(?:strongly|respectfully|\w+ly) )?disagree\b|\b(?:i|we)(?:'d| would) (?:rather|prefer) (?:not|to (?:keep|leave|avoid|stick)|keep|leave|keeping|leaving)\b|\bi (?:prefer|want|would like|'d like) to (?:keep|leave|stick)\b|\bi (?:don't|do not) (?:\w+ )?(?:think|believe) (?:so\b|(?:that )?(?:we|it|this|that|there)(?:'s| is| are| should| need| needs| makes| would| can| want)\b)|\b(?:i|we) (?:won't|will not|can't|cannot) (?:do|change|fix|add|remove|use|support|make) (?:this|that|it)\b|\b(?:is|it's|this is|that's|are) (?:not worth|out of scope|intentional|intended|deliberate|by design|on purpose)\b|\bout of (?:the )?scope (?:for|of) (?:this|the)\b|\b(?:leaving|keeping|leave|keep) (?:this|it|that) as(?: it)? is\b|\bwon't ?fix\b/i,
  unless: /\b(?:if you|unless you|no longer|was by design)\b/i,
};

const ALTERNATIVE: Rule = {
  id: 'names-alternative.other',
  looksFor: 'It names another way: "instead", "alternatively", "another option", "what about", "have you considered".',
  where: 'sentence',
  finds:
    /\balternatively\b|\b(?:an|one|another|the|possible|other) alternatives?\b|\banother (?:option|way|approach|possibility|idea|solution)\b|\b(?:a|an) (?:different|better|simpler|cleaner|easier|other) (?:approach|way|option|solution|alternative)\b|\binstead\b|\brather than\b|\b(?:what|how) about\b|\bhave you (?:considered|thought about|thought of|tried)\b|\bdid you consider\b|^why not\b|\bwhat if (?:we|you)\b/i,
  unless:
    /\b(?:no alternative|instead of(?: the)? (?:\w+ )?(?:now|before)|now instead)\b|^(?:i |we |i've |i have )?(?:just )?(?:changed|used|switched|moved|did|done|fixed|went|chose|replaced|made|updated|added)\b/i,
};

export const TURN_RULES: Readonly<Record<Turn, Rule>> = { declines: NO, 'names-alternative': ALTERNATIVE };
