import type { LogEntry } from '../../gql/types-log.js';
import { csv } from '../../ui/save-file.js';
import { kindWords, nameWords, reasonWords } from './log-words.js';

const HEADINGS = ['at (UTC)', 'who', 'login', 'what', 'whom', 'whom, login', 'which', 'why'];

/** The log as a file, row by row as it is shown. */
export function logCsv(entries: readonly LogEntry[], of: 'own' | 'whole'): string {
  return csv(
    HEADINGS,
    entries.map((entry) => [
      entry.at,
      nameWords(entry.actor),
      entry.actor.person?.login ?? '',
      kindWords(entry),
      entry.subject === null ? '' : nameWords(entry.subject),
      entry.subject?.person?.login ?? '',
      entry.detail ?? '',
      reasonWords(entry, of).join(', '),
    ]),
  );
}
