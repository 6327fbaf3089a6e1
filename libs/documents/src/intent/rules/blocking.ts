import type { Rule } from '../rule.js';

export const BLOCKING: readonly Rule[] = [
  {
    id: 'blocking.nack',
    looksFor: '"NACK" or "NAK" in capitals where a sentence or its part begins.',
    where: 'statement',
    finds:
      /^(?:(?:[Cc]oncept|[Aa]pproach|[Ss]trong|[Tt]echnical|[Cc]ode|[Ww]eak|[Hh]ard|[Ff]irm|[Ss]oft)[\s-]){0,2}(?:~|-)?NA(?:C)?K\b(?!\/|['’]?s\b|ing\b|ed\b)[^.]{0,60}|[,;–—(-]\s?(?:[Cc]oncept |[Aa]pproach |[Tt]echnical )?NA(?:C)?K(?:$|[.!)])/,
  },
  {
    id: 'blocking.not-merge',
    looksFor: 'It says that this must not be merged, or what must happen before it can be.',
    where: 'statement',
    finds:
      /\b(?:do not|don't|please don't|let's not|we (?:should|must)(?: not|n't)) merge (?:this|it|as is|yet|until|before)\b[^.?]{0,60}|\b(?:this|it|pr|that|change) (?:must|can|should)(?: ?not|'t|n't) (?:be merged|go in|land|be accepted|merge)\b[^.?]{0,60}|\b(?:must|needs? to|has to|have to|should) (?:first )?be (?:fixed|addressed|resolved|changed|corrected|reverted|removed|sorted out) (?:before|prior to|for) (?:this|it|we|the pr|merg\w+|i can|landing)\b[^.?]{0,60}|\bnot ready (?:to be merged|for merg(?:e|ing)|to merge)\b/i,
    unless: /\b(?:if|whether|unless you|would|don't think|why)\b/i,
  },
  {
    id: 'blocking.marked',
    looksFor: 'A remark marked as blocking: "blocking:", "this is a blocker", "requesting changes".',
    where: 'statement',
    finds:
      /^\(?(?:blocking|blocker|must[- ]fix|issue \(blocking\))\)?\s?[:–—-]|\b(?:this|that|it)(?:'s| is) (?:a |an )?(?:\w+ )?(?:blocker|show ?stopper|blocking (?:issue|this))\b|^(?:i'm |i am )?requesting changes\b|\bi(?:'m| am) blocking (?:this|it)\b/i,
    unless: /n't\b|\b(?:not|no longer|non-?blocking|if|whether)\b/i,
  },
];
