import { AreaFields } from '../areas/area-fields.js';
import { AreasResolver } from '../areas/areas-resolver.js';
import { SyncResolver } from '../connections/sync-resolver.js';
import { CyclesResolver } from '../cycles/cycles-resolver.js';
import { LinksResolver } from '../decisions/edit/links-resolver.js';
import { OutcomesResolver } from '../decisions/edit/outcomes-resolver.js';
import { ViewsResolver } from '../decisions/edit/views-resolver.js';
import { DecisionsResolver } from '../decisions/list/list-resolver.js';
import { OverlapsResolver } from '../decisions/overlaps/overlaps-resolver.js';
import { DecisionResolver } from '../decisions/page/page-resolver.js';
import { RulesResolver } from '../decisions/rules/rules-resolver.js';
import { DefinitionsResolver } from '../definitions/definitions-resolver.js';
import { OrganizationResolver } from '../organization/organization-resolver.js';
import { PeopleAdminResolver } from '../people-admin/people-admin-resolver.js';
import { PeopleResolver } from '../people/people-resolver.js';
import { PersonFields } from '../people/person-fields.js';
import { PrivacyResolver } from '../privacy/privacy-resolver.js';
import { AnnexResolver } from '../policy/annex-resolver.js';
import { NoticeResolver } from '../policy/notice-resolver.js';
import { PolicyResolver } from '../policy/policy-resolver.js';
import { EvidenceFields, ReadingFields } from '../reach/definition-fields.js';
import { EvidenceResolver } from '../reach/evidence-resolver.js';
import { GroupFields } from '../reach/group-fields.js';
import { MeasureResolver } from '../reach/measure-resolver.js';
import { NotesFields } from '../reach/notes-fields.js';
import { ReadingsFields } from '../reach/readings-fields.js';
import { OwnSessionsResolver } from '../sessions/own/own-resolver.js';
import { ProviderController } from '../sessions/provider/provider-controller.js';
import { SessionsResolver } from '../sessions/sessions-resolver.js';
import { SharingResolver } from '../sharing/sharing-resolver.js';
import { ViewerFields } from '../sessions/viewer-fields.js';
import { TeamsResolver } from '../teams/teams-resolver.js';
import { LogResolver } from '../views/log-resolver.js';

/** Every resolver there is: what serves and what prints the schema. */
export const RESOLVERS = [
  SessionsResolver,
  SharingResolver,
  ViewerFields,
  OwnSessionsResolver,
  PeopleResolver,
  PersonFields,
  ReadingsFields,
  NotesFields,
  ReadingFields,
  EvidenceResolver,
  EvidenceFields,
  GroupFields,
  MeasureResolver,
  OrganizationResolver,
  AreasResolver,
  AreaFields,
  TeamsResolver,
  DefinitionsResolver,
  SyncResolver,
  DecisionsResolver,
  DecisionResolver,
  LinksResolver,
  OutcomesResolver,
  ViewsResolver,
  OverlapsResolver,
  RulesResolver,
  LogResolver,
  PrivacyResolver,
  PolicyResolver,
  NoticeResolver,
  AnnexResolver,
  PeopleAdminResolver,
  CyclesResolver,
];

/** What answers outside GraphQL, because a provider sends a browser there. */
export const CONTROLLERS = [ProviderController];
