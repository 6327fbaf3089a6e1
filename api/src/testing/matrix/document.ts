import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Lexer,
  Source,
  TokenKind,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What fields below the asked one are asked with. */
const BELOW: Readonly<Record<string, string>> = { period: '"all"', first: '5', parts: '["teams"]' };
const DEEPEST = 6;
/** The api's own limit, with some room. */
const MOST_TOKENS = 1_900;

/** A query or mutation that asks a field for everything that can be asked of it, as deep as the api's limits let it. */
export function documentOf(schema: GraphQLSchema, kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  for (let depth = DEEPEST; depth > 0; depth -= 1) {
    const text = asDeepAs(schema, kind, field, depth);
    if (tokensOf(text) <= MOST_TOKENS) return text;
  }
  throw new Error(`${field.name} has too many fields to ask for at once.`);
}

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  return tokens;
}

function asDeepAs(schema: GraphQLSchema, kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, depth: number): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared === '' ? kind : `${kind}(${declared})`;
  const call = given === '' ? field.name : `${field.name}(${given})`;
  return `${head} { ${call}${selection(schema, getNamedType(field.type), depth)} }`;
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, left: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    // Members may have a field of one name and two types: each goes by its member's name.
    const members = type.getTypes().map((member) => `... on ${member.name} ${selection(schema, member, left).trimStart()}`);
    return ` { __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) throw new Error(`A ${type.name} is no type to ask for.`);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const needed = field.args.filter(({ type: wanted, defaultValue }) => isNonNullType(wanted) && defaultValue === undefined);
    if (needed.some(({ name }) => BELOW[name] === undefined))
      throw new Error(`${type.name}.${field.name} is asked with something unknown.`);
    if (!isLeafType(named) && left === 0) return [];
    const given = needed.map(({ name }) => `${name}: ${BELOW[name] ?? ''}`).join(', ');
    return [`${field.name}${given === '' ? '' : `(${given})`}${selection(schema, named, left - 1)}`];
  });
  return ` { __typename ${fields.join(' ')} }`;
}
