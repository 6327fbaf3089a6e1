import type { DocumentRule, DocumentsHeld, HeldDocument, TreeFile } from '@ambit/activity';
import { kindOf } from '@ambit/documents';
import { Sidecars } from './beside.js';
import type { Changed } from './cursor.js';
import { blobOf } from './versions.js';

/** Written elsewhere than in a file. */
const NO_FILE = /^(?:discussions|issues)\/\d+$/;

export interface Changes {
  /** How many documents stand on the branch. */
  readonly documents: number;
  readonly changes: readonly Changed[];
}

/**
 * What of the documents on the branch differs from what is held, in the order of reading: those that are gone before those
 * that came, as one that moved takes its place with it.
 * @param whole whether the tree is: of a part nothing is known to be gone
 */
export function changesOf(files: readonly TreeFile[], whole: boolean, rules: readonly DocumentRule[], held: DocumentsHeld): Changes {
  const documents = documentsIn(files, rules);
  const known = new Map<string, HeldDocument>();
  for (const document of held.documents) {
    if (document.onBranch && !NO_FILE.test(document.path)) known.set(document.path, document);
  }
  const fresh = documents.filter(({ path }) => !known.has(path));
  const gone = whole ? goneOf(files, known) : [];
  const moved = new Map<string, string>();
  const targets = new Map(fresh.map((document) => [blobOf(document.files.map(({ blob }) => blob)), document.path]));
  for (const { path, blob } of gone) {
    const to = targets.get(blob);
    if (to === undefined) continue;
    targets.delete(blob);
    moved.set(path, to);
  }
  const arrived = new Set(moved.values());
  const removals = gone.map(({ path, blob }): Changed => {
    return { key: `0 ${path}`, path, files: [], size: 0, held: blob, to: moved.get(path) ?? null };
  });
  const changes = documents.flatMap(({ path, files: own, size }): Changed[] => {
    const before = known.get(path)?.blob ?? null;
    if (arrived.has(path) || blobOf(own.map(({ blob }) => blob)) === before) return [];
    return [{ key: `1 ${path}`, path, files: [...own], size, held: before === '' ? null : before, to: null }];
  });
  return { documents: documents.length, changes: [...removals, ...changes].sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

function goneOf(files: readonly TreeFile[], known: ReadonlyMap<string, HeldDocument>): HeldDocument[] {
  const present = new Set(files.map(({ path }) => path));
  return [...known.values()].filter(({ path }) => !present.has(path));
}

interface DocumentInTree {
  readonly path: string;
  readonly size: number;
  /** Its own first. */
  readonly files: readonly { readonly path: string; readonly blob: string }[];
}

/** The files that a rule makes documents, with what stands beside them and belongs to them. */
function documentsIn(files: readonly TreeFile[], rules: readonly DocumentRule[]): DocumentInTree[] {
  const matched = files.filter(({ path }) => kindOf(path, rules) !== null);
  if (matched.length === 0) return [];
  const sidecars = new Sidecars(files.map(({ path }) => path));
  const blobs = new Map(files.map(({ path, blob }) => [path, blob]));
  return matched.map(({ path, blob, size }) => {
    const beside = sidecars.of(path).map((one) => ({ path: one, blob: blobs.get(one) ?? '' }));
    return { path, size, files: [{ path, blob }, ...beside] };
  });
}
