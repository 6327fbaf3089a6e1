import type { AccountRow } from '../archive/archive.js';
import { asNamedNow } from './accounts.js';
import { databaseId, nodeId } from './node-ids.js';
import type { Context, View } from './view.js';

/** GitHub's own account that stands for deleted ones: REST shows it, GraphQL gives null. */
const GHOST_ID = 10137;

export function accountView(context: Context, given: AccountRow | null | undefined): View | null {
  if (!given || given.id === GHOST_ID) return null;
  const row = asNamedNow(context.world.names, given);
  const login = loginOf(row);
  const path = row.type === 'Bot' ? `/apps/${login}` : `/${login}`;
  return {
    __typename: row.type,
    id: nodeId(row.type, row),
    databaseId: databaseId(row.id),
    login,
    name: row.name ?? null,
    email: row.type === 'Mannequin' ? null : '',
    url: `${context.web}${path}`,
    resourcePath: path,
    avatarUrl: `${context.web}/avatars/u/${row.id}`,
    isViewer: row.id === context.viewer.id,
  };
}

/** REST writes `name[bot]` where GraphQL writes `name`. */
function loginOf(row: AccountRow): string {
  return row.type === 'Bot' && row.login.endsWith('[bot]') ? row.login.slice(0, -'[bot]'.length) : row.login;
}
