import type { Rule } from '../rule.js';

export const EXPLANATION: readonly Rule[] = [
  {
    id: 'explanation.because',
    looksFor: 'A reason after "because", "since" or "due to".',
    where: 'sentence',
    finds:
      /\b(?:because|cuz|bc)\b[^.?]{3,80}|\bdue to\b[^.?]{3,80}|(?:^|[,;(] ?|\w )since (?!(?:then|when|\d|the (?:last|first|beginning|start)|last|yesterday|v\d|version|commit|today|#|that (?:time|commit|pr)|my last|i last|□)\b|□)[^.?]{8,80}/i,
    unless: /\b(?:ever since|long since|not sure|is (?:it|this|that) because|curious)\b/i,
  },
  {
    id: 'explanation.so',
    looksFor: 'What follows from something: ", so it", "therefore", "which means", "this ensures".',
    where: 'statement',
    finds:
      /\bgiven (?:that|how)\b[^.?]{3,80}|,\s(?:and )?so (?:it|this|that|the|we|they|there|you|i|a|if|in|these|most|each|all|any|no|not|only|□)\b[^.?]{3,80}|\b(?:therefore|thus|hence|consequently)\b[^.?]{3,80}|\b(?:this|which|that|it) (?:\w+ly )?(?:means|implies|ensures|allows|prevents|guarantees|causes|leads to|results in)\b[^.?]{3,80}|\bso that\b[^.?]{3,80}|\b(?:in order|as a consequence|as a result) (?:to|of)\b[^.?]{3,80}/i,
  },
  {
    id: 'explanation.as',
    looksFor: 'A reason after ", as" or ", otherwise".',
    where: 'statement',
    finds:
      /,\s(?:but )?as (?:it|this|that|the|we|they|there|you|i|a|in|these|those|most|each|all|any|otherwise|□)\b(?! in\b)[^.?]{8,80}|\botherwise,? (?:it|this|that|the|we|they|there|you|a|one|someone|people|□)\b[^.?]{3,80}/i,
    unless: /, as (?:you|i|we|it|that) (?:said|say|know|suggest|mention|describ|propos|wrote|can|did|is|was)/i,
  },
  {
    id: 'explanation.reason',
    looksFor: 'It names the reason, the purpose or the idea, or puts something in other words.',
    where: 'statement',
    finds:
      /\bthe (?:\w+ )?(?:reason|purpose|idea|point|intention|rationale|motivation|goal) (?:for|why|that|is|was|being|here|behind|of)\b[^.?]{3,80}|\bthe (?:\w+ )?(?:problem|issue|difference) (?:here |with [^.?]{1,40} )?is that\b[^.?]{3,80}|\bthat(?:'s| is) (?:why|because)\b|\bin other words\b[^.?]{3,80}/i,
  },
  {
    id: 'explanation.not',
    looksFor: 'A sentence of eight words or more that says what something does not do, cannot do, never or need not be.',
    where: 'statement',
    finds:
      /^(?=(?:\S+\s+){7}).{0,300}?\b(?!i\b)[\w□]{1,30}(?: (?:doesn't|does not|don't|do not|won't|will not|cannot|can't|never|isn't|aren't|is not|are not|needn't)\b)[^.?]{8,80}/i,
    unless:
      /\b(?:i|me) (?:don't|do not|can't|cannot|won't|will not|never|am not)\b|\bplease\b|\bif (?:you|we|this|that|it) (?:don't|doesn't|do not|can't|isn't)|\b(?:should|could|let's|sure|sorry|it's not clear|feel free)\b/i,
  },
  {
    id: 'explanation.when',
    looksFor: 'What something is or does under a condition: "... if the ...", ", which ...".',
    where: 'statement',
    finds:
      /^(?=(?:\S+\s+){7}).{1,300}?(?:\w if (?:you|we|the|it|an?|there|they|this|one)\b[^.?]{5,80}|,\s(?:in )?which (?:\w+ )?(?:is|are|was|can|could|has|have|will|would|may|might|makes?|does|do|doesn't|we|you|\w{3,}s)\b[^.?]{3,80})/i,
    unless:
      /\b(?:let me know|feel free|if you (?:would |'d )?(?:like|want|think|agree|prefer|have (?:any|time))|would be|would prefer|(?:see|check|sure|wonder|know|wondering|unsure|confirm|test|tested|glad|happy|great|nice|better) if|i (?:will|can|could|would|have|am|don't)|please|should)\b/i,
  },
  {
    id: 'explanation.i-do-not-think',
    looksFor: 'The writer does not think something, and says in eight words or more what.',
    where: 'statement',
    finds:
      /^(?=(?:\S+\s+){7})(?:i (?:\w+ )?)?(?:don't|do not|can't|cannot) (?:really |quite |actually )?(?:think|believe|see (?:why|how|any))\b[^.?]{8,80}/i,
    unless: /\b(?:should)\b/i,
  },
];
