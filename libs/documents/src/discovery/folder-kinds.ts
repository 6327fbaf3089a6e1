import type { DocumentKind } from '@ambit/activity';

/** What a folder's name says of its documents; `sure` names need no number and no second file. */
const FOLDERS: readonly { readonly name: RegExp; readonly kind: DocumentKind; readonly sure: boolean }[] = [
  { name: /^(?:active[-_])?(?:rfcs?|rfds?|keps?|peps?|eips?|ercs?|bips?|oteps?)$/, kind: 'rfc', sure: true },
  { name: /^(?:adrs?|decisions|decision[-_](?:log|records?)|architecture[-_]decisions?(?:[-_]records?)?)$/, kind: 'adr', sure: true },
  { name: /^(?:proposals?|enhancements?|enhancement[-_]proposals)$/, kind: 'rfc', sure: false },
  { name: /^(?:designs?|design[-_]?docs?|design[-_]?documents?|technical[-_]designs?|tech[-_]?specs?)$/, kind: 'design', sure: true },
  { name: /^(?:migrations?|migration[-_]plans?)$/, kind: 'migration-plan', sure: true },
  { name: /^(?:trade[-_]?offs?)$/, kind: 'trade-offs', sure: true },
  { name: /^(?:options|options[-_]papers?)$/, kind: 'trade-offs', sure: false },
  { name: /^(?:incidents?|post[-_]?mortems?|incident[-_](?:reviews?|reports?)|retrospectives)$/, kind: 'incident-review', sure: true },
  { name: /^(?:roadmaps?|strategy|strategies|roadmap[-_]inputs?)$/, kind: 'roadmap-input', sure: true },
  { name: /^text$/, kind: 'rfc', sure: false },
];
/** States that collections sort their documents by. */
const STATES = /^(?:accepted|proposed|active|rejected|withdrawn|superseded|implemented|final|draft|drafts|done|published|approved)$/;
const COLLECTION =
  /(?:^|[-_.])(rfcs?|rfds?|adrs?|keps?|peps?|eips?|ercs?|bips?|oteps?|proposals?|designs?|decisions|enhancements?|design-docs)(?:$|[-_.])/;

/** A folder whose documents are of one kind. */
export interface FolderKind {
  readonly folder: string;
  readonly kind: DocumentKind;
  readonly sure: boolean;
}

/**
 * The innermost folder of a path that is named for a kind of document; in a repository that is itself a collection also
 * its folders of states, and its root (empty). Null where no name says so.
 */
export function folderKindOf(path: string, repository: string | null): FolderKind | null {
  const folders = path.toLowerCase().split('/').slice(0, -1);
  for (let i = folders.length - 1; i >= 0; i -= 1) {
    const name = folders[i] ?? '';
    const found = FOLDERS.find((one) => one.name.test(name));
    const folder = path
      .split('/')
      .slice(0, i + 1)
      .join('/');
    if (found) return { folder, kind: found.kind, sure: found.sure };
    if (name === 'arch' && folders[i - 1] === 'doc') return { folder, kind: 'adr', sure: true };
  }
  const kind = kindOfRepository(repository);
  if (kind === null) return null;
  if (folders.length === 0) return { folder: '', kind, sure: false };
  return STATES.test(folders[0] ?? '') ? { folder: path.split('/')[0] ?? '', kind, sure: false } : null;
}

/** What a repository's name says of its documents: `rfcs`, `bips`, `enhancements`; null for any other. */
function kindOfRepository(repository: string | null): DocumentKind | null {
  const name = COLLECTION.exec((repository ?? '').toLowerCase())?.[1];
  return name === undefined ? null : (FOLDERS.find((one) => one.name.test(name))?.kind ?? null);
}
