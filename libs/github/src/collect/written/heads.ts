import type { Activity, DocumentText, Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import type { ChangingPull } from '../../schema/documents.js';
import { fromGraphql } from '../../translate/account.js';
import { utc } from '../../translate/text.js';
import type { Reading } from './rules.js';
import { readTexts, type TextRead, type TextWant } from './texts.js';
import { blobOf } from './versions.js';

/** A guess where nothing says how long a text is. */
const SIZE = 20_000;

/** A document as a pull request would have it. */
export interface Proposal {
  readonly pull: ChangingPull;
  /** Its own file first, then those that may stand beside it. */
  readonly files: readonly string[];
}

export interface HeadsRead {
  readonly activities: readonly Activity[];
  readonly texts: readonly DocumentText[];
}

/**
 * Documents as they stand at the heads of pull requests, a row each. Where the file is not there, as one that carries fields and
 * stands alone, there is none.
 * @throws the failures of failure.ts
 */
export async function readHeads(
  client: GitHubClient,
  repository: Repository,
  proposals: readonly Proposal[],
  reading: Reading,
): Promise<HeadsRead> {
  const wants = proposals.map(({ pull, files }) => files.map((path): TextWant => ({ commit: pull.headRefOid, path, size: SIZE })));
  const read = await readTexts(client, repository, wants.flat());
  const activities: Activity[] = [];
  const texts: DocumentText[] = [];
  let next = 0;
  for (const { pull, files } of proposals) {
    const found = read.slice(next, (next += files.length));
    const row = proposed(pull, files, found, reading);
    if (row === null) continue;
    activities.push(row.activity);
    texts.push(...row.texts);
  }
  return { activities, texts };
}

function proposed(
  pull: ChangingPull,
  files: readonly string[],
  found: readonly TextRead[],
  reading: Reading,
): { activity: Activity; texts: DocumentText[] } | null {
  const [path] = files;
  const own = found[0];
  if (path === undefined || own === undefined) return null;
  if (own.blob === null && pull.files?.nodes?.some((file) => file?.path === path) !== true) return null;
  const there = files.flatMap((file, index) => {
    const blob = found[index]?.blob ?? null;
    return index > 0 && blob === null ? [] : [{ path: file, blob, text: found[index]?.text ?? null }];
  });
  const named = { path, blob: blobOf(there.map(({ blob }) => blob)), commit: pull.headRefOid };
  const siblings = there.slice(1).flatMap((file) => (file.text === null ? [] : [{ path: file.path, text: file.text }]));
  const payload = reading.version(named, own.text, siblings, own.why ?? 'GitHub does not hold the text of this version.');
  const hostId = `${String(pull.number)}:${path}@${pull.headRefOid}`;
  return {
    activity: { kind: 'document.proposed', at: proposedAt(pull), hostId, actor: fromGraphql(pull.author), pull: pull.number, payload },
    texts: own.text === null ? [] : [{ hostId, text: own.text }],
  };
}

/** When its last commit was made; one made before the pull request was proposed with it. */
function proposedAt({ createdAt, commits, headRefOid }: ChangingPull): string {
  const commit = commits.nodes?.find((node) => node?.commit.oid === headRefOid)?.commit;
  const at = commit === undefined ? -Infinity : Date.parse(commit.committedDate);
  return utc(new Date(Math.max(at, Date.parse(createdAt))).toISOString());
}
