import type { DocumentRule, DocumentsHeld, DocumentVersion } from '@ambit/activity';
import { kindOf, readVersion } from '@ambit/documents';
import type { Home } from '../../translate/reference.js';
import { cleanText } from '../../translate/text.js';

/** Which version of which text. */
interface Named {
  readonly path: string;
  readonly blob: string;
  readonly commit: string;
}

interface Beside {
  readonly path: string;
  readonly text: string;
}

/** How texts of one repository are read. */
export interface Reading {
  readonly rules: readonly DocumentRule[];
  /** @param why there is no text; not heeded where there is one */
  readonly version: (named: Named, text: string | null, siblings: readonly Beside[], why: string) => DocumentVersion;
}

export function readingOf(home: Home, { rules, states }: Pick<DocumentsHeld, 'rules' | 'states'>): Reading {
  return {
    rules,
    version: ({ path, blob, commit }, text, siblings, why) => {
      const kind = kindOf(path, rules) ?? 'rfc';
      if (text === null) return { path, blob, commit, kind, label: null, facts: null, words: null, why };
      const clean = siblings.map((sibling) => ({ path: sibling.path, text: cleanText(sibling.text) }));
      return readVersion({ path, text: cleanText(text), siblings: clean }, { commit, blob, home, rules, states, prefixes: [] });
    },
  };
}
