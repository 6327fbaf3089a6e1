import type { DocumentRule, DocumentsHeld } from '@ambit/activity';
import { kindOf } from '@ambit/documents';
import type { Changed } from './cursor.js';

/** Paths of files held as documents that a rule still takes, also of those that move to where one does. */
export function coveredBy({ documents }: DocumentsHeld, rules: readonly DocumentRule[], changes: readonly Changed[] = []): string[] {
  const moving = new Set(changes.flatMap(({ path, to }) => (to === null ? [] : [path])));
  const paths = new Set(documents.map(({ path }) => path));
  return [...paths].filter((path) => moving.has(path) || kindOf(path, rules) !== null);
}
