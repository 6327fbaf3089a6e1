import type { Rule } from '../rule.js';

/** It is good to go only when something else has happened, or for somebody else. */
const CONDITION =
  /\b(?:before|after|once|if|unless|until|when|pending|will (?:ack|approve)|would (?:ack|approve)|cannot|not|let me know|waiting|wait for|needs?|should be|means?)\b|n't\b/i;

export const APPROVAL: readonly Rule[] = [
  {
    id: 'approval.ack',
    looksFor: '"ACK" in capitals with its kinds ("utACK", "Concept ACK", "Tested ACK") where a sentence or its part begins.',
    where: 'statement',
    finds:
      /^(?:(?:[Cc]oncept|[Aa]pproach|[Cc]ode[- ][Rr]eview|[Cc]ode|[Rr]eview|[Tt]ested|[Uu]ntested|[Ss]trong|[Ww]eak|[Ll]ight|[Dd]iff|[Ff]ull|LGTM|Lgtm|[Pp]ost-merge|[Rr]e|[Cc]rypto|[Mm]ath|🚀|✅|👍)[,:\s/-]{1,2}){0,3}(?:ut|re-?|[Tt]|cr|[Rr]e-ut|crut|Re-?|post-merge-?)?ACK\b(?!\/|['’]?s\b|ing\b|ed\b)[^.]{0,40}|[,;–—-] (?:[Cc]oncept |[Aa]pproach |[Tt]ested )?(?:ut|re-?|t|cr)?ACK(?:$|[.!]|\s[\da-f]{6,40}\b)/,
    unless: /\bACK\b[^.]{0,20}\b(?:from|by|or NACK)\b|\bACK,? (?:will|i'll|fixed|done|changed|updated)\b/i,
  },
  {
    id: 'approval.lgtm',
    looksFor: '"LGTM" or "looks good to me" without a "but".',
    where: 'statement',
    finds: /\b(?:lgtm|(?:looks?|seems?) (?:all |very |really |pretty )?(?:good|great|fine|ok|okay|right|correct) to me)\b[^.]{0,40}/i,
    unless: new RegExp(`\\b(?:but|except|although|though|however)\\b|${CONDITION.source}`, 'i'),
  },
  {
    id: 'approval.go',
    looksFor: 'It says that the change is good to go, ready to merge or approved.',
    where: 'statement',
    finds:
      /^(?:@bors:? )?r\+(?=$|\s)|^\/(?:lgtm|approve)\b|\b(?:good to (?:go|merge)|(?:this is |looks |it's |i think this is )ready (?:to (?:be )?merged?|for merge|to go|to land)|ship it|happy (?:to merge|with this being merged)|approv(?:ed|ing)(?= this| the pr|[.!]|$)|i approve|let's (?:merge|ship|land) (?:this|it)|:shipit:|:\+1: to merge)/i,
    unless: CONDITION,
  },
];
