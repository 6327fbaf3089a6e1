/** Invented sentences: what each rule finds, and what it nearly finds. */
export const SENTENCES: Readonly<Record<string, { readonly finds: readonly string[]; readonly not: readonly string[] }>> = {
  'question.why': {
    finds: ['Why does it round twice?', '@bo, hm, why is that?', 'Out of curiosity, why `u64`?'],
    not: ['Why not round once?', "Why don't we round once?", 'That is why.', 'I know why.'],
  },
  'question.what': {
    finds: ['What happens if the ledger is empty?', 'In which case is this null?', 'Who calls this?', 'When does it settle?'],
    not: ['What about rounding once?', 'What if we rounded once?', 'What do you think about rounding once?', 'What a day.'],
  },
  'question.how': {
    finds: ['How does it settle?', 'How many rows are there?', 'How come?'],
    not: ['How about rounding once?', 'How could it settle at all?', 'That is how it settles.'],
  },
  'question.whether': {
    finds: ['Is this used elsewhere?', 'Does it settle twice?', 'Did you measure it?', 'Are there tests for it?'],
    not: ['Is it worth a test?', 'Is it better to round once?', 'Do we need this?', 'Does that not look right?', 'It is.'],
  },
  'question.tail': {
    finds: ['If it is empty, what is returned?', 'It rounds here, but where is it settled?', 'I renamed it, does that help?'],
    not: ['This rounds twice, right?', 'It could be shorter, why not round once?', 'It rounds twice, no?'],
  },
  'question.any': {
    finds: ['Any reason to round twice?', 'Is there a particular reason for it?', 'Any news?', 'Do you have any numbers?'],
    not: ['Anything else?', 'Any row is fine.', 'Is there any chance you could round once?'],
  },
  'question.tell': {
    finds: ['Could you explain the second rounding?', 'Can you please share the numbers?', 'Could someone point me to the plan?'],
    not: ['Could you explain this in the comment?', 'Could you round once?', 'You could explain it.'],
  },
  'question.unclear': {
    finds: [
      "It's not clear to me what this does.",
      "I don't understand why it rounds.",
      'I wonder whether it settles.',
      'I am curious why it rounds.',
    ],
    not: ['I wonder if it would be better to round once.', 'This is clear.', "I don't see why it would not work."],
  },
  'question.opinion': {
    finds: ['Thoughts?', 'What do you think?', 'Please let me know how it went.', 'Opinions welcome.', 'wdyt'],
    not: ['Let me know if you want more.', 'My thoughts are below.', 'What do you think about:'],
  },
  'question.short': {
    finds: ['Intentional?', 'Is this on purpose?', 'Still needed?'],
    not: ['It is intentional.', 'Sure?'],
  },
  'suggestion.block': { finds: ['```suggestion\nround(x)\n```'], not: ['```js\nround(x)\n```', '> ```suggestion\n> x\n> ```'] },
  'suggestion.nit': {
    finds: ['nit: two blanks', 'Nit, round once', 'typo: ledgr', 'tiny nit: the name', 'Typo in the name'],
    not: ['nit: the names are inconsistent', 'ACK mod nit', 'nit: fixed', 'A unit: metres'],
  },
  'suggestion.command': {
    finds: [
      'Add a test for the empty ledger.',
      'Please remove this line',
      "Let's rename it to `settle`.",
      'Consider rounding once',
      'Use `round`.',
    ],
    not: ['Use of the ledger is limited.', '- Add a test', 'Add a test?', 'Names are long.', 'Set of rows', 'Keep in mind that it rounds.'],
  },
  'suggestion.please': {
    finds: ['The name is long, please shorten it.', 'Could you please also sort them?', "Please don't sort them"],
    not: ['Please let me know.', 'Please see above.', 'Could you please explain?', 'Please also see above.'],
  },
  'suggestion.could-you': {
    finds: ['Could you rename this?', 'Can we just use `round`?', 'Can this be removed?', 'Would you mind adding a test?'],
    not: ['Could you tell me more?', 'Can this be null?', 'Can you reproduce it?', 'How could we avoid it?'],
  },
  'suggestion.can-be': {
    finds: ['This line can be removed.', 'The loop could probably be simplified'],
    not: ['This cannot be removed.', 'It can be removed once it has settled.', 'It can be seen.'],
  },
  'suggestion.should': {
    finds: [
      'We should handle the empty ledger.',
      'This should be called `settle`.',
      'Should this be sorted?',
      "Shouldn't it be 2^20?",
      'This PR should add a test.',
      'The second line should say so.',
    ],
    not: [
      'This should work.',
      'It should be fine now.',
      'Should I rename it?',
      "I don't think this should be a flag.",
      'Not sure whether we should add it.',
    ],
  },
  'suggestion.needs': {
    finds: ['This needs a test.', 'The table needs to be updated.', 'Needs a newline at the end'],
    not: ['It no longer needs a test.', 'We need to know.', 'It needs two rows.'],
  },
  'suggestion.maybe': {
    finds: [
      'Maybe we could round once.',
      'Perhaps rename it?',
      'It is long, maybe split it',
      'Sort them, maybe?',
      'Maybe better to split it.',
    ],
    not: ['Maybe I am wrong.', 'Perhaps because I rounded.', 'It is maybe right.'],
  },
  'suggestion.i-would': {
    finds: ["I'd suggest rounding once.", 'I prefer `round`.', 'I would rather round once', 'My preference is to round once.'],
    not: ['As I suggested above, it rounds.', 'I suggested it.', 'I would know.', 'Would I prefer it?'],
  },
  'suggestion.better': {
    finds: [
      'It would be nice to have a test.',
      'Might be worth mentioning',
      "It's better to use `round`",
      "Wouldn't a map be simpler?",
      'It may make sense to split it.',
    ],
    not: ["It's not worth mentioning.", 'It is good to know.', 'This is better.', 'It would have been better to wait.'],
  },
  'suggestion.might': {
    finds: ['You might want to sort them.', 'We could use `round`.', 'You can just use `round`.', "Let's drop it"],
    not: ['You can use it to settle.', 'If you want to sort them, do.', 'How we could do that is open.', 'We could not.'],
  },
  'suggestion.question': {
    finds: [
      'How about `settle`?',
      'Why not round once?',
      'What about using a map?',
      'Have you considered a map?',
      'Is it worth adding?',
      'Any reason not to sort?',
    ],
    not: ['What about the empty ledger?', 'How about that!', 'Have you measured it?', 'Why does it not round?'],
  },
  'suggestion.substitution': {
    finds: ['s/teh/the/', '`round` -> `settle`', 'It could be something like "settle".', 'Try something like this:'],
    not: ['It was something like this:', 'and/or', 'It takes something like a minute to do'],
  },
  'explanation.because': {
    finds: ['It rounds because cents are whole.', 'It fails due to the second rounding.', 'It is late, since the ledger is large.'],
    not: ['It rounds since 2020.', 'It has been so ever since the first version.', 'Because.'],
  },
  'explanation.so': {
    finds: [
      'Cents are whole, so it rounds.',
      'Therefore it rounds here.',
      'This means that it rounds twice.',
      'It waits so that rows settle.',
    ],
    not: ['So it rounds.', 'It is so.', 'Is it late, so it rounds?'],
  },
  'explanation.as': {
    finds: ['It rounds, as the cents are whole.', 'Sort them, otherwise the order is lost.'],
    not: ['It rounds, as you said above.', 'As is.', 'It is otherwise.'],
  },
  'explanation.reason': {
    finds: [
      'The reason is that cents are whole.',
      "That's why it rounds.",
      'In other words, it rounds twice.',
      'The purpose of this is order.',
    ],
    not: ['Is that the reason?', 'For that reason.', 'The point.'],
  },
  'explanation.not': {
    finds: ['An empty ledger has no rows and does not round anything.', 'With two rows in it the ledger never settles on Sundays.'],
    not: ['It does not round.', 'To be honest with you all I do not know.', 'Does an empty ledger with no rows not round anything?'],
  },
  'explanation.when': {
    finds: [
      'The second rounding is there if the ledger holds more than one row.',
      'It takes the first row, which is always the oldest one there.',
    ],
    not: ['Let me know if you have the time to look at it again.', 'It rounds if it can.', 'Which row is it, which is always the oldest?'],
  },
  'explanation.i-do-not-think': {
    finds: ["I don't think an empty ledger has to round at all.", "I don't see why the second rounding would be wrong here."],
    not: ["I don't think so.", "I don't think we should ever round it in this place."],
  },
  'reference.address': {
    finds: ['See https://example.com/plan.', 'As [said](https://example.com/plan)', 'As [said](../plan.md)'],
    not: [
      'See `https://example.com/plan`',
      '![it](https://example.com/a.png)',
      'https://github.com/user-attachments/assets/1',
      '[above](#above)',
    ],
  },
  'reference.number': {
    finds: ['As in #12', 'See acme/ledger#7', 'PR 12 did it', 'Issue #3'],
    not: ['We are #1', '#1a2b3c', 'PR it', 'See a#12'],
  },
  'reference.document': {
    finds: ['See RFC 31.', 'Per PEP 8 it is long', 'RFC-2119 requires it', 'It follows ADR-12'],
    not: ['The number of RFC 31 is taken', 'RFC first', 'bip44 style'],
  },
  'reference.commit': {
    finds: ['Fixed in 1a2b3c4.', 'See commit `1a2b3c4d`'.replaceAll('`', ''), 'Rounded once (1a2b3c4)'],
    not: ['ACK 1a2b3c4', '1a2b3c4 is tested', 'in deadbeef', 'in 2020'],
  },
  'nit.marked': {
    finds: ['nit: two blanks', 'Mostly nits', 'A nitpick, feel free to ignore'],
    not: ['A unit', 'Fixed the nits', 'Thanks, nit taken'],
  },
  'nit.typo': {
    finds: ['Typo', 'typo: ledgr', 'There is a typo here', 'Misspelled'],
    not: ['Fixed a typo.', 'Oops, typo', 'The check for typos failed'],
  },
  'nit.minor': {
    finds: ['Minor: sort them', 'Style: sort them', 'Very minor, sort them'],
    not: ['A minor version', 'Minor version', 'Style matters.'],
  },
  'nit.space': {
    finds: ['Trailing whitespace', 'Missing newline at the end', 'There is an extra space here'],
    not: ['I removed the trailing whitespace', 'No trailing whitespace', 'Missing rows'],
  },
  'praise.thanks': {
    finds: ['Thanks for the PR!', 'Thank you for working on this', 'Thanks a lot for your work'],
    not: ['Thanks for the review!', 'Thanks!', 'Thanks for taking a look'],
  },
  'praise.work': {
    finds: ['Great work!', 'Nice cleanup', 'I like how it reads', 'Well done!'],
    not: ['It would be nice work', 'I like this idea', 'This is not great work', 'I appreciate your feedback', 'Great catch'],
  },
  'praise.nice': { finds: ['Nice!', 'Very nice, concept ACK', 'Awesome!'], not: ['Nice catch', 'Nice?', 'It is nice to have'] },
  'praise.marked': { finds: ['praise: it reads well'], not: ['I praise it'] },
  'praise.looks': {
    finds: ['This looks great', 'Looks good overall', 'Overall, this looks very good'],
    not: ['It would look great', 'Looks good', 'This does not look great'],
  },
  'blocking.nack': {
    finds: ['NACK', 'Concept NACK, this rounds twice', 'Approach NAK'],
    not: ['ACK', 'Why the NACK?', 'ACK/NACK', 'He gave a NACK'],
  },
  'blocking.not-merge': {
    finds: [
      "Please don't merge this yet.",
      'This must not be merged.',
      'This needs to be fixed before we can merge.',
      'It is not ready to be merged',
    ],
    not: ["If we don't merge this, it rounds", 'This was fixed before it was merged.', "Why can't this be merged?"],
  },
  'blocking.marked': {
    finds: ['Blocking: it rounds twice', 'This is a blocker', 'Requesting changes'],
    not: ['Not a blocker: it rounds', 'This is non-blocking', 'It blocks the thread'],
  },
  'approval.ack': {
    finds: ['ACK', 'utACK 1a2b3c4', 'Concept ACK', 'LGTM, ACK', 'Very nice, concept ACK.', 're-ACK 1a2b3c4', 'ACK mod nit'],
    not: ['Waiting for an ACK', 'ack', 'ACK/NACK', 'ACK, will do', 'BACK', '~~ACK~~', 'Concept ACK?', 'Two ACKs'],
  },
  'approval.lgtm': {
    finds: ['LGTM', 'Looks good to me', 'lgtm, only nits'],
    not: ['LGTM, but sort them', 'LGTM once it is sorted', 'LGTM?', 'Let me know if it looks good to you'],
  },
  'approval.go': {
    finds: ['Good to go!', 'This is ready to merge', 'Approved.', '/lgtm', '@bors r+'],
    not: ['Should be good to go', 'Not ready to merge', 'Approved words are below', 'r+s'],
  },
  'acknowledgement.did': {
    finds: ['Done', 'Fixed in the second commit.', 'Thanks, I removed it', 'Oops, fixed', 'Yes, done.'],
    not: ['Fixed size rows', '- Removed it', 'Is it done?', 'I chose the second'],
  },
  'acknowledgement.did-all': {
    finds: ['Added a test', 'Word replaced', 'This was fixed'],
    not: ['Added a test. Sort them too.', 'It should be fixed', 'The row is sorted', 'LGTM once it is fixed'],
  },
  'acknowledgement.good': {
    finds: ['Good catch!', 'Ah, good point', "That's a great idea", 'Fair enough'],
    not: ['It would be a good idea', 'Not a good idea', 'Is it a good idea?', 'Good morning'],
  },
  'acknowledgement.agree': {
    finds: ['Agreed', 'Yes, I agree', 'Makes sense', 'That sounds reasonable.', "You're right", 'sgtm'],
    not: ['Does that make sense?', 'Agreed upon', 'If we agree', 'Makes sense to add it', 'You are right-handed?'],
  },
  'acknowledgement.will': {
    finds: ['Will do', "Thanks, I'll fix it", 'ok, will change it'],
    not: ['It will change', 'Will do a review soon', "I'll see"],
  },
  'acknowledgement.ok': {
    finds: ['Ok, I kept it', 'Oops', 'Ah, right', 'Right.', 'Sure!'],
    not: ['Ok to merge', 'Right side', 'Sure thing is that it rounds?', 'I see the rows'],
  },
  'acknowledgement.thanks': {
    finds: ['Thanks for the review!', 'Thank you for catching this', 'Thanks @bo for the quick reply'],
    not: ['Thanks for the PR', 'Thanks', 'Review it'],
  },
  'acknowledgement.thanks-all': {
    finds: ['Thanks!', 'Thank you @bo', 'Great, thanks :)'],
    not: ['Thanks! ACK', 'Thanks for the PR', 'No thanks'],
  },
  'declines.no': {
    finds: [
      'No, it has to round.',
      'I disagree',
      "I'd rather keep it",
      'This is out of scope for this PR',
      "I don't think we need it",
      "It's by design.",
    ],
    not: ['No problem', 'There is no row', 'No?', 'Unless you disagree, I disagree'],
  },
  'names-alternative.other': {
    finds: [
      'Alternatively, round once.',
      'What about a map?',
      'Use a map instead.',
      'Another option is a map.',
      'Have you considered a map?',
    ],
    not: ['I used a map instead', 'There is no alternative', 'It is an option', 'Native is fine'],
  },
};
