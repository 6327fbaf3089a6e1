import type { LogEntry, LogKind, LogName } from '../../gql/types-log.js';
import { counted } from '../../ui/counts.js';

/** The kinds an admin can ask for, by what the list says of them. */
export const KINDS: Readonly<Record<LogKind, string>> = {
  PAGE: 'Page opened',
  READINGS: 'Numbers read',
  EVIDENCE: 'List opened',
  DOWNLOAD: 'Own data downloaded',
  EXPORT: 'Export with names',
  LOG: 'Log read',
  SETTING: 'Setting changed',
};

/** Why it was open: to the person whose page it is, and to an admin. */
const BASES: Readonly<Record<string, readonly [own: string, whole: string]>> = {
  share: ['You shared it with them', 'Shared with them'],
  line: ['They lead you', 'Leads the person'],
  cycle: ['You shared it with a review cycle', 'Shared with a review cycle'],
  admin: ['As an admin', 'As an admin'],
};

export function nameWords({ who, person }: LogName): string {
  switch (who) {
    case 'PERSON':
      return person?.name ?? '';
    case 'GONE':
      return 'Somebody who was erased';
    case 'COMMAND_LINE':
      return 'The command line';
    case 'EVERYONE':
      return 'Everyone';
  }
}

/** One row, to the person it is about. */
export function ownWords({ kind, actor, subject, detail }: LogEntry): string {
  const who = nameWords(actor);
  switch (kind) {
    case 'PAGE':
      return `${who} opened your page.`;
    case 'READINGS':
      return `${who} read your numbers: ${detail ?? ''}.`;
    case 'EVIDENCE':
      return `${who} opened the list behind a number: ${detail ?? ''}.`;
    case 'DOWNLOAD':
      return 'You downloaded what is held about you.';
    case 'EXPORT':
      return 'Everything held was written to a file with names, on the command line.';
    case 'LOG':
      return subject?.who === 'PERSON' ? `${who} searched the log for your name.` : `${who} read the log of everyone.`;
    case 'SETTING':
      return kindWords({ kind, what: detail ?? '' });
  }
}

/** What happened, in a table that says who and whom beside it; what is a setting keeps its own name. */
export function kindWords({ kind, what }: Pick<LogEntry, 'kind' | 'what'>): string {
  if (kind !== 'SETTING') return KINDS[kind];
  const words = what.replaceAll('-', ' ').replace('.', ', ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Why it was open and what for; a setting needs no reason. */
export function reasonWords({ kind, basis, purpose }: LogEntry, to: 'own' | 'whole'): string[] {
  const base = kind === 'SETTING' ? undefined : BASES[basis]?.[to === 'own' ? 0 : 1];
  return [...(base === undefined ? [] : [base]), ...(purpose === null ? [] : [`For ${purpose}`])];
}

/** The week, in one sentence. */
export function weekWords(lookers: number): string {
  if (lookers === 0) return 'Since Monday, nobody but you opened your page.';
  return `Since Monday, ${counted(lookers, 'person', 'people')} opened your page.`;
}
