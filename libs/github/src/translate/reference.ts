import type { Account, Activity, ReferencePayload, Repository } from '@ambit/activity';
import { referencesIn } from '@ambit/documents';
import type { GitHubClient } from '../client.js';
import { cleanText, utc } from './text.js';

/** Where a text stands: bare numbers and relative paths are of this repository. */
export interface Home {
  readonly owner: string;
  readonly name: string;
  /** Authority of the host's web pages, where that is not github.com. */
  readonly host?: string;
}

export function homeOf(client: Pick<GitHubClient, 'host'>, { owner, name }: Pick<Repository, 'owner' | 'name'>): Home {
  return { owner, name, ...(client.host === undefined ? {} : { host: client.host }) };
}

/** A text of a pull request or of an issue. */
export interface Said {
  readonly words: string | null | undefined;
  readonly from: ReferencePayload['from'];
  /** Tells texts of one `from` apart whose ids are not of one kind; absent: `from` itself. */
  readonly kind?: 'diff';
  readonly hostId: string;
  readonly at: string;
  readonly actor: Account | null;
  readonly pull: number | null;
  readonly issue: number | null;
}

/** No text speaks of more things than this. */
const MAX_TOKENS = 100;

/** What a text names, a row each: documents, issues, pull requests, paths and repositories other than its own. */
export function referencesMade(said: Said, home: Home): Activity[] {
  if (said.words === null || said.words === undefined || said.words === '') return [];
  const here = `${home.owner}/${home.name}`.toLowerCase();
  const itself = `${here}#${String(said.pull ?? said.issue)}`;
  const { from, hostId, actor, pull, issue } = said;
  return referencesIn(cleanText(said.words), { home })
    .filter((token) => token !== here && token !== itself)
    .slice(0, MAX_TOKENS)
    .map((token) => ({
      kind: 'reference.made',
      at: utc(said.at),
      hostId: `${said.kind ?? from}:${hostId}:${token}`,
      actor,
      pull,
      payload: { token, from, issue },
    }));
}
