import type { Rule } from '../rule.js';

/** What a writer asks to be done to a change, in the form of a command. */
const DO =
  '(?:add|adjust|align|avoid|call|capitali[sz]e|change|cite|clarify|combine|consider|convert|declare|define|delete|describe|document|drop|ensure|expand|explain|extend|extract|factor|' +
  'fix|format|handle|hide|include|increase|initiali[sz]e|inline|insert|keep|limit|link|list|lower|make|mark|mention|merge|move|name|omit|pass|pick|print|put|reduce|refactor|remove|rename|' +
  'reorder|rephrase|replace|restrict|return|reuse|revert|rewrite|reword|separate|set|shorten|simplify|skip|sort|specify|split|squash|state|store|swap|switch|throw|turn|unify|update|use|wrap|write)';
const DONE =
  '(?:added|avoided|changed|clarified|cleaned|combined|condensed|consolidated|deduplicated|deleted|documented|dropped|expanded|explained|extended|extracted|factored|fixed|hoisted|inlined|included|' +
  'mentioned|merged|moved|omitted|reduced|refactored|removed|renamed|reordered|rephrased|replaced|reworded|rewritten|shortened|simplified|skipped|specified|split|squashed|stated|unified|updated)';
const SOFT =
  '(?:just|also|simply|rather|instead|even|then|probably|perhaps|maybe|possibly|still|now|at least|additionally|definitely|really|always|already|better|all|both|only)';
/** A part of the change, as one speaks of it. */
const PART =
  '(?:this|it|that|these|those|they|there|we|you|here|which|one|□|(?:the|a|an|all|each|every|this|these|those) (?:(?!(?:and|or|but|which|that|who)\\b)[\\w□-]+ ){1,3}?|[\\w□]+(?= should (?:also |probably )?be (?:called|named|renamed|removed|added|moved)))';

