import { beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '@ambit/signals';
import { buildSchema, extendSchema, parse, type GraphQLSchema } from 'graphql';
import { printedSchema } from '../app/print.js';
import { ranksIn, reachable } from '../testing/ranks.js';

const SIGNALS = registry.definitions().map(({ signal }) => signal);

/** Ways to put people in order by a signal that must be found, whatever the signal: what is added, and the sentence it must break. */
const ADDED: readonly (readonly [says: string, added: (id: string) => string, problem: RegExp])[] = [
  [
    'an order of people by name of the signal',
    (id) => `enum PersonOrder { NAME ${upper(id)} } extend type Query { colleagues(order: PersonOrder): [Person!]! }`,
    /says what to sort by/,
  ],
  [
    'the same under a harmless name',
    (id) => `enum Shown { NAME ${upper(id)} } extend type Query { colleagues(shown: Shown): [Person!]! }`,
    /a signal$/,
  ],
  ['an argument of the same name', (id) => `extend type Query { colleagues(${camel(id)}: Boolean): [Person!]! }`, /named like a signal/],
  [
    'a least value',
    (id) => `extend type Query { colleagues(min${camel(id, true)}: Float): [Person!]! }`,
    /named like a signal|by a number/,
  ],
  [
    'a filter that takes any signal',
    () => 'input Only { signal: ID! more: Float } extend type Query { colleagues(only: Only): [Person!]! }',
    /chooses people by a number/,
  ],
  ['a filter of members', () => 'extend type Query { members(signal: ID!): [TeamMembership!]! }', /chooses people by a number/],
  [
    'the same behind a connection',
    () =>
      'type PersonEdge { node: Person! } type PersonConnection { edges: [PersonEdge!]! } extend type Query { colleagues(signal: ID!): PersonConnection! }',
    /chooses people by a number/,
  ],
  ['a number beside a name', (id) => `extend type TeamMembership { ${camel(id)}: Float }`, /number beside a name/],
  ['a word in place of the number', (id) => `extend type TeamMembership { ${camel(id)}: String }`, /named like a signal/],
  ['it on the person', (id) => `extend type Person { ${camel(id)}: Boolean }`, /named like a signal/],
  [
    'readings beside names',
    () => 'type Beside { person: Person! reading: Reading } extend type Query { all: [Beside!]! }',
    /reading beside a name/,
  ],
  ['readings of several', () => 'type Compared { signal: ID! each: [Reading!]! }', /of several people/],
  ['pages of several', () => 'extend type Query { everybody: [PersonPage!]! }', /of several people/],
  ['a place in a row', () => 'type Placed { person: Person! place: Int! } extend type Query { row: [Placed!]! }', /number beside a name/],
  ['numbers in a list beside a list', () => 'type Columns { people: [Person!]! numbers: [Float!]! }', /number beside a name/],
  ['a rank', () => 'extend type PersonPage { percentile: Float }', /is a rank/],
  ['what may hold anything', () => 'scalar Json extend type Person { more: Json }', /may hold anything/],
];

function upper(id: string): string {
  return id.replaceAll('-', '_').toUpperCase();
}

function camel(id: string, first = false): string {
  return id.replaceAll(first ? /(^|-)([a-z])/g : /(-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

describe('people are put in no order by a signal', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = buildSchema(await printedSchema());
  });

  it('in the schema as it is', () => {
    expect(ranksIn(schema, SIGNALS)).toEqual([]);
  });

  it.each(ADDED)('%s would be found, of every signal', (_, added, problem) => {
    for (const id of SIGNALS) {
      const changed = extendSchema(schema, parse(added(id)));
      expect({ id, found: ranksIn(changed, SIGNALS).filter((sentence) => problem.test(sentence)).length > 0 }).toEqual({ id, found: true });
    }
  });

  it('knows signals to come by their ids alone', () => {
    const changed = extendSchema(schema, parse('extend type TeamMembership { halfRemembered: String }'));
    expect(ranksIn(changed, [...SIGNALS, 'half-remembered'])).toEqual(['TeamMembership.halfRemembered is named like a signal']);
  });

  it('leads from a person to no number', () => {
    const reached = reachable('Person', schema);
    expect([...reached].filter((name) => ['Int', 'Float', 'Reading', 'Readings', 'Evidence', 'PersonPage'].includes(name))).toEqual([]);
  });
});
