import type { Overlap } from '../../gql/types-decisions.js';
import { capital, counted, listed } from '../../ui/counts.js';

/** What is alike, in words: a share of words looks more exact than it is. */
export function alikeWords({ how, likeness }: Pick<Overlap, 'how' | 'likeness'>): string {
  if (how === 'BLOB') return 'The same file, byte by byte.';
  if (how === 'SHINGLES') return likeness >= 0.9 ? 'Almost the same text.' : 'Long stretches of the same text.';
  if (likeness >= 0.6) return 'They speak of much the same, in telling words.';
  return likeness >= 0.4 ? 'Many of their telling words are the same.' : 'Some of their telling words are the same.';
}

/** `Both speak of cache and currency. Both name ledger/fx.` */
export function sharedWords({ terms, paths }: Pick<Overlap, 'terms' | 'paths'>): string {
  const words = [terms.length > 0 ? `Both speak of ${listed(terms, 8)}.` : '', paths.length > 0 ? `Both name ${listed(paths, 5)}.` : ''];
  return words.filter((one) => one !== '').join(' ');
}

/** What kind of things a pair is made of. */
export const OF: Record<Overlap['of'], string> = { DOCUMENTS: 'Decisions', PULLS: 'Pull requests', FILES: 'Files' };

/** The pairs that cannot be shown, in words; null where there are none. */
export function withheldWords(hidden: number, shown: number): string | null {
  if (hidden === 0) return null;
  const pairs = counted(hidden, shown === 0 ? 'pair' : 'more pair');
  return capital(`${pairs} ${hidden === 1 ? 'has' : 'have'} a side in a repository whose rights are not known yet: counted, not shown.`);
}
