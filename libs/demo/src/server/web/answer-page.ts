import type { World } from '../world.js';
import { missingPage } from './frame.js';
import { pullPage } from './pull-page.js';

export interface PageAnswer {
  readonly status: 200 | 404;
  readonly text: string;
}

/**
 * The page at `/owner/name/pull/number`; null where the path is not of that form. Pages are read without a token, so a
 * private repository has none, as at GitHub.
 */
export function answerPage(world: World, segments: readonly string[]): PageAnswer | null {
  const [owner = '', name = '', kind, number = ''] = segments;
  if (segments.length !== 4 || kind !== 'pull') return null;
  const full = `${owner}/${name}`.toLowerCase();
  const repository = world.repositoriesByName.get(full) ?? world.renamed.get(full);
  const pull = /^[1-9]\d*$/.test(number) ? repository?.pulls.get(Number(number)) : undefined;
  if (!repository || !pull || repository.held.repo.private === true) return { status: 404, text: missingPage(world.fictional) };
  return { status: 200, text: pullPage(repository, pull, world.names, world.fictional) };
}
