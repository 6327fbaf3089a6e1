import { getNamedType, isCompositeType, isInterfaceType, isObjectType, Kind, valueFromASTUntyped } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { refuse } from './refusal.js';

/** GitHub's own bounds: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
const MOST_RECORDS = 100;
const MOST_NODES = 500_000;

/** What a query costs before it runs: `points` of the hourly allowance, and how many nodes it may return at most. */
export interface Cost {
  readonly points: number;
  readonly nodes: number;
  /** How many lists it has to read, were every list full. */
  readonly requests: number;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly total: { nodes: number; requests: number };
}

interface Group {
  readonly parent: GraphQLNamedType;
  readonly field: FieldNode;
  readonly sets: SelectionSetNode[];
}

/**
 * Counts a query as GitHub does: each list asks once for each of its parents, and a hundred such
 * requests are a point. Throws GitHub's errors for a list without bounds, for bounds beyond 100,
 * and for more than 500,000 nodes.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName?: string | null,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const total = { nodes: 0, requests: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operationName && definition.name?.value !== operationName) continue;
    const root = schema.getRootType(definition.operation);
    const defaults = Object.fromEntries(
      (definition.variableDefinitions ?? []).flatMap((variable) =>
        variable.defaultValue ? [[variable.variable.name.value, valueFromASTUntyped(variable.defaultValue)]] : [],
      ),
    );
    if (root) visit({ schema, fragments, variables: { ...defaults, ...variables }, total }, root, [definition.selectionSet], 1);
  }
  if (total.nodes > MOST_NODES) {
    const asked = total.nodes.toLocaleString('en-US');
    refuse('MAX_NODE_LIMIT_EXCEEDED', `This query requests up to ${asked} possible nodes which exceeds the maximum limit of 500,000.`);
  }
  return { points: Math.max(1, Math.round(total.requests / 100)), ...total };
}

function visit(walk: Walk, parent: GraphQLNamedType, sets: readonly SelectionSetNode[], parents: number): void {
  const groups = new Map<string, Group>();
  for (const set of sets) collect(walk, parent, set, groups);
  for (const group of groups.values()) {
    const type = fieldType(group);
    if (!type || !isCompositeType(type)) continue;
    const inside = parents * multiplier(walk, group, type, parents);
    visit(walk, type, group.sets, inside);
  }
}

/** How many times what is inside this field stands in the answer, for each of its parents. */
function multiplier(walk: Walk, group: Group, type: GraphQLNamedType, parents: number): number {
  const name = group.field.name.value;
  if (name === 'nodes' && type.name === 'Node') {
    const ids = argument(walk, group.field, 'ids');
    const count = Array.isArray(ids) ? ids.length : 1;
    if (count > MOST_RECORDS) {
      refuse('ARGUMENT_LIMIT', `You may not provide more than ${MOST_RECORDS} node ids; you provided ${count}.`);
    }
    walk.total.nodes += count * parents;
    return count;
  }
  if (!type.name.endsWith('Connection')) return 1;
  const size = pageSize(walk, group);
  walk.total.requests += parents;
  walk.total.nodes += parents * size;
  return size;
}

function pageSize(walk: Walk, group: Group): number {
  const name = group.field.name.value;
  for (const bound of ['first', 'last'] as const) {
    const value = argument(walk, group.field, bound);
    if (typeof value !== 'number') continue;
    if (value > MOST_RECORDS) {
      const limit = `exceeds the \`${bound}\` limit of ${MOST_RECORDS} records`;
      refuse('EXCESSIVE_PAGINATION', `Requesting ${value} records on the \`${name}\` connection ${limit}.`);
    }
    if (value < 1) refuse('INVALID_PAGINATION_BOUNDARIES', `\`${bound}\` on the \`${name}\` connection must be between 1 and 100.`);
    return value;
  }
  if (asksRows(walk, group)) {
    const need = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    refuse('MISSING_PAGINATION_BOUNDARIES', need);
  }
  return 0;
}

/** GitHub lets a list be counted (`totalCount` alone) without bounds. */
function asksRows(walk: Walk, group: Group): boolean {
  const type = fieldType(group);
  if (!type) return false;
  const inside = new Map<string, Group>();
  for (const set of group.sets) collect(walk, type, set, inside);
  return [...inside.values()].some(({ field }) => ['nodes', 'edges', 'pageInfo'].includes(field.name.value));
}

function collect(walk: Walk, parent: GraphQLNamedType, set: SelectionSetNode, groups: Map<string, Group>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = `${parent.name} ${selection.alias?.value ?? selection.name.value}`;
      const held = groups.get(key) ?? { parent, field: selection, sets: [] };
      if (selection.selectionSet) held.sets.push(selection.selectionSet);
      groups.set(key, held);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
    if (!fragment) continue;
    const name = fragment.typeCondition?.name.value;
    collect(walk, (name && walk.schema.getType(name)) || parent, fragment.selectionSet, groups);
  }
}

function fieldType(group: Group): GraphQLNamedType | null {
  const { parent, field } = group;
  if (!isObjectType(parent) && !isInterfaceType(parent)) return null;
  const definition = parent.getFields()[field.name.value];
  return definition ? getNamedType(definition.type) : null;
}

function argument(walk: Walk, field: FieldNode, name: string): unknown {
  const node = field.arguments?.find((held) => held.name.value === name);
  return node ? valueFromASTUntyped(node.value, walk.variables) : undefined;
}
