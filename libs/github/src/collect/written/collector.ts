import type { DocumentsHeld, Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import type { Place, Turn } from '../turn.js';

/**
 * Like `Collector`, for what is written down: `held` tells the rules that hold in the repository and what is held already. It is
 * asked only where something moved.
 * @throws the failures of failure.ts
 */
export type WrittenCollector = (
  client: GitHubClient,
  repository: Repository,
  place: Place,
  now: Date,
  held: () => Promise<DocumentsHeld>,
) => Promise<Turn>;
