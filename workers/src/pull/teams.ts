import { readTeams } from '@ambit/github';
import { wholeList } from './connection-stream.js';
import type { StreamHandler } from './parts.js';

/** The teams of an organization with their direct members, as they stand now: GitHub keeps no history of them. */
export const teams: StreamHandler = async ({ parts, stream, connection, client, now }) => {
  const teams = await readTeams(client, connection.login);
  parts.signal.throwIfAborted();
  const progress = wholeList('teams', stream, teams.length, now);
  return { committed: await parts.store.commitTeams(stream, teams, now, progress), dueAt: progress.dueAt };
};
