import type { AccountRow, ArchivedOrganization } from '../archive/archive.js';
import { asNamedNow } from './accounts.js';
import type { CurrentName } from './accounts.js';
import { nodeId } from './node-ids.js';

/** What every row needs: the API's own address, the one for people, and what accounts are called now. */
export interface Setting {
  readonly api: string;
  readonly web: string;
  readonly names: ReadonlyMap<number, CurrentName>;
}

/** GitHub's "simple user". Null for a deleted account. */
export function simpleUser(given: AccountRow | null, { api, web, names }: Setting): object | null {
  if (given === null) return null;
  const row = asNamedNow(names, given);
  const url = `${api}/users/${encodeURIComponent(row.login)}`;
  return {
    login: row.login,
    id: row.id,
    node_id: nodeId(row.type, row),
    avatar_url: `${web}/avatars/u/${row.id}`,
    gravatar_id: '',
    url,
    html_url: `${web}/${row.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: row.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The signed-in account. */
export function ownUser(row: AccountRow, setting: Setting): object {
  return {
    ...simpleUser(row, setting),
    name: row.name ?? null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2015-01-01T00:00:00Z',
    updated_at: '2015-01-01T00:00:00Z',
  };
}

export function organization(held: ArchivedOrganization, repositories: number, { api, web }: Setting): object {
  const url = `${api}/orgs/${held.login}`;
  return {
    login: held.login,
    id: held.id,
    node_id: nodeId('Organization', held),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${web}/avatars/u/${held.id}`,
    description: null,
    name: held.name,
    html_url: `${web}/${held.login}`,
    has_organization_projects: false,
    has_repository_projects: false,
    public_repos: repositories,
    public_gists: 0,
    followers: 0,
    following: 0,
    type: 'Organization',
    archived_at: null,
    created_at: '2015-01-01T00:00:00Z',
    updated_at: '2015-01-01T00:00:00Z',
  };
}
