import { hasObjected } from './withheld.js';

/**
 * Everything that is kept of a person, table by table: what 'Download everything' writes, what the own page counts, and what an
 * erasure says beforehand. A spec walks the database: a column that names a person or an account and stands in none of these
 * lists fails it.
 */
export interface Held {
  /** Its name in the download; two places may fill one. */
  readonly section: string;
  /** What it is, and where from, as people read it. */
  readonly what: string;
  readonly from: string;
  /** Which end of time of the policy holds for it; null: as long as the person is known here. */
  readonly kept: 'event' | 'view' | null;
  /** Columns it stands for. */
  readonly columns: readonly `${string}.${string}`[];
  /** Rows as they are written out, `row`, and when each began, `at`; `$1` is the person, `$2` their accounts. */
  readonly rows: string;
  /** What an erasure does with it. */
  readonly erased: 'goes' | 'nameless' | 'stays';
}

interface Table {
  readonly table: string;
  /** The column that names the person or the account. */
  readonly by: string;
  readonly of?: 'person' | 'account';
  readonly since?: string;
  /** Columns that stay here: hashes of secrets, and the like. */
  readonly without?: readonly string[];
}

/** Whole rows of one table. */
function plain(section: string, what: string, from: string, table: Table, more: Partial<Held> = {}): Held {
  const { by, of = 'person', since = null, without = [] } = table;
  const whom = of === 'person' ? '$1' : 'any($2::int[])';
  const at = since === null ? 'null::timestamptz' : `t.${since}`;
  const left = without.map((column) => ` - '${column}'`).join('');
  return {
    section,
    what,
    from,
    kept: null,
    columns: [`${table.table}.${by}`],
    rows: `select to_jsonb(t)${left} as row, ${at} as at from ${table.table} t where t.${by} = ${whom}`,
    erased: 'goes',
    ...more,
  };
}

const GITHUB = 'fetched from GitHub';
const SIGN_IN = 'your sign-in';
const YOU = 'you';
const ADMIN = 'an admin';
const HERE = 'Ambit';

/** A row of the log with where it happened and the first words of it. */
function events(which: string): string {
  return `select jsonb_build_object('at', a.at, 'kind', a.kind, 'id', a.host_id, 'host', r.host, 'repository', r.owner || '/' || r.name,
      'number', a.pull_number, 'facts', a.payload, 'excerpt', case when a.actor_id = any($2::int[]) then e.text end,
      'editedAt', case when a.actor_id = any($2::int[]) then e.edited_at end, 'retracted', x.why) as row, a.at
    from activity a join repository r on r.id = a.repository_id
    left join excerpt e on e.repository_id = a.repository_id and e.key = a.kind || ':' || a.host_id
    left join retraction x on x.seq = a.seq where ${which}`;
}

