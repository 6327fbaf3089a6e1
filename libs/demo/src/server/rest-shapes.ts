/**
 * The fields that every answer of these kinds has, cut by hand from GitHub's REST API description
 * (github/rest-api-description, MIT; see NOTICE in readme.md). Specs hold the stand-in's answers
 * against them. Where the description and GitHub's real answers differ, the real ones count: authors
 * are null for deleted accounts, and `line` is null on outdated comments.
 */
export type Shape = Readonly<Record<string, readonly FieldType[]>>;

type FieldType = 'string' | 'number' | 'boolean' | 'null' | 'user' | 'object';

function each(type: FieldType, names: string): Shape {
  return Object.fromEntries(names.split(' ').map((name) => [name, [type]]));
}

export const SIMPLE_USER: Shape = {
  ...each('string', 'login node_id avatar_url url html_url followers_url following_url gists_url starred_url subscriptions_url'),
  ...each('string', 'organizations_url repos_url events_url received_events_url type'),
  id: ['number'],
  gravatar_id: ['string', 'null'],
  site_admin: ['boolean'],
};

export const OWN_USER: Shape = {
  ...SIMPLE_USER,
  ...each('number', 'public_repos public_gists followers following'),
  ...each('string', 'created_at updated_at'),
  name: ['string', 'null'],
};

export const ORGANIZATION: Shape = {
  ...each('string', 'login node_id url repos_url events_url hooks_url issues_url members_url public_members_url avatar_url html_url'),
  ...each('string', 'type created_at updated_at'),
  ...each('number', 'id public_repos public_gists followers following'),
  ...each('boolean', 'has_organization_projects has_repository_projects'),
  description: ['string', 'null'],
  archived_at: ['string', 'null'],
};

export const REPOSITORY: Shape = {
  ...each('string', 'node_id name full_name html_url url archive_url assignees_url blobs_url branches_url collaborators_url comments_url'),
  ...each('string', 'commits_url compare_url contents_url contributors_url deployments_url downloads_url events_url forks_url'),
  ...each('string', 'git_commits_url git_refs_url git_tags_url issue_comment_url issue_events_url issues_url keys_url labels_url'),
  ...each('string', 'languages_url merges_url milestones_url notifications_url pulls_url releases_url stargazers_url statuses_url'),
  ...each(
    'string',
    'subscribers_url subscription_url tags_url teams_url trees_url hooks_url default_branch created_at updated_at pushed_at',
  ),
  ...each('boolean', 'private fork archived disabled'),
  id: ['number'],
  owner: ['user'],
  description: ['string', 'null'],
};

export const REVIEW_COMMENT: Shape = {
  ...each('string', 'url node_id diff_hunk path commit_id original_commit_id body created_at updated_at html_url pull_request_url'),
  ...each('string', 'author_association side subject_type'),
  id: ['number'],
  pull_request_review_id: ['number', 'null'],
  user: ['user', 'null'],
  _links: ['object'],
  line: ['number', 'null'],
  original_line: ['number', 'null'],
  start_line: ['number', 'null'],
};

export const ISSUE_COMMENT: Shape = {
  ...each('string', 'node_id url html_url issue_url created_at updated_at author_association body'),
  id: ['number'],
  user: ['user', 'null'],
};

export const ISSUE: Shape = {
  ...each('string', 'node_id url repository_url labels_url comments_url events_url html_url title state created_at updated_at'),
  ...each('string', 'author_association'),
  ...each('number', 'id number comments'),
  locked: ['boolean'],
  labels: ['object'],
  assignees: ['object'],
  user: ['user', 'null'],
  body: ['string', 'null'],
  closed_at: ['string', 'null'],
  state_reason: ['string', 'null'],
  milestone: ['object', 'null'],
};

/** What in a value does not fit, one sentence a field; empty when all does. */
export function misfits(value: unknown, shape: Shape): string[] {
  if (typeof value !== 'object' || value === null) return ['it is not an object'];
  const held = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).flatMap(([name, types]) => {
    if (types.some((type) => fits(held[name], type))) return [];
    return [`${name} is ${JSON.stringify(held[name])}, not ${types.join(' or ')}`];
  });
}

function fits(value: unknown, type: FieldType): boolean {
  if (type === 'null') return value === null;
  if (type === 'user') return value !== null && misfits(value, SIMPLE_USER).length === 0;
  if (type === 'object') return typeof value === 'object' && value !== null;
  return typeof value === type;
}
