import type { Intent } from '@ambit/activity';
import { hasIntent, suggests, wereRead } from '../log/words.js';

/** These alone ask nothing of anyone. */
const LIGHT: readonly Intent[] = ['praise', 'approval', 'acknowledgement'];
const HEAVY: readonly Intent[] = ['question', 'suggestion', 'explanation', 'reference', 'nit', 'blocking'];

/** Whether a thread is about the work: not nothing but praise, approval or thanks. Words that were not read count as about it. */
export function isAboutWork(words: number): boolean {
  if (!wereRead(words) || suggests(words)) return true;
  return HEAVY.some((intent) => hasIntent(words, intent)) || !LIGHT.some((intent) => hasIntent(words, intent));
}

/** Whether a text explains: it holds a suggestion block, asks and says why, or leads to something to read. */
export function explains(words: number): boolean {
  if (suggests(words)) return true;
  return (hasIntent(words, 'question') && hasIntent(words, 'explanation')) || hasIntent(words, 'reference');
}
