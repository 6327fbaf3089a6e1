import type { Rule } from '../rule.js';

const DID =
  '(?:fixed|done|updated|addressed|changed|removed|renamed|reworked|dropped|replaced|reworded|reverted|applied|adopted|incorporated|adjusted|corrected|clarified|moved|switched|reordered|rewrote|rewritten|' +
  'restored|deleted|omitted|cleaned up|simplified|squashed|rephrased|amended|reformatted|converted|elaborated|extended|merged the|split|chose|picked|took|went with|swapped|expanded)';
/** Small words before what was done. */
const SMALL =
  "(?:(?:yes|yep|yup|yeah|ok|okay|oh|ah|aha|right|sure|thanks|thank you|thx|ty|sorry|oops|ops|ugh|argh|whoops|indeed|true|agreed?|great|cool|perfect|all|both|this is|that's|it's|has been|have been|just|should be|now|already|also|further|good (?:catch|point|call|idea|find)|nice catch|you're right|of course|i've|i have|i|we've|word|force push|□)[,.!:;\\s-]{1,3}){0,5}";

export const ACKNOWLEDGEMENT: readonly Rule[] = [
  {
    id: 'acknowledgement.did',
    looksFor: 'A sentence that begins with what was done about a remark: "Done", "Fixed in ...", "I removed it".',
    where: 'prose',
    finds: new RegExp(`^${SMALL}${DID}\\b(?! (?:by|sized?|point|upon|that the|type|length|key|keys|width|size)\\b)[^.?]{0,60}`, 'i'),
    unless:
      /^updated [\da-f]{7,40}\b|^(?:fixed|updated|changed) (?:bug|bugs|points?)\b|^(?:i|we|we've|i've|i have) (?:took|picked|chose|went|expanded|moved|extended)\b/i,
  },
  {
    id: 'acknowledgement.did-all',
    looksFor: 'A comment of one sentence that says that something was added, fixed or done.',
    where: 'alone',
    finds: new RegExp(
      `^${SMALL}(?:added|${DID})\\b[^?]{0,80}$|^[\\w□ ]{1,40} (?:was |has been |is |were |are )?(?:now )?(?:fixed|replaced|removed|added|renamed|updated|addressed|reworded|dropped|changed)(?: now)?[.!]?$`,
      'i',
    ),
    unless: /\b(?:should|could|can|must|would|need|needs|not|if|why|when|never|once|after|until|lgtm)\b|n't\b/i,
  },
  {
    id: 'acknowledgement.good',
    looksFor: '"Good catch", "good point", "good idea" and their like.',
    where: 'statement',
    finds:
      /^(?:(?:ah|oh|yes|yeah|yep|ok|okay|oops|right|wow|hm+|thanks|ha|haha|ooh)[,.!:\s-]{1,3})*(?:(?:that's|that is|this is|it's|these are|those are) )?(?:an? )?(?:very |really |also |all )*(?:good|great|nice|excellent|fair|valid|fine|sharp|interesting) (?:catch(?:es)?|points?|call|idea|ideas|find|finding|spot|eyes?|suggestions?|observation|feedback|enough|comments?)\b/i,
    unless: /\b(?:would|could|might) be (?:a )?(?:good|nice)|\bis a good (?:idea|point) (?:to|if)\b|\bnot a\b/i,
  },
  {
    id: 'acknowledgement.agree',
    looksFor: 'It agrees: "agreed", "I agree", "makes sense", "sounds good", "you\'re right".',
    where: 'statement',
    finds:
      /^(?:(?:ah|oh|yes|yeah|yep|yup|ok|okay|oops|right|sure|hm+|sorry|thanks|thank you|good point|ha|true)[,.!:\s-]{1,3})*(?:i )?(?:do |also |fully |completely |totally |strongly |tend to |would |definitely |generally |mostly |100% )*(?:agree(?:d)?\b(?! (?:on|upon)\b)|(?:(?:that|this|it|that all) )?(?:all )?(?:(?:also |totally |definitely |really |actually )?(?:makes? sense|sounds? (?:good|great|reasonable|fine|right|sensible|like a (?:good|great) (?:plan|idea))|seems? (?:reasonable|fine|sensible|right|good))|works for me)|you(?:'re| are)(?: \w+)? (?:right|correct)|point taken|fair enough|noted(?=[,.!]|$)|sgtm|of course(?=[,.!]|$)|no problem|absolutely\b)/i,
    unless:
      /\b(?:agree (?:to disagree|with (?:said|the current))|if you agree|does that|we agree that|not sure|makes? sense to (?!me\b|us\b)|right (?:now|hand|side))\b/i,
  },
  {
    id: 'acknowledgement.will',
    looksFor: 'It says that the writer will do it: "will do", "I\'ll fix it".',
    where: 'statement',
    finds:
      /^(?:(?:ah|oh|yes|yeah|yep|yup|ok|okay|oops|right|sure|thanks|thank you|sorry|good point|good catch|cool|great|got it|makes sense|noted)[,.!:;\s-]{1,3})*(?:will (?:do(?! (?:a|an|some|more|my|another|the)\b)|fix|change|update|add|remove|address|rename|adjust|correct|save|amend|squash|rebase|move|take care)\b|i(?:'ll| will) (?:do (?:it|that|this|so)\b|fix|change|update|add|remove|address|rename|adjust|correct|amend|squash|rebase|move|rework|drop|take care|incorporate|include|apply|clarify|make (?:that|this|the) change)\b|on it\b|doing (?:it|so|this) now)/i,
    unless: /\b(?:if you|unless|but first|once)\b/i,
  },
  {
    id: 'acknowledgement.ok',
    looksFor: 'A sentence that begins with "ok", "oops", "right" or "sure" and a pause.',
    where: 'statement',
    finds:
      /^(?:ok|okay|oops|ops|ugh|whoops|my bad|got it|gotcha|ah,? (?:right|ok|okay|yes|i see|thanks|sorry|true|good)|oh,? (?:right|ok|okay|i see|thanks|sorry|true|good|yes)|i see|yes of course|yes,? (?:you're right|will do|good)|sure(?= thing|[!.]|$)|right(?=[!.]|$)|indeed(?=[!.]|$)|true(?=[!.]|$)|👍)(?=[\s,.!;:–—-]|$)/i,
    unless: /^(?:ok|okay) (?:to|with|if|for)\b|\bi see (?:no|that|you|the|a|how|what|why|this|now downside|two|some)\b/i,
  },
  {
    id: 'acknowledgement.thanks',
    looksFor: 'Thanks for a remark: for the review, the comment, the hint.',
    where: 'sentence',
    finds:
      /\b(?:thanks?|thank you|thx)(?: (?:so|very) much| a lot|,? @[\w-]{1,39},?| again){0,2} for (?:(?:the|your|this|these|that|all|such|a|an|quick|detailed|thorough|careful|great|good|helpful|insightful|further|additional|\w+ing) ){0,4}(?:(?:re-?)?reviews?|reviewing|comments?|suggestions?|feedback|catch(?:ing)?|pointers?|pointing|heads[- ]up|hint|tips?|clarif\w+|explanation|explaining|info|information|answers?|reply|response|reminder|links?|noticing|spotting|catching|reporting|input|look(?:ing)?|taking a look|insights?|corrections?|elaborating)\b/i,
  },
  {
    id: 'acknowledgement.thanks-all',
    looksFor: 'A comment that is thanks and nothing else.',
    where: 'alone',
    finds:
      /^(?:(?:ok|okay|ah|oh|great|perfect|cool|got it|nice|awesome|yes|good)[,.!\s]{1,3})*(?:many )?(?:thanks|thank you|thx|ty)(?: (?:so|very) much| a lot| again|,? @[\w-]{1,39})*\s?[.!)(:]*$/i,
  },
];
