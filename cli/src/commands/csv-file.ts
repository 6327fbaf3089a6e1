import { readFileSync } from 'node:fs';
import { codeOf, Failure } from '../failure.js';

/** The text of a file that somebody named. @throws Failure in one sentence */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Failure(`There is no file ${path}.`);
    throw new Failure(`The file ${path} cannot be read.`);
  }
}

/** `from 2026-01-01 to 2026-02-01`, half-open, in whole days. */
export function daysOf({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  return `from ${from?.slice(0, 10) ?? 'the beginning'}${to === null ? '' : ` to ${to.slice(0, 10)}`}`;
}
