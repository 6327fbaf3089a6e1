import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Chance } from './chance.js';

/** Values that exist, so that some of what is asked is found. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** What people type, and what they do not. */
const TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '999999999999999999999999',
  'null',
  '26w',
  '4w@2026-11-22',
  '2026-01-01..2026-07-01',
  '2026-02-31..9999-99-99',
  "'; drop table person; --",
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e\ufeff',
  '😀'.repeat(40),
  'a'.repeat(3000),
  '${7*7}{{7*7}}',
  'http://169.254.169.254/latest/meta-data',
  '__proto__',
  'constructor',
  '(a+)+$',
  '*'.repeat(200),
  '\\',
  '"',
];

/** One operation that the schema allows, written down. */
export function validOperation(schema: GraphQLSchema, chance: Chance, words: Words): { query: string; mutation: boolean } {
  const mutation = chance.maybe(0.15);
  const root = (mutation ? schema.getMutationType() : schema.getQueryType()) as GraphQLObjectType;
  const writer = new Writer(schema, chance, words);
  const count = mutation ? 1 : 1 + chance.below(3);
  const fields = Array.from({ length: count }, (_, index) => `r${String(index)}: ${writer.field(chance.one(fieldsOf(root)), 1)}`);
  const name = chance.maybe(0.5) ? ` Made${String(chance.below(100))}` : '';
  return { query: `${mutation ? 'mutation' : 'query'}${name} { ${fields.join(' ')} }`, mutation };
}

class Writer {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
    private readonly words: Words,
  ) {}

  field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = field.args.filter((arg) => isNonNullType(arg.type) || this.chance.maybe(0.5)).map((arg) => this.argument(arg));
    const written = field.name + (args.length > 0 ? `(${args.join(', ')})` : '');
    const type = getNamedType(field.type);
    return isLeafType(type) ? written : `${written} ${this.selection(type, depth)}`;
  }

  private selection(type: unknown, depth: number): string {
    if (isAbstractType(type)) {
      const members = this.schema.getPossibleTypes(type).filter(() => this.chance.maybe(0.7));
      const parts = members.map((member) => `... on ${member.name} ${this.selection(member, depth + 1)}`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(type)) return '{ __typename }';
    const fields = fieldsOf(type).filter(({ type: of }) => depth < 6 || isLeafType(getNamedType(of)));
    const chosen = fields.filter(() => this.chance.maybe(depth < 3 ? 0.5 : 0.3));
    return `{ ${['__typename', ...chosen.map((field) => this.field(field, depth + 1))].join(' ')} }`;
  }

  private argument({ name, type }: GraphQLArgument): string {
    return `${name}: ${this.value(name, type)}`;
  }

  private value(name: string, type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.value(name, type.ofType);
    if (isListType(type)) return `[${Array.from({ length: this.chance.below(4) }, () => this.value(name, type.ofType)).join(', ')}]`;
    if (isEnumType(type)) return this.chance.one(type.getValues()).name;
    const named = getNamedType(type).name;
    if (named === 'Int') return String(this.chance.one([1, 2, 5, 50, 100, 0, -1, 101, 2_147_483_647]));
    if (named === 'Float') return String(this.chance.one([0, 1.5, -2, 1e300]));
    if (named === 'Boolean') return String(this.chance.maybe(0.5));
    const known = this.words[name];
    return JSON.stringify(known !== undefined && this.chance.maybe(0.7) ? this.chance.one(known) : this.chance.one(TEXTS));
  }
}

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}
