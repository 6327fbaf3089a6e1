import type { Reading } from '../../gql/types-readings.js';
import { numberOf } from '../../ui/reading.js';
import type { Token } from '../../ui/sentence.js';
import { atLeast, type Voice } from './voice.js';

const you = (voice: Voice): string => (voice.yours ? 'you' : voice.name);
const teams = (many: number): string => (many === 1 ? ' other team' : ' other teams');
const decisions = (many: number): string => (many === 1 ? ' decision' : ' decisions');

interface Counted {
  readonly value: number;
  readonly token: Token;
}

function of(reading: Reading, part: string): Counted {
  const value = numberOf(reading, part);
  return { value, token: { value, evidence: `${reading.signal}:${part}` } };
}

/** "People of 3 other teams spoke on 2 decisions you wrote." */
function spokenWords(reading: Reading, voice: Voice): Token[] {
  const [across, written] = [of(reading, 'teams'), of(reading, 'documents')];
  if (across.value === 0) return [];
  const first: Token[] = [`People of ${atLeast(voice)}`, across.token, `${teams(across.value)} spoke on `];
  if (written.value === 0) return [...first, `decisions ${you(voice)} wrote.`];
  return [...first, written.token, `${decisions(written.value)} ${you(voice)} wrote.`];
}

/** "5 pull requests by 3 other teams cite 1 decision you wrote." */
function citedWords(reading: Reading, voice: Voice): Token[] {
  const [pulls, across, written] = [of(reading, 'pulls'), of(reading, 'teams'), of(reading, 'documents')];
  if (pulls.value === 0) return [];
  const words: Token[] = [...(voice.partial ? ['At least '] : []), pulls.token, pulls.value === 1 ? ' pull request' : ' pull requests'];
  if (across.value > 0) words.push(' by ', across.token, teams(across.value));
  words.push(pulls.value === 1 ? ' cites ' : ' cite ');
  return written.value === 0
    ? [...words, `what ${you(voice)} wrote.`]
    : [...words, written.token, `${decisions(written.value)} ${you(voice)} wrote.`];
}

/** "Of 7 changes that carry out what you wrote, 5 are by others, in 2 teams." */
function carriedWords(reading: Reading, voice: Voice): Token[] {
  const [all, others, across] = [of(reading, 'pulls'), of(reading, 'by-others'), of(reading, 'teams')];
  if (all.value === 0) return [];
  const first: Token[] = [
    `Of ${atLeast(voice)}`,
    all.token,
    ` ${all.value === 1 ? 'change that carries' : 'changes that carry'} out what ${you(voice)} wrote, `,
  ];
  if (others.value === 0) return [...first, 'we found none by others.'];
  const by: Token[] = [...first, others.token, others.value === 1 ? ' is by somebody else' : ' are by others'];
  return across.value === 0 ? [...by, '.'] : [...by, ', in ', across.token, across.value === 1 ? ' team.' : ' teams.'];
}

/** "3 of your 5 threads on drafts were followed by other words, in 2 drafts." */
function helpedWords(reading: Reading, voice: Voice): Token[] {
  const [threads, helped, drafts] = [of(reading, 'threads'), of(reading, 'helped'), of(reading, 'documents')];
  if (threads.value === 0) return [];
  const opened = `${threads.value === 1 ? ' thread' : ' threads'} on drafts of others`;
  if (helped.value === 0)
    return [voice.yours ? 'You opened ' : `${voice.name} opened `, threads.token, `${opened}; we found none followed by other words.`];
  const words: Token[] = [
    helped.token,
    ` of ${voice.yours ? 'your' : 'their'} `,
    threads.token,
    `${opened} ${helped.value === 1 ? 'was' : 'were'} followed by other words`,
  ];
  return drafts.value === 0 ? [...words, '.'] : [...words, ', in ', drafts.token, drafts.value === 1 ? ' draft.' : ' drafts.'];
}

/** What each signal about written decisions says of a person; its leading number opens the list. */
export const WRITTEN = [
  { signal: 'document-reach', word: 'Decisions', words: spokenWords, leading: 'teams' },
  { signal: 'adoption', word: 'Cited', words: citedWords, leading: 'pulls' },
  { signal: 'carried-by-others', word: 'Carried out', words: carriedWords, leading: 'by-others' },
  { signal: 'early-help', word: 'Early help', words: helpedWords, leading: 'helped' },
] as const;
