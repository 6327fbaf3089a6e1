/** What a reviewer opens a thread with, and what the author says when nothing is changed for it. */
export interface Opening {
  readonly says: string;
  readonly answer: string;
}

function opening(says: string, answer: string): Opening {
  return { says, answer };
}

export const QUESTIONS: readonly Opening[] = [
  opening(
    'What happens to the {part} when {when}?',
    'It keeps its old value, and the next run corrects it. There is a test for that below.',
  ),
  opening('Is `{symbol}` ever empty here? I could not tell from the caller.', 'It cannot be: the caller has checked it two lines above.'),
  opening(
    'Why does the {thing} need its own {part}, and not the one from the {other}?',
    'They differ by a few seconds, and here the difference matters.',
  ),
  opening('Who else reads this? I count two callers outside `{file}`.', 'Only those two. I added a sentence to the description.'),
  opening('Do we know how often this path is taken?', 'About once an hour, from the log of last week.'),
  opening('Could the {part} change between this line and the next?', 'It can, but both values are valid then.'),
  opening('How would we notice if the {thing} stopped doing this?', 'On its dashboard; there is an alert after ten minutes.'),
  opening('Does the order matter here? The test passes either way.', 'Yes: the {part} has to be known before the {other} is written.'),
  opening('Is this safe while the old release still runs beside it?', 'Yes, the old release does not read the {part} at all.'),
  opening('Where does the default for the {part} come from?', 'From the configuration of the {thing}, the same for everybody.'),
  opening('What is the largest {part} we have seen?', 'Forty entries, in the data of last month.'),
  opening('Do we still need the {other} after this?', 'For one more release; then I will remove it.'),
];

export const REQUESTS: readonly Opening[] = [
  opening(
    'This holds the lock while it calls out. Please take the {part} first and call afterwards.',
    'The call is local and takes under a millisecond. I would keep it as it is.',
  ),
  opening(
    'The {part} should be checked before the {other} is written, otherwise a failure leaves half of it behind.',
    'Both are in one transaction, so nothing is left behind.',
  ),
  opening(
    'Please return an error here instead of a default; a wrong {part} is worse than none.',
    'Callers rely on the default today. I would change that separately.',
  ),
  opening('This needs a limit. A caller with a long list would load all of it.', 'The caller pages already, never more than a hundred.'),
  opening('If {when}, this runs twice. It should be safe to repeat.', 'It is: the second run finds the {part} and stops.'),
  opening(
    'The timeout is longer than the one of the caller, so it can never be reached.',
    'The nightly run has no caller with a timeout, it is for that one.',
  ),
  opening('This drops the reason. Keep it, the on-call person will need it.', 'The reason is logged one level up, with the request id.'),
  opening('A key without the {other} mixes two cases. Please add it.', 'The {other} is part of the name already.'),
  opening(
    'This changes the format that the {thing} writes; readers on the old release will fail.',
    'Nobody reads that field yet, I searched all repositories.',
  ),
  opening(
    'The {part} belongs to the {thing}, so I would not let `{file}` know about it.',
    'Agreed in general. It moves with the next change, not with this one.',
  ),
  opening('Two requests can both find no {part} here and both create one.', 'The unique index refuses the second, and we read again.'),
  opening(
    'Please log the {part} without its contents, it can name a customer.',
    'It holds numbers only; I checked with the people who own it.',
  ),
];

export const NITS: readonly Opening[] = [
  opening('Nit: `{symbol}` says more than `value`.', 'It is `value` in the other three places, so I kept it.'),
  opening('Nit: the comment repeats the code.', 'I left it for the link in its second line.'),
  opening('Could this be one condition?', 'It could, but the two have different messages.'),
  opening('The name reads as if it returned a list.', 'It does for the other caller; I would rename both at once, later.'),
  opening('Small thing: sorted output would make the test simpler.', 'The order is part of what is tested.'),
  opening('This import is not used any more.', 'The generated file still needs it.'),
  opening('Nit: this fits on one line.', 'The formatter prefers it like this.'),
];

export const ALTERNATIVES: readonly Opening[] = [
  opening(
    'An alternative: keep the {part} where it is and let the {thing} ask for it. One more call, but only one owner.',
    'I tried that. It needs a second query for each row, and it gets slow.',
  ),
  opening(
    'Have you considered doing this when the {part} is written rather than when it is read? Reads are far more frequent.',
    'I have; the writer does not know the {other} at that point.',
  ),
  opening(
    'We could also reject it at the door. Then nothing below has to think about it.',
    'Then partners would see errors for what works today.',
  ),
  opening(
    'The platform client already has something like this; worth a look before we grow our own.',
    'I looked: it has no way to pass the {part}. I opened a request for it.',
  ),
];

export const PRAISE: readonly Opening[] = [
  opening('This is much easier to follow than before.', 'Thank you.'),
  opening('Nice, that was the part I could never explain.', 'Thanks, me neither.'),
  opening('Good test, it reads like the rule itself.', 'Thank you, I copied the sentence from the handbook.'),
];
