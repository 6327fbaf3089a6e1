import type { Rule } from '../rule.js';

export const PRAISE: readonly Rule[] = [
  {
    id: 'praise.thanks',
    looksFor: 'Thanks for the work: for the pull request, for doing, for writing something.',
    where: 'sentence',
    finds:
      /\b(?:thanks?|thank you|thx|kudos|props)(?: (?:so|very) much| a lot|,? @[\w-]{1,39},?| again){0,2}(?: to @?[\w-]{1,39})? for (?:(?:all|the|your|this|these|that|such|a|an|his|her|their|\w+ly) ){0,3}(?:\w+ ){0,1}?(?:work(?:ing)?|pr|prs|pull request|patch|patches|contribution|contributions|contributing|effort|efforts|improvements?|implementing|implementation|adding|writing|picking|reviving|putting|tackling|taking (?:this|it|care|over|on)|cleaning|cleanup|working|doing|making|opening|submitting|starting|building|improving|fixing|proposal|proposing|maintaining|updating|quick turnaround|pushing|keeping|being so|sticking|persever\w+)\b[^.?]{0,60}/i,
    unless: /\bthanks for (?:fixing|adding|updating|making) (?:my|the typo)\b/i,
  },
  {
    id: 'praise.work',
    looksFor: '"Nice work", "great job", "well done", "I like this", "love it".',
    where: 'statement',
    finds:
      /\b(?:good (?:work|job|stuff)\b|(?:very |really )?(?:nice|great|excellent|awesome|amazing|fantastic|impressive|solid|beautiful|wonderful|incredible|superb|stellar) (?:work|job|stuff|pr|improvements?|changes?|cleanup|clean-up|addition|refactor(?:ing)?|simplification|solution|write-?up|documentation|docs|test coverage|implementation|feature|optimization|trick)|well done|i (?:really |also |quite |do )?(?:like|love|appreciate) (?:this|that|the|how|it|your|all)|love (?:it|this|how)|hats off|bravo|beautifully|elegant(?:ly)?)\b[^.?]{0,60}/i,
    unless:
      /n't\b|\b(?:not|but|if|would|could|should|whether|to|more elegant|less elegant|like (?:the (?:one|ones|other|rest|following|above)|it better|(?:that|the|this|your) (?:idea|approach|suggestion|proposal))|appreciate (?:your (?:concerns?|feedback|comments?|time|thoughts?|input|help|thoughtful|questions?|review)|any|it|that|this|the (?:feedback|comments?|review|input|help|time))|however|although)\b/i,
  },
  {
    id: 'praise.nice',
    looksFor: 'A sentence that is praise alone: "Very nice!", "Awesome!".',
    where: 'statement',
    finds:
      /^(?:this is |that's |looks |wow,? )?(?:very |really |pretty |so |super )?(?:nice|neat|awesome|excellent|fantastic|beautiful|amazing|impressive|brilliant|lovely)\s?(?:[!.]|$|, (?:concept|approach|utack|tack|ack|lgtm)|:\)|👍)/i,
  },
  {
    id: 'praise.marked',
    looksFor: 'A remark marked as praise: "praise:".',
    where: 'sentence',
    finds: /^(?:praise|kudos)\s?[:(]/i,
  },
  {
    id: 'praise.looks',
    looksFor: 'It says that the work looks great, nice, clean, good overall.',
    where: 'statement',
    finds:
      /\b(?:looks?|looking|reads?) (?:very |really |pretty |quite |so |super |much )?(?:great|excellent|nice|awesome|fantastic|amazing|solid|clean|neat|wonderful|beautiful)\b[^.?]{0,40}|\blooks? (?:very |really |pretty |quite )?good,? (?:overall|in general|so far|to me,? but|otherwise)\b|\b(?:overall|in general|generally),? (?:this |it |the \w+ )?looks (?:very |really |pretty |quite )?(?:good|great|nice)\b|\bthis (?:is|looks) (?:a )?(?:great|huge|big|nice|massive) (?:improvement|win|step forward|simplification|cleanup)\b/i,
    unless: /n't\b|\b(?:would|could|might|may|should|will|if|than|not|make it look)\b/i,
  },
];
