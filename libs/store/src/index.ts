export { inRequest, viewAs } from './database/viewing.js';
export { Store, openStore } from './store.js';
export type { StoreOptions } from './store.js';
export { migrate, mustBeMigrated, NewerDatabaseError, UnmigratedError } from './database/migrate.js';
export { SecretKeyError } from './secret.js';
export { ImportError } from './database/csv.js';
export { readTeamsCsv } from './teams/rows.js';
export { SignInError } from './doors/links.js';
export type { TeamsRow } from './teams/rows.js';
export type { TeamsDiff } from './teams/diff.js';
export type { HeldMembership } from './teams/compare.js';
export type { Problem, WantedMembership } from './teams/check.js';
export type { TeamMembershipView, TeamRef, TeamView } from './teams/read.js';
export { DEFAULT_TERMS } from './access/policies.js';
export type { PolicyTerms, PolicyVersion } from './access/policies.js';
export type { CycleRef, Roles } from './access/access.js';
export { agreementOf } from './access/agreements.js';
export type { Changed, Signature } from './access/agreements.js';
export type { Announcement } from './access/announcements.js';
export { PARTS } from './access/cycles.js';
export type { CycleView, MemberProblem, Part } from './access/cycles.js';
export { ROLES } from './access/role-book.js';
export type { Role, RoleHolder, RoleProblem } from './access/role-book.js';
export { readLinesCsv } from './lines/rows.js';
export type { WantedLine } from './lines/check.js';
export type { HeldLine, LineSource } from './lines/compare.js';
export type { LinesDiff, LinesFrom } from './lines/diff.js';
export type { LineProblem } from './lines/lines.js';
export { HELD_TABLES } from './upkeep/held-tables.js';
export type { HeldTable } from './upkeep/held-tables.js';
export type { Removed } from './upkeep/upkeep.js';
export type { NewShare, RequestView, ShareView } from './access/shares.js';
export type { Attempt, TakenAttempt } from './doors/attempts.js';
export type { NoSubject, Subject } from './doors/known.js';
export type { SeenSession } from './doors/look.js';
export type { OpenedSession, SessionView, SignInWay } from './doors/sessions.js';
export { VIEW_KINDS } from './views/append.js';
export type { Again, NewView, ViewKind } from './views/append.js';
export type { ViewDetail } from './views/seal.js';
export { HeadsError, headLine, readHeads } from './views/heads.js';
export type { LogCheck, LogHead } from './views/verify.js';
export type { Named, ViewEntry, ViewPage } from './views/views.js';
export { DISPUTE_REASONS } from './owndata/disputes.js';
export { EraseError } from './owndata/erase.js';
export type { Choice, OwnChoices } from './owndata/choices.js';
export type { DisputeReason, DisputeView } from './owndata/disputes.js';
export type { Erasure } from './owndata/erase.js';
export type { KeptView, OwnAccount, OwnDataView, OwnMembership } from './owndata/own-data.js';
export type { NewConnection, Walked } from './admin/connect.js';
export type { ExportOptions, ExportRow } from './admin/export.js';
export type { Presence } from './admin/presence.js';
export type { SyncProgress } from './admin/sync-progress.js';
export type { ConnectionProgress, RepositoryProgress, SyncState } from './admin/sync-rows.js';
export type { PersonCard, PersonRef } from './read/people.js';
export type { ExcerptView, WorkView } from './read/works.js';
export { OUTCOME_CATEGORIES } from './decisions/types.js';
export type {
  AskingView,
  DocumentName,
  DocumentRowView,
  DocumentsAsked,
  DocumentsFound,
  HandLink,
  InvestmentView,
  NewRule,
  OutcomeCategory,
  OutcomeView,
  OverlapsAsked,
  OverlapsFound,
  OverlapSideView,
  OverlapVerdict,
  OverlapView,
  PlaceView,
  PreviewView,
  RuleView,
  SavedView,
  StandingView,
  StatedOutcome,
  UnknownWord,
} from './decisions/types.js';
