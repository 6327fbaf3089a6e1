import type { Activity, Repository } from '@ambit/activity';
import type { OwnersVersion } from '../schema/codeowners.js';
import { fromGraphql } from './account.js';
import { cleanText, utc } from './text.js';

/** One version of a CODEOWNERS file; a file that a commit removed, or that is no text, has none. */
export function ownersChanged(path: string, version: OwnersVersion): Activity {
  const user = version.author?.user ?? null;
  const text = version.file?.object?.text ?? null;
  return {
    kind: 'codeowners.changed',
    at: utc(version.committedDate),
    hostId: `${path}:${version.oid}`,
    actor: user === null ? null : fromGraphql({ __typename: 'User', ...user }),
    pull: null,
    payload: { path, text: text === null ? null : cleanText(text) },
  };
}

/** Says that the history is held: a date without a file then means "no owners". */
export function ownersRead(repository: Repository): Activity {
  return {
    kind: 'codeowners.read',
    at: utc(repository.createdAt),
    hostId: String(repository.hostId),
    actor: null,
    pull: null,
    payload: {},
  };
}
