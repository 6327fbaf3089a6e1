import type { Activity, DocumentText, DocumentVersion, Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import type { Changed } from './cursor.js';
import { readHistories } from './histories.js';
import type { Reading } from './rules.js';
import { utc } from '../../translate/text.js';
import { readTexts, type TextRead, type TextWant } from './texts.js';
import { blobOf, versionsOf, type Version } from './versions.js';

/** Texts of one page: more would take longer than a page may. */
const MAX_TEXTS = 300;
/** Versions of one document whose text is read, the newest; the older ones are rows without words. */
const MAX_READ = 100;
/** Bytes of a file that nobody wrote as a document. */
const MAX_BYTES = 1_000_000;

/** What a part of the queue gave. */
export interface BranchRead {
  readonly activities: Activity[];
  readonly texts: DocumentText[];
  /** How many of the queue were read; the others make a page too long. */
  readonly read: number;
}

interface Planned {
  readonly changed: Changed;
  readonly versions: readonly Version[];
  readonly wants: readonly TextWant[];
}

/**
 * Reads the changed documents of a batch: their histories back to what is held, then the texts that are new.
 * @returns null where the commit is gone, as after a force push
 * @throws the failures of failure.ts
 */
export async function readChanged(
  client: GitHubClient,
  repository: Repository,
  commit: string,
  batch: readonly Changed[],
  reading: Reading,
): Promise<BranchRead | null> {
  const asks = batch.map(({ path, files, held }) =>
    files.length === 0
      ? { files: [path], held: null, newestOnly: true }
      : { files: files.map((file) => file.path), held, newestOnly: false },
  );
  const answered = await readHistories(client, repository, commit, asks);
  if (answered === null) return null;
  const planned: Planned[] = [];
  let texts = 0;
  for (const [index, changed] of batch.entries()) {
    const histories = answered.lists[index] ?? [];
    const found = versionsOf(
      histories,
      Math.max(1, changed.files.length),
      changed.files.length === 0 ? null : changed.held,
      repository.hostId,
    );
    const versions = found.length > 0 ? found : tipOf(changed, commit, utc(answered.at));
    const wants = wantsOf(changed, versions);
    if (planned.length > 0 && texts + wants.length > MAX_TEXTS) break;
    texts += wants.length;
    planned.push({ changed, versions, wants });
  }
  const wants = planned.flatMap((plan) => plan.wants);
  const read = await readTexts(client, repository, wants);
  const found = new Map(wants.map((want, index) => [keyOf(want), read[index]]));
  const rows = planned.map((plan) => rowsOf(plan, found, reading));
  return { activities: rows.flatMap(({ activities }) => activities), texts: rows.flatMap((row) => row.texts), read: planned.length };
}

/** A file without a history is as the branch has it now. */
function tipOf({ files }: Changed, commit: string, at: string): Version[] {
  return files.length === 0 ? [] : [{ commit, at, pull: null, actor: null, blobs: files.map(({ blob }) => blob) }];
}

function keyOf({ commit, path }: TextWant): string {
  return `${commit}:${path}`;
}

/** Each text once, whichever versions share it. */
function wantsOf({ files, size }: Changed, versions: readonly Version[]): TextWant[] {
  if (size > MAX_BYTES) return [];
  const wants = new Map<string, TextWant>();
  for (const { commit, blobs } of versions.slice(-MAX_READ)) {
    for (const [index, blob] of blobs.entries()) {
      const path = files[index]?.path;
      if (blob !== null && path !== undefined && !wants.has(`${path} ${blob}`)) wants.set(`${path} ${blob}`, { commit, path, size });
    }
  }
  return [...wants.values()];
}

function rowsOf(
  plan: Planned,
  found: ReadonlyMap<string, TextRead | undefined>,
  reading: Reading,
): Pick<BranchRead, 'activities' | 'texts'> {
  const { changed, versions } = plan;
  if (changed.files.length === 0) return { activities: removedRow(changed, versions), texts: [] };
  const byBlob = new Map<string, TextRead | undefined>();
  for (const want of plan.wants) {
    const text = found.get(keyOf(want));
    if (text?.blob !== null && text?.blob !== undefined) byBlob.set(`${want.path} ${text.blob}`, text);
  }
  const newest = versions.at(-1);
  const activities: Activity[] = [];
  const texts: DocumentText[] = [];
  for (const [index, version] of versions.entries()) {
    const old = index < versions.length - MAX_READ;
    const { payload, text } = payloadOf(changed, version, byBlob, reading, old);
    const hostId = `${changed.path}@${version.commit}`;
    activities.push({ kind: 'document.revised', at: version.at, hostId, actor: version.actor, pull: version.pull, payload });
    if (version === newest && text !== null) texts.push({ hostId, text });
  }
  return { activities, texts };
}

function payloadOf(
  changed: Changed,
  version: Version,
  byBlob: ReadonlyMap<string, TextRead | undefined>,
  reading: Reading,
  old: boolean,
): { payload: DocumentVersion; text: string | null } {
  const [own, ...beside] = changed.files.map(({ path }, index) => {
    const blob = version.blobs[index] ?? null;
    return { path, blob, read: blob === null ? undefined : byBlob.get(`${path} ${blob}`) };
  });
  const text = own?.read?.text ?? null;
  const named = { path: changed.path, blob: blobOf(version.blobs), commit: version.commit };
  const siblings = beside.flatMap(({ path, read }) => (read?.text === null || read?.text === undefined ? [] : [{ path, text: read.text }]));
  const why = old
    ? 'Only the newest versions are read.'
    : changed.size > MAX_BYTES
      ? `The file is too long to be read as a document (${String(changed.size)} bytes).`
      : (own?.read?.why ?? 'GitHub does not hold this version of the file.');
  return { payload: reading.version(named, text, siblings, why), text };
}

function removedRow({ path, to }: Changed, versions: readonly Version[]): Activity[] {
  const last = versions.at(-1);
  if (last === undefined) return [];
  const { commit, at, actor, pull } = last;
  return [{ kind: 'document.removed', at, hostId: `${path}@${commit}`, actor, pull, payload: { path, commit, to } }];
}
