import { INTENTS, TURNS, type Intent, type LogPayload, type Turn } from '@ambit/activity';

/** What a mention is: a question is put to the person, or the person is thanked. */
export const ASKS = 0;
export const THANKS = 1;

/** The words were read; without it nothing is known of them. */
const READ = 1 << 30;
const SUGGESTS = 1 << 29;
const FIRST_TURN = INTENTS.length;

/** What a payload says of the words of its text, as bits of one number. */
export function wordsOf({ intents, turns = [], suggests = false }: LogPayload): number {
  let bits = suggests ? SUGGESTS : 0;
  if (intents !== undefined) bits |= READ;
  for (const intent of intents ?? []) bits |= 1 << INTENTS.indexOf(intent);
  for (const turn of turns) bits |= 1 << (FIRST_TURN + TURNS.indexOf(turn));
  return bits;
}

export function wereRead(words: number): boolean {
  return (words & READ) !== 0;
}

/** Whether the text holds a suggestion block. */
export function suggests(words: number): boolean {
  return (words & SUGGESTS) !== 0;
}

export function hasIntent(words: number, intent: Intent): boolean {
  return (words & (1 << INTENTS.indexOf(intent))) !== 0;
}

export function hasTurn(words: number, turn: Turn): boolean {
  return (words & (1 << (FIRST_TURN + TURNS.indexOf(turn)))) !== 0;
}
