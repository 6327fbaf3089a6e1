/** One kind of data as the annex describes it. */
export interface HeldTable {
  readonly table: string;
  /** What it holds of people; null: nothing about anyone. */
  readonly holds: string | null;
  /** Where from. */
  readonly from: string;
  /** Until when. */
  readonly until: string;
}

const GITHUB = 'GitHub';
const TYPED = 'Typed by people in Ambit';
const MADE = 'Made by Ambit';
const EVENTS = 'As long as events are kept';
const ERASED = 'Until the person is erased';
const FETCHED = 'As long as its organization is connected';

const row = (table: string, holds: string | null, from: string, until: string): HeldTable => ({ table, holds, from, until });

/**
 * Every table there is, in words for people who read a policy. A spec holds it against the database: a table that is not
 * described fails it.
 */
export const HELD_TABLES: readonly HeldTable[] = [
  row('account', 'Accounts at GitHub: login, number, name as shown there', GITHUB, ERASED),
  row('login_history', 'Logins an account had before', GITHUB, ERASED),
  row('person', 'That some accounts are one person; whether it is a bot', MADE, ERASED),
  row('identity', 'Which accounts belong to which person', MADE, ERASED),
  row('organization_member', 'Who is a member of a connected organization', GITHUB, FETCHED),
  row('membership', 'Who is in which team, from when to when, in which role', `${GITHUB}, or a file an admin imports`, ERASED),
  row('activity', 'What people did: opened, reviewed, commented, asked, merged, committed; when, where, in answer to whom', GITHUB, EVENTS),
  row('excerpt', 'The first words of comments and reviews, with a link to GitHub', GITHUB, EVENTS),
  row('work', 'Pull requests: title, author, size, labels, state', GITHUB, EVENTS),
  row('retraction', 'Which rows were taken out, and why', 'GitHub, or the person', EVENTS),
  row('document', 'Written decisions: title, state, authors, searchable words without their order', GITHUB, FETCHED),
  row(
    'reading',
    'Numbers of a person, a pair, a team, a place or a document, over one period',
    MADE,
    'Until measured again; gone at once where none may be',
  ),
  row('notice', 'When a person was told', 'Signing in, or the admin\u2019s dated statement', ERASED),
  row('notice_statement', 'When an admin stated that an organization\u2019s members were told', TYPED, FETCHED),
  row('person_choice', 'What a person chose: switched on, paused, objected; when they read the notice', TYPED, ERASED),
  row(
    'reporting_line',
    'Who leads whom, from when to when, by which source, confirmed when',
    'A file an admin imports, team maintainers, or by hand',
    ERASED,
  ),
  row('role_grant', 'Who is a calibrator, and who said so', TYPED, 'Until withdrawn'),
  row('admin', 'Who runs the instance', TYPED, 'Until withdrawn'),
  row('cycle_member', 'Who is in a review cycle, as whose story is read or as who reads', TYPED, 'Until the cycle is removed'),
  row('share', 'What a person shared with whom, what for, until when', TYPED, 'One year after it ended'),
  row('access_request', 'Who asked a person to share, and what for', TYPED, '90 days'),
  row('visit', 'Why somebody is looking at a person\u2019s page just now', TYPED, 'Some hours'),
  row('view_log', 'Who looked at whose page, when, what for, and why it was open', MADE, 'As long as the log of who looked is kept'),
  row('announcement_read', 'Who saw which announcement', MADE, ERASED),
  row('session', 'Who is signed in; of the token only its hash', MADE, 'Until it ends'),
  row('session_before', null, MADE, 'As long as its session'),
  row('sign_in_attempt', 'A sign-in on its way through a provider; sealed', MADE, 'Ten minutes'),
  row('sign_in_subject', 'The name a company\u2019s provider has for a person', 'The provider, when a person signs in or links it', ERASED),
  row('view_log_head', null, MADE, 'Always'),
  row('sign_in_link', 'For whom a one-time link was made; of the link only its hash', MADE, 'One day after it ran out'),
  row('audit', 'Who changed what in Ambit: roles, teams, policies, connections, exports', MADE, 'No end'),
  row('policy_version', 'Who proposed and who confirmed a policy', TYPED, 'No end'),
  row('dispute', 'What a person said is not right, and their note', TYPED, 'Until withdrawn, or the person is erased'),
  row('erased_account', 'A keyed hash by which an erased account is known again, so that it does not come back', MADE, 'No end'),
  row('overlap_verdict', 'Who said that two things are, or are not, the same effort', TYPED, ERASED),
  row('outcome', 'Who stated what came of a decision', TYPED, ERASED),
  row('investment_mark', 'Who marked a decision as an investment', TYPED, ERASED),
  row('saved_view', 'Lists that a person keeps under a name', TYPED, ERASED),
  row('document_standing', 'Where a decision stands, and who wrote it', MADE, 'Until measured again'),
  row('connection', null, TYPED, 'Until disconnected'),
  row('repository', null, GITHUB, FETCHED),
  row('roster_version', null, MADE, 'No end'),
  row('team', null, GITHUB, 'No end'),
  row('host_team', null, GITHUB, 'No end'),
  row('team_place', null, GITHUB, 'No end'),
  row('sync_stream', null, MADE, FETCHED),
  row('document_path', null, GITHUB, FETCHED),
  row('document_uncovered', null, MADE, FETCHED),
  row('document_rule', null, TYPED, 'Until removed'),
  row('document_state_word', null, TYPED, 'No end'),
  row('rule_preview', null, MADE, 'One day'),
  row('tree_file', null, GITHUB, FETCHED),
  row('overlap', null, MADE, 'Until measured again'),
  row('generation', null, MADE, 'Until measured again'),
  row('current_generation', null, MADE, 'Until measured again'),
  row('asked_period', null, TYPED, 'No end'),
  row('cycle', null, TYPED, 'Until removed'),
  row('announcement', null, MADE, 'No end'),
  row('setting', null, `${MADE} or typed`, 'No end'),
  row('migration', null, MADE, 'No end'),
];
