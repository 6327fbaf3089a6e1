import { readMembers } from '@ambit/github';
import { wholeList } from './connection-stream.js';
import type { StreamHandler } from './parts.js';

/** Who belongs to an organization. */
export const members: StreamHandler = async ({ parts, stream, connection, client, now }) => {
  const members = await readMembers(client, connection.login);
  parts.signal.throwIfAborted();
  const progress = wholeList('members', stream, members.length, now);
  return { committed: await parts.store.commitMembers(stream, members, progress), dueAt: progress.dueAt };
};
