import { SyncResolver } from '../connections/sync-resolver.js';
import { DefinitionsResolver } from '../definitions/definitions-resolver.js';
import { PeopleResolver } from '../people/people-resolver.js';
import { PersonFields } from '../people/person-fields.js';
import { EvidenceFields, ReadingFields } from '../reach/definition-fields.js';
import { EvidenceResolver } from '../reach/evidence-resolver.js';
import { MeasureResolver } from '../reach/measure-resolver.js';
import { ReadingsFields } from '../reach/readings-fields.js';
import { SessionsResolver } from '../sessions/sessions-resolver.js';
import { TeamsResolver } from '../teams/teams-resolver.js';

/** Every resolver there is: what serves and what prints the schema. */
export const RESOLVERS = [
  SessionsResolver,
  PeopleResolver,
  PersonFields,
  ReadingsFields,
  ReadingFields,
  EvidenceResolver,
  EvidenceFields,
  MeasureResolver,
  TeamsResolver,
  DefinitionsResolver,
  SyncResolver,
];
