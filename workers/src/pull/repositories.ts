import { readRepositories } from '@ambit/github';
import { wholeList } from './connection-stream.js';
import type { StreamHandler } from './parts.js';

/** The repositories of an organization; each new one gets its streams. */
export const repositories: StreamHandler = async ({ parts, stream, connection, client, now }) => {
  const repositories = await readRepositories(client, connection.login);
  parts.signal.throwIfAborted();
  const progress = wholeList('repositories', stream, repositories.length, now);
  return { committed: await parts.store.commitRepositories(stream, repositories, progress), dueAt: progress.dueAt };
};
