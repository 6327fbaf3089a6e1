import type { DocumentWords } from '@ambit/activity';
import { cleaned, countLines, linesOf } from './clean.js';
import { excerptOf } from './excerpt.js';
import type { Home } from './links.js';
import { fieldNamesIn, namesIn } from './names.js';
import { outlineOf } from './outline.js';
import { paragraphsOf } from './paragraphs.js';
import { tokensIn } from './references.js';
import { sectionsOf } from './sections.js';
import { signatureOf } from './signature.js';
import { statedIn } from './stated.js';
import { termsOf } from './terms.js';
import { tellingLines } from './words.js';

const SIDECAR_LINES = 1_000;

/** Where a document stands, and which prefixes documents have beyond the known ones. */
export interface WordsOptions {
  readonly home: Home;
  /** From the root; its extension says the format, its folder is what relative links start from. */
  readonly path: string;
  readonly prefixes?: readonly string[];
  /** Sidecars, cleaned: their fields name teams and repositories too. */
  readonly siblings?: readonly { readonly path: string; readonly text: string }[];
}

/** What a text tells apart from its fields. Pure and never throws; reads any text up to its first 10,000 lines in memory of its own size. */
export function readWords(text: string, options: WordsOptions): DocumentWords {
  const clean = cleaned(text);
  const outline = outlineOf(clean, options.path);
  const paragraphs = paragraphsOf(outline);
  const folder = options.path.includes('/') ? options.path.slice(0, options.path.lastIndexOf('/')) : '';
  const references = new Set([...tokensIn(clean, options, folder), ...namesIn(outline)]);
  for (const one of options.siblings ?? []) for (const name of fieldNamesIn(linesOf(one.text, SIDECAR_LINES))) references.add(name);
  return {
    chars: text.length,
    lines: countLines(clean),
    excerpt: excerptOf(paragraphs),
    sections: sectionsOf(outline),
    references: [...references].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    ...statedIn(paragraphs),
    terms: termsOf(tellingLines(outline, { code: false })),
    signature: signatureOf(tellingLines(outline, { code: true })),
  };
}
