/**
 * To whom each field of the schema is open, written apart from `libs/access`, so that a wrong row there, or a use case that
 * asks for the wrong one, shows. A field of Query or Mutation without a row fails the build.
 */

/** `visit`: saying why another's page opens; `person`: what is then to be seen. */
export type Open = 'anyone' | 'member' | 'admin' | 'second-admin' | 'own' | 'sharing' | 'visit' | 'person';

export interface Row {
  readonly open: Open;
  /** What is asked with, beside what every field of that argument's name is asked with. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** Where it is open it may answer as to a stranger: an empty list, a null, a sentence. */
  readonly quiet?: true;
  /** Not sent where it is open: what it does there is told in a spec of its own. */
  readonly acts?: true;
}

export const QUERIES: Readonly<Record<string, Row>> = {
  viewer: { open: 'anyone' },
  instance: { open: 'anyone' },
  definitions: { open: 'anyone' },
  definition: { open: 'anyone', args: { signal: 'review-reach' } },
  person: { open: 'person' },
  personByLogin: { open: 'person' },
  evidence: { open: 'person', args: { signal: 'review-reach', part: 'teams' } },
  sharing: { open: 'sharing' },
  sharedPages: { open: 'member', quiet: true },
  organization: { open: 'member' },
  teamReadings: { open: 'member', args: { slug: 'amber' } },
  periods: { open: 'member' },
  areas: { open: 'member' },
  area: { open: 'member', args: { id: 'AREA' } },
  areaEvidence: { open: 'member', args: { id: 'AREA', signal: 'knowledge-spread', part: 'files' } },
  teams: { open: 'member' },
  team: { open: 'member', args: { slug: 'amber' } },
  sync: { open: 'member' },
  decisions: { open: 'member' },
  decision: { open: 'member', args: { id: 'DECISION' } },
  decisionEvidence: { open: 'member', args: { id: 'DECISION', signal: 'document-reach', part: 'teams-before' } },
  overlaps: { open: 'member' },
  ownViews: { open: 'own' },
  adminLog: { open: 'admin' },
  ownData: { open: 'own' },
  disputes: { open: 'admin' },
  policy: { open: 'own' },
  notice: { open: 'own' },
  announcements: { open: 'own', quiet: true },
  annex: { open: 'own' },
  roleHolders: { open: 'admin' },
  reportingLines: { open: 'admin' },
  previewLines: { open: 'admin', args: { csv: '' } },
  cycles: { open: 'admin' },
  askings: { open: 'own', quiet: true },
  savedViews: { open: 'own', quiet: true },
  documentRules: { open: 'admin' },
  rulePreview: { open: 'admin', args: { id: '1' }, quiet: true },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  signIn: { open: 'anyone', args: { token: 'no such token' } },
  signInAs: { open: 'anyone', args: { role: 'ENGINEER' } },
  endSession: { open: 'own', args: { id: '00000000-0000-4000-8000-000000000000' } },
  endOtherSessions: { open: 'own', acts: true },
  linkProvider: { open: 'own', args: { id: 'nowhere' } },
  proposePolicy: { open: 'admin', args: { mode: 'SELF_ONLY', minGroup: 1, purposes: [] } },
  confirmPolicy: { open: 'admin', args: { version: '0' } },
  withdrawPolicy: { open: 'admin', args: { version: '0' } },
  readNotice: { open: 'own', args: { version: '0' } },
  readAnnouncements: { open: 'own', args: { ids: [] }, acts: true },
  signAnnex: { open: 'admin', acts: true },
  grantRole: { open: 'admin', args: { host: 'nowhere', id: '0', role: 'CALIBRATOR' } },
  withdrawRole: { open: 'admin', args: { host: 'nowhere', id: '0', role: 'CALIBRATOR' } },
  addLine: { open: 'admin', args: { login: 'nobody', manager: 'nobody' } },
  confirmLine: { open: 'admin', args: { id: '0' } },
  endLine: { open: 'admin', args: { id: '0' } },
  applyLines: { open: 'admin', args: { csv: '', mark: '0' } },
  addCycle: { open: 'admin', args: { name: '', opens: '', closes: '' } },
  removeCycle: { open: 'admin', args: { id: '0' } },
  addCycleMember: { open: 'admin', args: { id: '0', login: 'nobody', part: 'SUBJECT' } },
  removeCycleMember: { open: 'admin', args: { id: '0', login: 'nobody', part: 'SUBJECT' } },
  pause: { open: 'own', acts: true },
  resume: { open: 'own', acts: true },
  object: { open: 'own', acts: true },
  withdrawObjection: { open: 'own', acts: true },
  switchOn: { open: 'own', acts: true },
  switchOff: { open: 'own', acts: true },
  dispute: { open: 'own', args: { row: '0', why: 'OTHER' } },
  withdrawDispute: { open: 'own', args: { id: '0' } },
  signOut: { open: 'anyone', acts: true },
  measure: { open: 'member', args: { period: 'not a period' } },
  openPage: { open: 'visit', args: { purpose: 'gossip' } },
  sharePage: { open: 'sharing', args: { sections: [], purpose: 'feedback', until: '2030-01-01T00:00:00Z' } },
  extendShare: { open: 'sharing', args: { id: '0', to: '2030-01-01T00:00:00Z' } },
  revokeShare: { open: 'own', args: { id: '0' } },
  declineRequest: { open: 'own', args: { host: 'nowhere', id: '0' } },
  requestAccess: { open: 'member', args: { purpose: 'gossip' } },
  linkPull: { open: 'member', args: { decision: 'DECISION', pull: 'nonsense' } },
  unlinkPull: { open: 'member', args: { decision: 'DECISION', link: '0' } },
  markInvestment: { open: 'member', args: { decision: 'DECISION', marked: false }, acts: true },
  stateOutcome: { open: 'member', args: { decision: 'DECISION', category: 'COST', metric: ' ', unit: ' ' } },
  removeOutcome: { open: 'member', args: { id: '0' } },
  saveView: { open: 'own', args: { name: ' ', address: '' } },
  removeView: { open: 'own', args: { id: '0' } },
  judgeOverlap: { open: 'member', args: { key: 'nothing' } },
  previewDocumentRule: { open: 'admin', args: { by: 'PATH', pattern: '', means: 'RFC' } },
  addDocumentRule: { open: 'admin', args: { by: 'PATH', pattern: '', means: 'RFC' } },
  judgeDocumentRule: { open: 'admin', args: { id: '0', refused: true } },
  removeDocumentRule: { open: 'admin', args: { id: '0' } },
  mapStatusWord: { open: 'admin', args: { word: '', state: 'DRAFT' } },
};
