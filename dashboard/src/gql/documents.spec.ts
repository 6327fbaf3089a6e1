import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, validate, type DocumentNode } from 'graphql';
import * as areas from './areas.js';
import * as decision from './decision.js';
import * as decisionEdits from './decision-edits.js';
import * as decisions from './decisions.js';
import * as definitions from './definitions.js';
import * as documentRules from './document-rules.js';
import * as evidence from './evidence.js';
import * as log from './log.js';
import * as organization from './organization.js';
import * as overlaps from './overlaps.js';
import * as ownSessions from './own-sessions.js';
import * as peopleAdmin from './people-admin.js';
import * as person from './person.js';
import * as policy from './policy.js';
import * as privacy from './privacy.js';
import * as savedViews from './saved-views.js';
import * as signIn from './sign-in.js';
import * as sync from './sync.js';
import * as teams from './teams.js';

const schema = buildSchema(readFileSync(join(process.cwd(), 'api/schema.graphql'), 'utf8'));
const documents: [string, DocumentNode][] = Object.entries({
  ...areas,
  ...decision,
  ...decisionEdits,
  ...decisions,
  ...definitions,
  ...documentRules,
  ...evidence,
  ...log,
  ...organization,
  ...overlaps,
  ...ownSessions,
  ...peopleAdmin,
  ...person,
  ...policy,
  ...privacy,
  ...savedViews,
  ...signIn,
  ...sync,
  ...teams,
});

describe('every document', () => {
  it.each(documents)('%s fits the schema the api prints', (_name, document) => {
    expect(validate(schema, document)).toEqual([]);
  });

  it('is made here, where the build collects what the api takes in production', () => {
    const files = readdirSync('dashboard/src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const elsewhere = files.filter((file) => !file.startsWith('gql') && !/\.spec\.tsx?$/.test(file));
    expect(elsewhere.length).toBeGreaterThan(100);
    expect(elsewhere.filter((file) => /\bgql\s*[`(]/.test(readFileSync(join('dashboard/src', file), 'utf8')))).toEqual([]);
  });
});
