import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { printedSchema } from '../app/print.js';
import { reachable } from '../testing/ranks.js';

/** Types that hold a number about one person. */
const ABOUT_ONE = ['Reading', 'Readings', 'Evidence', 'PersonPage', 'PersonNotes'];

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

  it('leads from areas and from everybody together to no person', () => {
    for (const from of ['AreasResult', 'AreaResult', 'GroupReadingsResult']) {
      const reached = reachable(from, schema);
      expect(['Person', 'NamedPerson', 'PersonPage', 'PersonNotes'].filter((name) => reached.has(name))).toEqual([]);
    }
    expect(ABOUT_ONE.filter((name) => reachable('AreasResult', schema).has(name))).toEqual([]);
  });
});
