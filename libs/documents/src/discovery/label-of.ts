import type { DocumentKind } from '@ambit/activity';
import { linesOf } from '../words/clean.js';
import { PREFIXES, withoutLabels } from '../words/labels.js';
import { baseName, folderOf } from './file-names.js';

const LINES = 40;
const KINDS: Partial<Record<DocumentKind, string>> = { rfc: 'rfc', adr: 'adr' };

/** Where a document stands and what is known of it. */
export interface LabelSource {
  readonly path: string;
  readonly text: string;
  readonly number: number | null;
  readonly kind: DocumentKind;
  /** The repository's name without its owner. */
  readonly repository: string;
  readonly prefixes: readonly string[];
}

/**
 * What a document is cited by: `bip-341` by its file's name, `se-400` where its first lines say so of its number, `kep-1027` by its
 * folder, else `rfc-31` or `adr-7` by its kind. Null without a number, and for kinds that nobody cites by number.
 */
export function labelOf(source: LabelSource): string | null {
  const { number } = source;
  if (number === null || !Number.isSafeInteger(number) || number < 1) return null;
  const known = [...PREFIXES, ...source.prefixes.map((one) => one.toLowerCase())];
  const named = /^([a-z]{2,10})[-_ ]?0*(\d{1,6})(?=$|[-_. ])/i.exec(nameOf(source.path));
  const prefix = known.find((one) => one === named?.[1]?.toLowerCase() && Number(named[2]) === number);
  if (prefix !== undefined) return `${prefix}-${String(number)}`;
  return saidIn(source, number) ?? (placed(source, known, number) || null);
}

/** The name of the file, or of the folder whose README it is. */
function nameOf(path: string): string {
  return /^(?:readme|index)\./i.test(baseName(path)) ? baseName(folderOf(path)) : baseName(path);
}

function saidIn({ text, prefixes }: LabelSource, number: number): string | null {
  let said: string | null = null;
  for (const line of linesOf(text, LINES)) {
    // A title or a field names the document itself; running text names others.
    if (!/^\s{0,12}(?:#{1,2}\s|=\s|==\s|title:|[-*]?\s?\**(?:proposal|number|id)\**:)/i.test(line)) continue;
    withoutLabels(line.slice(0, 500), prefixes, (label) => {
      if (label.endsWith(`-${String(number)}`)) said ??= label;
    });
  }
  return said;
}

/** By the innermost folder or the repository that is named for a prefix, else by the kind. */
function placed({ path, repository, kind }: LabelSource, known: readonly string[], number: number): string {
  if (/^(?:discussions|issues)\/\d+$/.test(path)) return '';
  const places = [...folderOf(path).toLowerCase().split('/').reverse(), repository.toLowerCase()];
  const words = places.flatMap((one) => one.split(/[-_.]/)).map((one) => known.find((prefix) => one === prefix || one === `${prefix}s`));
  const prefix = words.find((one) => one !== undefined) ?? KINDS[kind];
  return prefix === undefined ? '' : `${prefix}-${String(number)}`;
}
