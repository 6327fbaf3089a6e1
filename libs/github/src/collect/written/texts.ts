import type { Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import { TransientFailure } from '../../failure.js';
import { textsQuery } from '../../queries/documents.graphql.js';
import { blob, textsAnswer } from '../../schema/documents.js';
import { mustBe, nameOf } from '../turn.js';
import { gone, halved, mustBeWhole } from './ask.js';

/** A file as a commit left it. */
export interface TextWant {
  readonly commit: string;
  readonly path: string;
  /** About how many bytes it has. */
  readonly size: number;
}

/** Its text, or why there is none. */
export interface TextRead {
  /** Name of the blob; null where nothing is there. */
  readonly blob: string | null;
  readonly text: string | null;
  readonly why: string | null;
}

const AT_ONCE = 100;
const BYTES_AT_ONCE = 4_000_000;

/**
 * Texts of files at commits, up to a hundred a request: 1 point. In the order asked for.
 * @throws the failures of failure.ts
 */
export async function readTexts(client: GitHubClient, repository: Repository, wants: readonly TextWant[]): Promise<TextRead[]> {
  const read: TextRead[] = [];
  for (const batch of batchesOf(wants)) read.push(...(await halved(batch, (part) => ask(client, repository, part))));
  return read;
}

function batchesOf(wants: readonly TextWant[]): TextWant[][] {
  const batches: TextWant[][] = [];
  let bytes = 0;
  for (const want of wants) {
    const last = batches.at(-1);
    bytes += want.size;
    if (last !== undefined && last.length < AT_ONCE && bytes <= BYTES_AT_ONCE) last.push(want);
    else {
      batches.push([want]);
      bytes = want.size;
    }
  }
  return batches;
}

async function ask(client: GitHubClient, repository: Repository, wants: readonly TextWant[]): Promise<TextRead[]> {
  const what = nameOf(repository);
  const { text, variables } = textsQuery(wants.map(({ commit, path }) => `${commit}:${path}`));
  const query = { name: 'document-texts', text, schema: textsAnswer };
  const { data, errors } = await client.graphql(query, { owner: repository.owner, name: repository.name, ...variables }, what);
  const answered = data.repository;
  if (answered === null) throw gone(what);
  mustBe(repository, typeof answered['databaseId'] === 'number' ? answered['databaseId'] : null);
  // A commit that is gone is an error to GitHub, and its alias null: the others hold.
  mustBeWhole(
    errors.filter(({ type }) => type !== 'NOT_FOUND'),
    what,
  );
  return wants.map((_want, index) => {
    const parsed = blob.safeParse(answered[`b${String(index)}`] ?? null);
    if (!parsed.success) throw new TransientFailure("GitHub's answer to document-texts does not have the expected form.", true);
    return readOf(parsed.data);
  });
}

function readOf(found: ReturnType<typeof blob.parse>): TextRead {
  if (found === null || found.oid === undefined) return { blob: null, text: null, why: 'GitHub does not hold this version of the file.' };
  if (found.isBinary === true) return { blob: found.oid, text: null, why: 'The file is not a text.' };
  if (found.isTruncated === true) {
    return {
      blob: found.oid,
      text: null,
      why: `GitHub gives only the beginning of so long a file (${String(found.byteSize ?? 0)} bytes).`,
    };
  }
  const text = found.text ?? null;
  return { blob: found.oid, text, why: text === null ? 'GitHub does not hold the text of this version.' : null };
}
