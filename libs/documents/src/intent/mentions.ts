import type { OwnWords, Sentence } from './own-words.js';

/** A login as it is mentioned: no mail address, no package or team with a slash, 39 characters at most and an enterprise's suffix. */
const LOGIN = '(?<![\\w@/.-])@([a-z\\d](?:[a-z\\d]|[-_](?=[a-z\\d])){0,48})(?![\\w/-])';
const NAMED = new RegExp(LOGIN, 'gi');
/** One or more of them: `@ada`, `@ada, @bo and @cy`. */
const SEVERAL = `${LOGIN.replace('(?<![\\w@/.-])', '')}(?:(?:,? (?:and|&) |[,/&] ?| )${LOGIN.replace('(?<![\\w@/.-])', '').replace('@(', '@(?:')}){0,9}`;

/** At the beginning, at the end, or between commas: spoken to; else they are spoken of. */
const SPOKEN_TO = [
  new RegExp(`^(?:(?:hi|hey|hello|cc|ping|and|so|but|also|ok|maybe|perhaps)[,:]? )?${SEVERAL}`, 'i'),
  new RegExp(
    `(?:,|\\bcc|\\bping|\\byou|\\bplease) ${SEVERAL}(?=[,?:.!)]|$| (?:could|can|would|will|do|did|have|are|what|any|please|is|think))`,
    'i',
  ),
  new RegExp(
    `(?:^|[\\s(])(?<!(?:\\b(?:by|from|of|with|to|as|than|and|that|for|like|per|did|does|is|was|has|will|would|should|can|could|if|or)) )${SEVERAL}\\s?[?？]`,
    'i',
  ),
];
const THANKED = [
  new RegExp(
    `\\b(?<!\\b(?:no|not) )(?:thanks|thank you|thank|thx|kudos|props|credits?|h/t|hat tip|shout-?out)(?: (?:so much|very much|a lot|again|goes|go|also|and credits?|is|due|belongs?)){0,2}(?: to| for [^.@]{1,60}?(?: to| from| by|,)|[,:])? ?(?:our |you )?${SEVERAL}`,
    'i',
  ),
  new RegExp(
    `\\b(?:suggested|proposed|reported|spotted|noticed|found|pointed out|inspired|contributed|recommended|raised|caught|written|authored|brought up) (?:to (?:me|us) )?by ${SEVERAL}`,
    'i',
  ),
  new RegExp(
    `\\b(?:suggestions?|idea|ideas|feedback|proposal|credit|patch|help|input) (?:is |are |was |came |comes |due |originally )?(?:by|from) ${SEVERAL}`,
    'i',
  ),
  new RegExp(
    `\\b(?:as|like|per|following|what) ${SEVERAL}(?:'s (?:suggestions?|idea|proposal|feedback|comment|recommendation)| (?:suggested|proposed|recommended|pointed out|spotted|noticed))`,
    'i',
  ),
  new RegExp(
    `^(?:(?:hi|hey|ok|oh|great|good catch|nice)[,!:]? )?${SEVERAL}[,:!]? (?:many |huge |big )?(?:thanks|thank you|thx)\\b(?! (?:to|but no))`,
    'i',
  ),
];

/** Logins, lower case and sorted, that a question in the text is put to. */
export function askedIn({ sentences }: OwnWords): string[] {
  // Whom the first words speak to, all that follows is said to; elsewhere it is what the paragraph says.
  const all = namesAtStart(sentences[0]?.whole ?? '');
  const asked = new Set<string>();
  let spoken: readonly string[] = all;
  let paragraph = 0;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) spoken = [...all, ...namesAtStart(sentence.whole)];
    paragraph = sentence.paragraph;
    if (sentence.asks) for (const login of [...spoken, ...spokenTo(sentence)]) asked.add(login);
  }
  return [...asked].sort();
}

/** Logins, lower case and sorted, that the text thanks or gives credit to. */
export function thankedIn({ sentences }: OwnWords): string[] {
  return [...new Set(sentences.flatMap(({ whole }) => THANKED.flatMap((pattern) => loginsIn(pattern.exec(whole)?.[0] ?? ''))))].sort();
}

function spokenTo({ whole }: Sentence): string[] {
  return SPOKEN_TO.flatMap((pattern) => loginsIn(pattern.exec(whole)?.[0] ?? ''));
}

/** Whom a sentence speaks to before it says anything. */
function namesAtStart(sentence: string): string[] {
  const start = SPOKEN_TO[0]?.exec(sentence)?.[0] ?? '';
  const rest = sentence.slice(start.length);
  return /^(?:[,:;–—!?-]|\s*$)/.test(rest) ? loginsIn(start) : [];
}

function loginsIn(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([, login = '']) => login.toLowerCase());
}
