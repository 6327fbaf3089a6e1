import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Types that hold a number about one person. */
const ABOUT_ONE = ['Reading', 'Readings', 'Evidence', 'PersonPage', 'PersonNotes'];
/** Lists of readings, each of one person or of one document. */
const OF_ONE = ['Readings.readings', 'DecisionPage.readings'];
/** What a number is made of. */
const OF_READINGS = [...ABOUT_ONE, 'Number', 'Interval', 'Coverage', 'Group'];
/** Numbers that stand beside a name and are none of that person's: of a pull request, of a team, of what was decided. */
const BESIDE_A_NAME: Readonly<Record<string, readonly string[]>> = {
  Decision: ['overlaps'],
  DecisionPage: ['implementedAfterDays'],
  DecisionVersion: ['number'],
  DecisionLink: ['number'],
  AffectedTeam: ['rows'],
  Outcome: ['before', 'after'],
};
/** The readings of one subject, beside the one person they are of, or beside those who wrote the document they are of. */
const PAGES = ['PersonPage', 'DecisionPage', 'Decision'];
/** Words of the schema that are a signal's id too: a pull request's address, a decision's mark, kinds of documents. */
const OTHER_THINGS = ['Mutation.linkPull(pull)', 'DecisionPage.investment', 'DecisionKind', 'RuleMeans'];
/** How a rule finds documents: no way to order anything. */
const NO_ORDERS = ['RuleBy'];
const PERSONS = ['Person', 'NamedPerson'];
const SCALARS = ['ID', 'String', 'Int', 'Float', 'Boolean', 'DateTime'];

const ORDERS = /order|sort|rank|by$|top|best|most|least|above|below|atleast|atmost/i;
const RANKS = /rank|score|percentile|position|top[A-Z]|best|leader/i;
const NAMES_A_NUMBER = /^(signal|part|number|value|reading|family)s?$/i;

/**
 * Everything in a schema by which people could be put in order, or set beside one another, by what a signal says of them.
 * @param signals ids of all signals
 * @returns sentences; none in a schema that keeps to the rule
 */
export function ranksIn(schema: GraphQLSchema, signals: readonly string[]): string[] {
  const names = new Set(signals.map(plain));
  const problems: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type) && !SCALARS.includes(type.name)) problems.push(`${type.name} may hold anything`);
    if (RANKS.test(type.name) || (/order|sort/i.test(type.name) && !NO_ORDERS.includes(type.name)))
      problems.push(`${type.name} is an order`);
    if (isInputObjectType(type))
      problems.push(...Object.values(type.getFields()).flatMap((field) => ofInput(`${type.name}.${field.name}`, field, names)));
    if (isObjectType(type)) problems.push(...ofObject(schema, type, names));
  }
  return problems;
}

function ofObject(schema: GraphQLSchema, type: GraphQLObjectType, names: ReadonlySet<string>): string[] {
  const fields = Object.values(type.getFields());
  const problems = beside(type, names);
  for (const field of fields) {
    const at = `${type.name}.${field.name}`;
    if (RANKS.test(field.name)) problems.push(`${at} is a rank`);
    for (const argument of field.args) {
      problems.push(...ofInput(`${at}(${argument.name})`, argument, names));
      // A mutation writes what it is given, and chooses nobody by it.
      if (type.name !== 'Mutation' && listsPeople(field.type) && picksANumber(argument))
        problems.push(`${at}(${argument.name}) chooses people by a number`);
    }
    if (!isList(field.type) || OF_ONE.includes(at)) continue;
    const reached = reachable(getNamedType(field.type).name, schema);
    for (const one of ABOUT_ONE) if (reached.has(one)) problems.push(`${at} leads to ${one} of several people`);
  }
  return problems;
}

/** An argument or a field of an input that orders, or is named like a signal, or has one among its words. */
function ofInput(at: string, input: Pick<GraphQLArgument, 'name' | 'type'>, names: ReadonlySet<string>): string[] {
  const type = getNamedType(input.type);
  if (OTHER_THINGS.includes(at) || OTHER_THINGS.includes(type.name)) return [];
  const problems: string[] = [];
  if (ORDERS.test(input.name) && !NO_ORDERS.includes(type.name)) problems.push(`${at} says what to sort by`);
  if (names.has(plain(input.name)) || names.has(plain(input.name.replace(/^(min|max|with|has|from|to)(?=[A-Z])/, '')))) {
    problems.push(`${at} is named like a signal`);
  }
  if (isEnumType(type)) {
    for (const { name } of type.getValues()) if (names.has(plain(name))) problems.push(`${at} takes ${type.name}.${name}, a signal`);
  }
  return problems;
}

/** What stands beside a person's name. */
function beside(type: GraphQLObjectType, names: ReadonlySet<string>): string[] {
  const fields = Object.values(type.getFields());
  const about = PERSONS.includes(type.name) || fields.some((field) => PERSONS.includes(getNamedType(field.type).name));
  if (!about) return [];
  const allowed = BESIDE_A_NAME[type.name] ?? [];
  return fields.flatMap((field) => {
    const at = `${type.name}.${field.name}`;
    const kind = getNamedType(field.type).name;
    const problems: string[] = [];
    if (['Int', 'Float'].includes(kind) && !allowed.includes(field.name)) problems.push(`${at} is a number beside a name`);
    if (OF_READINGS.includes(kind) && !PAGES.includes(type.name)) problems.push(`${at} is a reading beside a name`);
    if (names.has(plain(field.name)) && !OTHER_THINGS.includes(at) && !allowed.includes(field.name))
      problems.push(`${at} is named like a signal`);
    return problems;
  });
}

/** Whether it gives a list of people, or of things with a person in them: at once, or through a connection or a union. */
function listsPeople(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  if (isList(type)) return isAboutPeople(named);
  return membersOf(named).some((member) =>
    Object.values(member.getFields()).some((field) => {
      const item = getNamedType(field.type);
      const node = isObjectType(item) ? item.getFields()['node'] : undefined;
      return isList(field.type) && (isAboutPeople(item) || (node !== undefined && isAboutPeople(getNamedType(node.type))));
    }),
  );
}

function membersOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
  return isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [];
}

function isAboutPeople(type: GraphQLNamedType): boolean {
  if (PERSONS.includes(type.name)) return true;
  return (
    isObjectType(type) &&
    Object.values(type.getFields()).some((field) => !isList(field.type) && PERSONS.includes(getNamedType(field.type).name))
  );
}

function picksANumber({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): boolean {
  const named = getNamedType(type);
  if (NAMES_A_NUMBER.test(name) || named.name === 'Float') return true;
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => picksANumber(field));
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Everything a query can come to from a type. */
export function reachable(from: string, schema: GraphQLSchema, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  const type = schema.getType(from);
  if (isUnionType(type)) for (const { name } of type.getTypes()) reachable(name, schema, seen);
  if (isObjectType(type)) for (const field of Object.values(type.getFields())) reachable(getNamedType(field.type).name, schema, seen);
  return seen;
}

/** `review-reach`, `reviewReach` and `REVIEW_REACH` are one word. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
