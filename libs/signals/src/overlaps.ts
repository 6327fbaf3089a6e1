import type { Overlap, SameFile } from '@ambit/activity';
import { readAreas } from './documents/areas.js';
import { documentOverlaps, fileOverlaps } from './overlap/documents.js';
import { pullOverlaps } from './overlap/pulls.js';
import { sameFileOverlaps } from './overlap/same-files.js';
import type { View } from './signal.js';

/**
 * What may be the same effort twice, for people to confirm: pairs of documents, of pull requests and of files.
 * @param sameFiles files of one blob in two repositories or more
 */
export function overlapsOf(view: View, sameFiles: readonly SameFile[]): Overlap[] {
  const documents = documentOverlaps(view);
  const equal = sameFileOverlaps(sameFiles, readAreas(view.facts), view.to);
  const keyOf = ({ left, right, leftPath, rightPath }: Overlap): string => JSON.stringify([left, right, leftPath, rightPath]);
  const held = new Set(equal.map(keyOf));
  const near = fileOverlaps(view, documents).filter((overlap) => !held.has(keyOf(overlap)));
  return [...documents, ...pullOverlaps(view), ...equal, ...near];
}
