import type { Rule } from '../rule.js';
import { PROPOSES } from './proposal.js';

const ASKED = '(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|am)';
const SUBJECT =
  '(?:it|this|that|these|those|there|they|the|you|we|i|your|its|our|any|anyone|anybody|someone|all|both|a|an|□|"|\\w+(?:s|ing)\\b|[A-Z]\\w+)';
/** Asked for in words that also ask for a change: these ask for knowledge. */
const TELL =
  '(?:share|explain|clarify|elaborate|tell|describe|say|confirm|remind|expand on|point (?:me|us|out|to)|show|' +
  '(?:give|provide)(?: \\w+){0,4} (?:contexts?|details?|information|info|examples?|background|links?|reasons?|explanations?|insight|rationale|idea|pointers?))';

export const QUESTION: readonly Rule[] = [
  {
    id: 'question.why',
    looksFor: 'A question that begins with "why".',
    where: 'question',
    finds: /^why\b[^?]{0,120}/i,
    unless: /^why (?:not|don't (?:we|you)|wouldn't (?:we|you))\b|^why (?:bother|on earth)\b/i,
  },
  {
    id: 'question.what',
    looksFor: 'A question that begins with "what", "which", "who", "where" or "when".',
    where: 'question',
    finds: new RegExp(
      `^(?:(?:in|for|at|on|from|to|with|by|under|about) )?(?:what|what's|which|who|who's|whose|where|where's)\\b[^?]{0,120}|^when ${ASKED}\\b[^?]{0,120}`,
      'i',
    ),
    unless:
      /^what (?:about\b|if (?:we|you|instead)\b|if\b[^?]{0,100}\b(?:instead|changed|said))|^what do you think (?:about|of)\b|^wh(?:at|o) (?:cares|else could)\b|^what is this\?!/i,
  },
  {
    id: 'question.how',
    looksFor: 'A question that begins with "how" and proposes nothing.',
    where: 'question',
    finds: new RegExp(`^how (?:${ASKED}|come|often|many|much|long|large|big|likely|far|exactly|'s)\\b[^?]{0,120}`, 'i'),
    unless: /\bat all\b|^how (?:could|can) (?:anyone|anybody|that|this)\b/i,
  },
  {
    id: 'question.whether',
    looksFor: 'A question that begins with a verb ("is", "does", "did") and its subject.',
    where: 'question',
    finds: new RegExp(`^(?:is|are|was|were|does|do|did|has|have|had|will) (?:not )?${SUBJECT}[^?]{0,120}`, 'i'),
    unless: PROPOSES,
  },
  {
    id: 'question.tail',
    looksFor: 'A sentence that ends in a question of its own: ", is that so?", "but what is the reason?".',
    where: 'question',
    finds: new RegExp(
      `(?:[,;:(–—-]|\\b(?:but|and|so|then))\\s?(?:(?:is|are|was|were|does|did) (?:it|this|that|these|those|there|they|you|we)|why|which (?:is|are|one|of|do|does|did)|what|where (?:is|are|do|does|did)|who (?:is|are|will|would)|how (?:is|are|do|does|did|many|much|often))\\b(?! not\\b| about\\b| if we\\b)[^,?]{0,100}\\?`,
      'i',
    ),
    unless:
      /\b(?:is it|isn't it|is that|make|makes) (?:better|worth|sense|possible)|\bwhy (?:not|don't)\b|, (?:right|no|correct|yes)\?|what do you think (?:about|of)\b/i,
  },
  {
    id: 'question.any',
    looksFor: 'It asks for a reason, news, thoughts or something else of which there may be any.',
    where: 'question',
    finds:
      /^(?:is there |are there |was there |were there |do (?:you|we) have |have you )?(?:any|a) (?:\w+ ){0,2}(?:reasons?|ideas?|thoughts?|updates?|news|chance|plans?|progress|objections?|opinions?|preferences?|concerns?|use ?cases?|pointers?|explanations?|particular|specific|numbers|benchmarks?|references?|sources?|examples?|difference|input|luck)\b[^?]{0,120}/i,
    unless: /\b(?:chance (?:you|we) (?:can|could)|interest in)\b/i,
  },
  {
    id: 'question.tell',
    looksFor: 'It asks somebody to explain, to share or to confirm something.',
    where: 'sentence',
    finds: new RegExp(
      `\\b(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody|@[\\w-]{1,39})(?:,? (?:please|perhaps|maybe|possibly|also|further|kindly|briefly|quickly)){0,3} ${TELL}\\b[^?.]{0,80}`,
      'i',
    ),
    unless:
      /\b(?:in|to|into) (?:the|a|your|this) (?:\w+ )?(?:rationale|docs?|documentation|comments?|commit|message|description|text|readme|spec|section|header|draft|pr|paragraph|sentence|changelog)\b/i,
  },
  {
    id: 'question.unclear',
    looksFor: 'It says that something is not clear or not understood, or that the writer wonders why or whether.',
    where: 'statement',
    finds:
      /\b(?:(?:it's|it is) not (?:\w+ )?clear to me|i(?:'m| am) not (?:\w+ )?sure (?:that |if |whether )?i (?:\w+ )?(?:understand|follow|get)|i (?:don't|do not) (?:\w+ )?(?:understand|get|follow) (?:why|what|how|where|which|this|the)|(?:i(?:'m| am)|just) (?:\w+ )?(?:curious|wondering|confused) (?:why|what|how|if|whether|about|as to|by)|i (?:was )?wonder(?:ing)? (?:why|what|how|where|who|whether|if))\b[^?.]{0,80}/i,
    unless: /\b(?:should|could be|would be (?:better|nice|good|worth)|better|worth|makes? sense|we (?:can|could))\b/i,
  },
  {
    id: 'question.opinion',
    looksFor: 'It asks for thoughts, opinions or input.',
    where: 'sentence',
    finds:
      /^(?:any |your |further )?(?:thoughts|opinions?|input|ideas|feedback|wdyt|objections)(?: (?:on|about) [^.?]{1,80}| here)?\s?(?:\?|(?:is |are )?(?:very )?(?:welcome|appreciated))|\bwdyt\b|\bwhat do you (?:\w+ )?think\?|\bwhat are your thoughts\b|\blet me know (?:how|what|why|which|where|whether)\b|\binterested (?:in|to) (?:hear(?:ing)?|know(?:ing)?) (?:your|what|why|how|more|about)\b/i,
    unless: /\blet me know what (?:else )?(?:i|needs|you want)\b|\bfor your feedback\b/i,
  },
  {
    id: 'question.short',
    looksFor: 'A question of a few words: "Intentional?", "On purpose?".',
    where: 'question',
    finds:
      /^(?:is this |was this |was that |is that )?(?:still |really )?(?:intentional(?:ly)?|on purpose|by design|deliberate|expected|intended|necessary|needed|true|meaning|like what|for what|since when|or not)\b[^?]{0,30}\?/i,
  },
];
