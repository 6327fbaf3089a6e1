import { CommanderError } from 'commander';
import { codeOf, sentenceOf } from './failure.js';

/** What a command ends with: done, failed with one clear sentence, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** How an error ends the command. Help that was asked for is thrown by commander, too, and is no failure. */
export function exitCodeOf(error: unknown): ExitCode {
  if (isEnoughRead(error)) return 0;
  if (!(error instanceof CommanderError)) return 1;
  return error.exitCode === 0 ? 0 : 2;
}

/** Whoever reads our answer has gone, as `head` does. */
export function isEnoughRead(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}

/** What is said on standard error; null where commander said it already. */
export function lastWords(error: unknown, options: { readonly json: boolean; readonly debug: boolean }): string | null {
  if (error instanceof CommanderError || isEnoughRead(error)) return null;
  const sentence = sentenceOf(error);
  const words = options.json ? JSON.stringify({ error: sentence }) : sentence;
  return options.debug && error instanceof Error ? `${words}\n${error.stack ?? ''}` : words;
}
