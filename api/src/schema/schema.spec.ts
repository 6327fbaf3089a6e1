import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { printedSchema } from '../app/print.js';

/** Types that hold a number about one person. */
const ABOUT_ONE = ['Reading', 'Readings', 'Evidence', 'PersonPage'];
/** Lists of readings, each of one person or of one document. */
const OF_ONE = ['Readings.readings', 'DecisionPage.readings'];
/** Numbers that stand beside a name and are none of that person's: of a pull request, of a team, of what was decided. */
const BESIDE_A_NAME: Readonly<Record<string, readonly string[]>> = {
  Decision: ['overlaps'],
  DecisionPage: ['implementedAfterDays'],
  DecisionVersion: ['number'],
  DecisionLink: ['number'],
  AffectedTeam: ['rows'],
  Outcome: ['before', 'after'],
};

describe('the schema', () => {
  let schema: GraphQLSchema;
  let printed: string;
  beforeAll(async () => {
    printed = await printedSchema();
    schema = buildSchema(printed);
  });

  const objects = (): GraphQLObjectType[] =>
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .filter(({ name }) => !name.startsWith('__'));
  const fields = () => objects().flatMap((type) => Object.values(type.getFields()).map((field) => ({ type: type.name, field })));

  it('is the one that is committed', () => {
    expect(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')).toBe(printed);
  });

  it('takes no word on what to sort by, and knows no rank', () => {
    for (const { type, field } of fields()) {
      for (const { name, type: kind } of field.args) {
        // How a rule finds documents.
        if (getNamedType(kind).name === 'RuleBy') continue;
        expect({ type, field: field.name, sorts: /order|sort|rank|by$|top/i.test(name) }).toMatchObject({ sorts: false });
      }
      expect({ type, field: field.name, ranks: /rank|score|percentile|position|top[A-Z]|best/i.test(field.name) }).toMatchObject({
        ranks: false,
      });
    }
    expect(Object.keys(schema.getTypeMap()).filter((name) => /order|sort/i.test(name))).toEqual([]);
  });

  it('leads from no list to the numbers of several people', () => {
    const lists = fields().filter(({ field }) => isList(field.type));
    for (const { type, field } of lists) {
      if (OF_ONE.includes(`${type}.${field.name}`)) continue;
      const reached = reachable(getNamedType(field.type).name, schema);
      expect({ list: `${type}.${field.name}`, numbers: ABOUT_ONE.filter((name) => reached.has(name)) }).toMatchObject({ numbers: [] });
    }
    expect(lists.map(({ type, field }) => `${type}.${field.name}`)).toContain('Team.memberships');
  });

  it('keeps the numbers of decisions apart from the numbers of people', () => {
    for (const { type, field } of fields()) {
      if (!['DecisionPage', 'Decision', 'DecisionEdge'].includes(getNamedType(field.type).name)) continue;
      expect({
        field: `${type}.${field.name}`,
        of: ['Person', 'NamedPerson', 'Team', 'TeamMembership', 'PersonPage'].includes(type),
      }).toMatchObject({ of: false });
    }
    const reached = reachable('DecisionConnection', schema);
    expect(ABOUT_ONE.filter((name) => reached.has(name))).toEqual([]);
  });

  it('puts no number beside a name but those that are not the person\u2019s', () => {
    const found = objects().flatMap((type) => {
      const held = Object.values(type.getFields());
      if (!held.some(({ type: kind }) => ['Person', 'NamedPerson'].includes(getNamedType(kind).name))) return [];
      const numbers = held.filter(({ type: kind }) => ['Int', 'Float'].includes(getNamedType(kind).name)).map(({ name }) => name);
      return numbers.length === 0 ? [] : [[type.name, numbers] as const];
    });
    expect(Object.fromEntries(found)).toEqual(BESIDE_A_NAME);
  });

  it('leads from a person to no number', () => {
    const reached = reachable('Person', schema);
    expect([...reached].filter((name) => ['Int', 'Float', ...ABOUT_ONE].includes(name))).toEqual([]);
  });
});

function isList(type: GraphQLOutputType): boolean {
  if (isNonNullType(type)) return isList(type.ofType);
  return isListType(type);
}

/** Everything a query can come to from a type. */
function reachable(from: string, schema: GraphQLSchema, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  const type = schema.getType(from);
  if (isUnionType(type)) for (const { name } of type.getTypes()) reachable(name, schema, seen);
  if (isObjectType(type)) for (const field of Object.values(type.getFields())) reachable(getNamedType(field.type).name, schema, seen);
  return seen;
}