export const HELD: readonly Held[] = [
  plain('person', 'You, as one person with a number of this instance', HERE, { table: 'person', by: 'id', since: 'created_at' }),
  plain('accounts', 'Your accounts', GITHUB, { table: 'account', by: 'id', of: 'account' }, { columns: ['account.id', 'account.login'] }),
  {
    ...plain('identities', 'Which accounts are you, and since which roster', HERE, { table: 'identity', by: 'person_id' }),
    columns: ['identity.person_id', 'identity.account_id'],
  },
  plain(
    'logins',
    'Logins you had',
    GITHUB,
    { table: 'login_history', by: 'account_id', of: 'account', since: 'seen_at' },
    { columns: ['login_history.account_id', 'login_history.login'] },
  ),
  plain('organizations', 'Organizations you belong to', GITHUB, { table: 'organization_member', by: 'account_id', of: 'account' }),
  {
    ...plain('teams', 'Your teams, with dates', 'GitHub or a file of an admin', {
      table: 'membership',
      by: 'person_id',
      since: 'valid_from',
    }),
    rows: `select to_jsonb(m) || jsonb_build_object('team', t.name) as row, m.valid_from as at from membership m join team t on t.id = m.team_id
      where m.person_id = $1`,
  },
  plain('notice', 'When you were told', 'your first sign-in, or a statement of an admin', {
    table: 'notice',
    by: 'person_id',
    since: 'at',
  }),
  plain('choices', 'What you chose here', YOU, { table: 'person_choice', by: 'person_id' }),
  plain('sessions', 'Where you are signed in', SIGN_IN, {
    table: 'session',
    by: 'person_id',
    since: 'created_at',
    without: ['token_hash', 'next_hash'],
  }),
  plain(
    'links',
    'Accounts at providers that you linked',
    YOU,
    { table: 'sign_in_subject', by: 'person_id', since: 'bound_at' },
    {
      columns: ['sign_in_subject.person_id', 'sign_in_subject.subject'],
    },
  ),
  plain('signInLinks', 'One-time links made for you', ADMIN, {
    table: 'sign_in_link',
    by: 'person_id',
    since: 'created_at',
    without: ['token_hash'],
  }),
  plain('roles', 'Your role as an admin', ADMIN, { table: 'admin', by: 'person_id', since: 'since' }),
  plain('roles', 'Your roles', ADMIN, { table: 'role_grant', by: 'person_id', since: 'granted_at' }),
  plain('rolesGiven', 'Roles you gave', YOU, { table: 'role_grant', by: 'granted_by', since: 'granted_at' }, { erased: 'nameless' }),
  plain('reportingLines', 'Who leads you', ADMIN, { table: 'reporting_line', by: 'person_id', since: 'confirmed_at' }),
  plain('reportingLines', 'Whom you lead', ADMIN, { table: 'reporting_line', by: 'manager_id', since: 'confirmed_at' }),
  plain('cycles', 'Review cycles you are in', ADMIN, { table: 'cycle_member', by: 'person_id' }),
  plain('shares', 'What you shared', YOU, { table: 'share', by: 'person_id', since: 'created_at' }),
  {
    ...plain('sharedWithYou', 'What others share with you', 'them', { table: 'share', by: 'reader_id', since: 'created_at' }),
    // What ended, by whichever choice of theirs, is theirs alone.
    rows: `select to_jsonb(t) as row, t.created_at as at from share t where t.reader_id = $1 and t.revoked_at is null and t.expires_at > now()
      and exists (select from told x where x.person_id = t.person_id)`,
  },
  plain('requests', 'Who asked to see your page', 'them', { table: 'access_request', by: 'person_id', since: 'asked_at' }),
  plain('requests', 'Whose page you asked to see', YOU, {
    table: 'access_request',
    by: 'requester_id',
    since: 'asked_at',
    without: ['answered_at'],
  }),
  plain('visits', 'Why others opened your page last', 'them', { table: 'visit', by: 'person_id', since: 'begun_at' }),
  plain('visits', 'Why you opened pages of others last', YOU, { table: 'visit', by: 'viewer_id', since: 'begun_at' }),
  {
    section: 'viewLog',
    what: 'Who looked at your numbers',
    from: HERE,
    kept: 'view',
    columns: ['view_log.person_id'],
    rows: `select to_jsonb(v) - 'hash' || jsonb_build_object('by', (select coalesce(a.name, a.login) from identity i join account a on a.id = i.account_id
        where i.person_id = v.actor_id and i.until_version is null and not ${hasObjected('v.actor_id')} order by a.id limit 1)) as row, v.at from view_log v where v.person_id = $1`,
    erased: 'stays',
  },
  plain(
    'yourViews',
    'What you looked at of others',
    HERE,
    { table: 'view_log', by: 'actor_id', since: 'at', without: ['hash'] },
    { kept: 'view', erased: 'stays' },
  ),
  plain('disputes', 'What you said is not right', YOU, { table: 'dispute', by: 'person_id', since: 'at' }),
  plain('savedViews', 'Views you saved', YOU, { table: 'saved_view', by: 'person_id' }),
  plain('announcements', 'Announcements you read', YOU, { table: 'announcement_read', by: 'person_id' }),
  plain('outcomes', 'Outcomes you stated', YOU, { table: 'outcome', by: 'person_id', since: 'stated_at' }, { erased: 'nameless' }),
  plain(
    'investments',
    'Documents you marked as an investment',
    YOU,
    { table: 'investment_mark', by: 'person_id', since: 'at' },
    { erased: 'nameless' },
  ),
  plain('judgements', 'Pairs you judged', YOU, { table: 'overlap_verdict', by: 'person_id', since: 'at' }, { erased: 'nameless' }),
  plain(
    'policies',
    'Policies you proposed',
    YOU,
    { table: 'policy_version', by: 'proposed_by', since: 'proposed_at' },
    { erased: 'nameless' },
  ),
  plain(
    'policies',
    'Policies you confirmed',
    YOU,
    { table: 'policy_version', by: 'confirmed_by', since: 'proposed_at' },
    { erased: 'nameless' },
  ),
  plain('changes', 'What you changed here', HERE, { table: 'audit', by: 'actor_person_id', since: 'at' }, { erased: 'stays' }),
  {
    section: 'readings',
    what: 'Your numbers, of every measuring that is kept',
    from: 'measured here, from what you did',
    kept: 'event',
    columns: ['reading.subject_id', 'reading.subject_key'],
    rows: `select jsonb_build_object('period', g.period_key, 'measuredAt', g.measured_at, 'definitions', g.definitions, 'signal', r.signal,
        'of', r.subject_type, 'values', r."values", 'n', r.n, 'low', r.low, 'high', r.high, 'groups', r.groups, 'coverage', r.coverage) as row,
        g.measured_at as at
      from reading r join generation g on g.id = r.generation_id
      where (r.subject_type in ('person', 'pair') and r.subject_id = $1) or (r.subject_type = 'pair' and r.subject_key = ($1::int)::text)`,
    erased: 'goes',
  },
  {
    section: 'activity',
    what: 'What you did at GitHub: events, with the first words of what you wrote',
    from: GITHUB,
    kept: 'event',
    columns: ['activity.actor_id'],
    rows: events('a.actor_id = any($2::int[])'),
    erased: 'goes',
  },
  {
    section: 'asked',
    what: 'Reviews you were asked for',
    from: GITHUB,
    kept: 'event',
    columns: ['activity.asked_id'],
    rows: events('a.asked_id = any($2::int[])'),
    erased: 'nameless',
  },
  plain(
    'pullRequests',
    'Pull requests you opened, as they are now',
    GITHUB,
    { table: 'work', by: 'author_id', of: 'account', since: 'created_at' },
    { kept: 'event', erased: 'nameless' },
  ),
  {
    section: 'documents',
    what: 'Documents that name you as an author',
    from: 'read in their text',
    kept: null,
    columns: ['document_standing.authors', 'document.author_logins'],
    rows: `select jsonb_build_object('repository', r.owner || '/' || r.name, 'path', d.path, 'label', d.label, 'title', d.title) as row, d.first_at as at
      from document d join repository r on r.id = d.repository_id left join document_standing s on s.document_id = d.id
      where $1 = any(s.authors) or d.author_logins && (select array_agg(lower(l.login)) from login_history l where l.account_id = any($2::int[]))`,
    erased: 'nameless',
  },
];

/** Postgres wants to know the types of parameters that a query does not use. */
export function heldRows({ rows }: Held, columns: string): string {
  return `select ${columns} from (${rows}) as held where $1::int is not null and $2::int[] is not null`;
}

/** Columns that look as if they named a person and are not written out, with the reason. */
export const NOT_HELD: Readonly<Record<string, string>> = {
  'sign_in_attempt.person_id': 'a sign-in on its way, for ten minutes',
  'connection.login': 'an organization',
  'repository.owner': 'an organization, or a user as the owner of a repository: part of its name',
  'document_rule.by': 'what a rule goes by',
  'rule_preview.by': 'what a rule goes by',
  'rule_preview.without_author': 'a count',
};

/** What the download says first. */
export const README = [
  'Everything this instance of Ambit holds about you, in sections. Each holds the rows as they are kept; times are UTC.',
  'What is secret is left out: hashes of your session and of one-time links, and the seals of the view log.',
  'Words of others are left out, also where they name you: they are theirs. Of what you wrote the first 280 characters are held.',
  'The text of documents is not held, only what was read in it; a document may name you in its own words.',
  'Who reads the database itself is in no log of Ambit.',
];
