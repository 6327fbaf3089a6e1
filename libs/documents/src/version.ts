import type { DocumentKind, DocumentRule, DocumentState, DocumentVersion } from '@ambit/activity';
import { folderKindOf } from './discovery/folder-kinds.js';
import { labelOf } from './discovery/label-of.js';
import { kindOf } from './discovery/match-rule.js';
import { readDocument, type DocumentSource } from './read-document.js';
import { cleaned } from './words/clean.js';
import type { Home } from './words/links.js';
import { readWords } from './words/read-words.js';
import { whyUnreadable } from './words/unreadable.js';

/** Where a version stands, and the rules and words of this instance. */
export interface VersionAbout {
  readonly commit: string;
  readonly blob: string;
  readonly home: Home;
  readonly rules: readonly DocumentRule[];
  /** States of words that an admin mapped. */
  readonly states?: Readonly<Record<string, DocumentState>>;
  /** Prefixes of documents beyond the known ones. */
  readonly prefixes?: readonly string[];
  /** Of a discussion or an issue, which rules over labels and categories name; without it the rules over paths decide. */
  readonly kind?: DocumentKind;
}

/**
 * One version as the log keeps it. Never throws. A text over 1 MB or that is not text is not read: facts and words are null and
 * `why` says so in one sentence; such a sidecar is left out and noted. What is read holds neither control characters nor halves of surrogate pairs.
 */
export function readVersion(source: DocumentSource, about: VersionAbout): DocumentVersion {
  const { path } = source;
  const kind = about.kind ?? kindOf(path, about.rules) ?? folderKindOf(path, about.home.name)?.kind ?? 'rfc';
  const version = { path, blob: about.blob, commit: about.commit, kind };
  const why = whyUnreadable(source.text, 'file');
  if (why !== null) return { ...version, label: null, facts: null, words: null, why };
  try {
    return { ...version, ...read(source, about, kind) };
  } catch {
    return { ...version, label: null, facts: null, words: null, why: 'The file could not be read.' };
  }
}

function read(source: DocumentSource, about: VersionAbout, kind: DocumentKind): Pick<DocumentVersion, 'label' | 'facts' | 'words' | 'why'> {
  const text = cleaned(source.text);
  const notes: string[] = [];
  const siblings = (source.siblings ?? []).flatMap((one) => {
    const why = whyUnreadable(one.text, one.path.slice(one.path.lastIndexOf('/') + 1));
    if (why !== null) notes.push(why);
    return why === null ? [{ path: one.path, text: cleaned(one.text) }] : [];
  });
  const facts = readDocument({ path: source.path, text, siblings }, about.states === undefined ? {} : { states: about.states });
  const prefixes = about.prefixes ?? [];
  const { home } = about;
  const label = labelOf({ path: source.path, text, number: facts.number?.value ?? null, kind, repository: home.name, prefixes });
  const words = readWords(text, { home, path: source.path, prefixes, siblings });
  const own = new Set([label, `${home.owner}/${home.name}:`.toLowerCase() + source.path]);
  return {
    label,
    facts: { ...facts, notes: [...facts.notes, ...notes] },
    words: { ...words, chars: source.text.length, references: words.references.filter((one) => !own.has(one)) },
    why: null,
  };
}