export const SUGGESTION: readonly Rule[] = [
  { id: 'suggestion.block', looksFor: 'A suggestion block.', where: 'block', finds: /^/ },
  {
    id: 'suggestion.nit',
    looksFor: 'A remark that is marked as a nit or a typo and says what.',
    where: 'sentence',
    finds: /^(?:(?:\w{1,10}[ -]){0,2}nit(?:pick)?\b\s?(?:[:,.(–—-]|\w+[:)])|(?:\w{1,10} )?typo\b(?:[:.,(]|$| in\b| here\b)|misspell)/i,
    unless: /\b(?:fixed|addressed|done|thanks|inconsistent|no nits|feel free|nits below)\b/i,
  },
  {
    id: 'suggestion.command',
    looksFor: 'A sentence that begins with what to do: "Add ...", "Use ...", "Consider ...".',
    where: 'prose',
    finds: new RegExp(
      `^(?:(?:please|${SOFT}),? ){0,2}(?:do not |don't |let's |let us )?${DO} (?!(?:of|is|are|was|were|has|have|cases?|and|or|by|that would|cost|id|to|from|order|as)\\b)[^.]{1,100}`,
      'i',
    ),
    unless:
      /\b(?:don't|do not) merge\b|^(?:keep in mind|make (?:it )?sense|call me|state of|set of|return(?:s|ed)? (?:type|value|code)|name of|list of|change (?:log|looks|is)|fix looks|use cases?|update (?:looks|is)|limit is|format (?:looks|is))\b/i,
  },
  {
    id: 'suggestion.please',
    looksFor: '"Please" and what to do, unless it asks for an answer.',
    where: 'sentence',
    finds: new RegExp(
      `\\bplease,? (?:(?:do not|don't|${SOFT}) ){0,2}(?!(?:let|see|note|find|feel|advise|explain|clarify|elaborate|provide|share|review|re-?review|take|refer|correct|bear|forgive|tell|confirm|help|ignore|have|look|read|check|test|try|ask|excuse|hesitate|keep|go|someone|merge|ping|contact|join|and|or|with|in|on|at|for|to|accept|understand|do let|stop|wait|give|answer|respond|reply|remember|be (?:aware|patient)|do|don|further|no|${SOFT})\\b)[a-z]{2,}\\b[^.?]{0,80}`,
      'i',
    ),
    unless: /\b(?:don't hesitate|would you please (?:share|explain)|said please|if you)\b/i,
  },
  {
    id: 'suggestion.could-you',
    looksFor: 'A question that asks for a change: "could you rename this?", "can this be simplified?", "can we use it?".',
    where: 'question',
    finds: new RegExp(
      `\\b(?:can|could|would|will|might|can't|couldn't) (?:you|we|you/we|we/you)(?: please)?(?:,? ${SOFT}){0,2}(?: please)? (?:${DO}|have|rebase)\\b[^?]{0,80}|` +
        `\\b(?:can|could|can't|couldn't) (?:this|that|it|these|those|they|the (?:[\\w□-]+ ){1,3}?|□)(?: ${SOFT}){0,2} ?be ${DONE}\\b|\\bmind (?:add|chang|mov|renam|remov|rebas|squash|updat|us|mak|splitt)ing\\b`,
      'i',
    ),
    unless: /\bwhy\b|\bhow\b/i,
  },
  {
    id: 'suggestion.can-be',
    looksFor: 'It says that something can be removed, simplified, replaced.',
    where: 'sentence',
    finds: new RegExp(
      `\\bc(?:an|ould)(?: ${SOFT}| likely){0,2} be(?: ${SOFT}){0,1} (?:removed|dropped|simplified|deduplicated|shortened|inlined|avoided|deleted|combined|rephrased|reworded|rewritten|condensed|split|factored|improved|clarified)\\b`,
      'i',
    ),
    unless: /\b(?:cannot|can't|couldn't|not be|could have|then be|so (?:that|it|this|they)|which can be|if|until|once|when)\b/i,
  },
  {
    id: 'suggestion.should',
    looksFor: 'It says what we, you, this change, or a part of it should do or be.',
    where: 'sentence',
    finds: new RegExp(
      `\\b(?:we|you|this (?:pr|commit|change|bip|pull request)) (?:${SOFT} )?(?:should|ought to|shouldn't)(?: ${SOFT}| not){0,3} (?:${DO}|have|say|check|read|get|go|do|explicitly|at least|try|refer|test|stick)\\b[^.?]{0,60}|` +
        `\\b${PART}(?: ${SOFT}){0,2} ?(?:should|ought to|shouldn't)(?: ${SOFT}| not){0,3} (?:be(?: ${SOFT})? (?:${DONE}|called|named|set|used|passed|const|static|capitali[sz]ed|lower-?case|upper-?case|plural|tested|handled|checked|listed|linked|an?|the|in|at|on|under|above|below|before|after|□|"|\\d)|have|say|mention|include|use|return|read|state|contain|specify|point|link|refer|go|come|live|match|follow)(?![\\w-])[^.?]{0,60}|` +
        `^should(?:n't)? (?:this|we|it|that|these|those|there|the|a|all|□|you)\\b[^?]{0,80}`,
      'i',
    ),
    unless:
      /\bshould(?:n't)?(?: \w+)? (?:be (?:\w+ )?(?:fixed (?:now|in|by)|done (?:now|in)|a problem|an issue|in (?:sync|good)|the (?:same|case))|have (?:been|no|the same|any)|be able)|\bif (?:\w+ )?(?:we|this|it|that|you) should|\b(?:whether|extent|verified|what if)\b|\bshould i\b|\bwhy\b[^,]{0,40}\bshould|\b(?:how|what|which|when|where|why) (?:[\w□]+ ){1,4}should|\bn't (?:think|see|believe)|n't (?:think|see|believe|know)\b|\b(?:no|symbols?|tests?|results?|changes) (?:that |which )?should|\b(?:do|did) you think\b.*\bor\b/i,
  },
  {
    id: 'suggestion.needs',
    looksFor: 'It says that something needs to be done to the change.',
    where: 'sentence',
    finds: new RegExp(
      `\\b(?:needs?|ought) (?:${SOFT} )?(?:to be (?:${DONE}|adjusted|handled|shortened|checked|capitali[sz]ed|escaped|initiali[sz]ed)|(?:a|an|some|more|corresponding) (?:\\w+ )?(?:comment|tests?|entry|newline|space|blank line|link|header|rebase|squash|reference|explanation|note|check|docs?|documentation|rationale|update)\\b|(?:updat|fix|adjust|clarify|rebas|squash|document|test)ing\\b)`,
      'i',
    ),
    unless:
      /\b(?:no longer needs?|doesn't need|does not need|not need|would need|will need|you'd need|before|i need|old and)\b|\bneeds? (?:to be \w+|an? \w+)[^?]{0,30}\?/i,
  },
  {
    id: 'suggestion.maybe',
    looksFor: '"Maybe" or "perhaps" before what could be done.',
    where: 'sentence',
    finds: new RegExp(
      `(?:^|[,;:(–—-]\\s?|\\b(?:but|and|or|so|then|should|could|might) )(?:maybe|perhaps|possibly),? (?:(?:${SOFT}|to) ){0,2}` +
        `(?:${DO}|(?:we|you|we/you|one|this|it|that|these|those|there|the (?:[\\w□-]+ ){1,3}?|□)(?: ${SOFT}){0,2} ?(?:can|could|should|might|would|want|ought|needs?|shouldn't)|(?:it|that|this)(?:'s|'d| is| would be| might be) (?:\\w+ )?(?:better|good|nice|worth|nicer|clearer|useful|best|simpler|cleaner|easier|enough to)|worth|something|s/|"|□)|\\bmaybe\\?$|^maybe\\b[^?]{1,80}\\binstead\\b`,
      'i',
    ),
    unless: /\b(?:would have|could have|it could be that|because i|i am|i have)\b/i,
  },
  {
    id: 'suggestion.i-would',
    looksFor: 'The writer suggests, proposes, recommends or prefers something, or says what they would do.',
    where: 'statement',
    finds: new RegExp(
      `\\bi(?:'d| would)?(?: (?:\\w+ly|also|still|personally|strongly|slightly))? (?:suggest|propose|recommend|prefer)\\b[^.]{0,60}|\\bi(?:'d| would)(?: (?:\\w+ly|also|just|rather|instead)){0,2} (?:rather|go with|go for|${DO})\\b[^.]{0,60}|\\bmy (?:suggestion|preference|recommendation)(?: here)?(?: is| would|:)|^(?:suggestion|suggest|proposal|propose)\\b[^.]{0,60}|\\bhow about\\b`,
      'i',
    ),
    unless:
      /\bas i (?:suggest|propos)|\brecommend against|\bi (?:suggest|propose)(?:ed)\b|\bi would (?:call (?:this|it) (?:a|an)\b)|\bi(?:'d| would) (?:add that|write)\b|\bwould (?:you|have)\b/i,
  },
  {
    id: 'suggestion.better',
    looksFor: 'It says that something would be better, clearer, nice or worth doing.',
    where: 'sentence',
    finds: new RegExp(
      `\\b(?:would|might|may|could|'d|should)(?: (?:\\w+ly|also|perhaps|maybe|even|still|then|not)){0,2} be(?: (?:\\w+ly|even|a bit|much|a lot))? (?:better|nice|nicer|good|great|clearer|cleaner|simpler|preferable|helpful|useful|best|worth|easier|more (?:readable|explicit|precise|accurate|consistent|robust|efficient|concise|clear|useful|helpful)|ideal|neat)(?: \\w+)? (?:to|if|\\w+ing|here|instead)\\b|` +
        `\\b(?:is|'s|it) (?:\\w+ly )?(?:better|preferable|best|worth(?:while)?) (?:to (?:${DO}|be|have|do|say)|(?:add|mention|clarify|document|hav|consider|link|spell|point|includ|explain|us|mak|keep|split|renam|chang|updat|not)\\w*ing)\\b|` +
        `\\b(?:might|may|would|could)(?: \\w+)? make (?:more )?sense to\\b|\\bworth (?:add|mention|clarify|document|link|spell|includ|explain|renam|splitt|updat)\\w*ing\\b|\\bwouldn't (?:it|a|an|this|that)\\b[^?]{0,60}\\b(?:be|make)\\b`,
      'i',
    ),
    unless:
      /\bn(?:o|')t (?:be |think it's |really |think it is )?(?:worth|better)|\bgood to (?:know|see|go|hear|have)|\bnice to (?:see|hear|meet|know)|\bwould have|\bhappy\b/i,
  },
  {
    id: 'suggestion.might',
    looksFor: 'It says what we or you could or might do.',
    where: 'sentence',
    finds: new RegExp(
      `\\b(?:you|we|one)(?:'d| may| might| could| would| can)(?: ${SOFT}){0,2} (?:want to|wanna|like to consider) ?[^.?]{0,60}|\\b(?:you|we) (?:may|might|could)(?: ${SOFT}){0,2} (?:${DO}|do|have|get|try|even)\\b[^.?]{0,60}|\\b(?:you|we) can (?:perhaps|maybe|just|simply|instead) (?:${DO}|do|get)\\b[^.?]{0,60}|^(?:could|can|might)(?: also| just| maybe)? (?:${DO})\\b|\\blet's (?:not |just |also |rather )?(?:${DO}|do|go|have|stick|get)\\b`,
      'i',
    ),
    unless:
      /\b(?:if you (?:want|like|could|might|can)|so (?:that )?(?:you|we) c(?:an|ould)|how (?:we|you)|what (?:we|you)|which (?:we|you)|where (?:we|you)|why (?:we|you)|when (?:we|you)|(?:we|you) could (?:not|have been))\b/i,
  },
  {
    id: 'suggestion.question',
    looksFor: 'A proposal in the form of a question: "how about", "what about using", "why not", "any reason not to", "is it worth".',
    where: 'question',
    finds:
      /^(?:how about|why not|why don't (?:we|you)|what (?:about|do you think (?:about|of)) (?:\w+ing|a|an|□|:)|what if (?:we|you)\b|(?:is there )?any reason (?:not to|to not|we (?:don't|can't|aren't|didn't)|you (?:don't|didn't)|why (?:we|you|this) (?:don't|didn't|isn't|can't)|this (?:isn't|is not|can't))|(?:is it|do you think it(?:'s| is| would be)) (?:better|worth|nicer|cleaner)|have you (?:considered|thought about|tried)|(?:do we|would it) (?:want to|make sense to|be (?:better|possible|useful|helpful|nicer|cleaner|clearer)))\b[^?]{0,80}|\b(?:worth \w+ing|instead)\?$|^rename\b|what do you think (?:about|of)(?: \w+ing|:|$)/i,
  },
  {
    id: 'suggestion.substitution',
    looksFor: 'What to write in place of what: "s/this/that/", "this -> that", "something like".',
    where: 'sentence',
    finds:
      /(?:^|\s|\()s\/[^/\n]{1,80}\/[^/\n]{0,80}(?:\/|$)|^["'□\w][^→⇒]{0,40}\s(?:->|=>|→|⇒) ["'□\w].{0,40}$|\b(?:something|a (?:diff|patch|change)|wording|phrasing) (?:like|along (?:the|these) lines)(?: of)?(?: this| that)?\s?(?:[:.]|□|"|$|\bmaybe)/i,
    unless: /\b(?:was|were|tried|attempt|i did|currently|there is|takes|i have)\b/i,
  },
];
