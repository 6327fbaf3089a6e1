import { Kind, parse, visit, type DocumentNode, type FieldNode } from 'graphql';

/** What GitHub will charge for a query, by its published rule. */
export interface Cost {
  /** Points of the hourly budget: requests to fill every connection, through 100, rounded, at least 1. */
  readonly points: number;
  /** Nodes the query may return; GitHub refuses more than 500,000. */
  readonly nodes: number;
  /** The requests GitHub counts: one a connection for each of its parents. */
  readonly requests: number;
}

const MAX_POINTS = 20;
const MAX_NODES = 500_000;

/** A query that would cost too much: a mistake in Ambit, found before it is sent. */
export class CostError extends Error {
  override readonly name = 'CostError';
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * Counts a query before it is sent (docs.github.com, "Rate limits and query limits for the GraphQL API"): a connection is asked
 * once for every node of the connections around it, whatever its own size.
 */
export function costOf(query: string, variables: Variables): Cost {
  const document = parse(query);
  const spreads = fragmentsOf(document);
  let requests = 0;
  let nodes = 0;
  function walk(selections: readonly FieldNode[], parents: number): void {
    for (const field of selections) {
      const size = sizeOf(field, variables);
      const inner = innerFields(field, spreads);
      if (size === null) {
        walk(inner, parents);
        continue;
      }
      requests += parents;
      nodes += parents * size;
      walk(inner, parents * size);
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(fieldsOf(definition.selectionSet.selections, spreads), 1);
  }
  return { points: Math.max(1, Math.round(requests / 100)), nodes, requests };
}

/** @throws CostError when the query costs more than a page ever should */
export function checkCost(name: string, cost: Cost): void {
  if (cost.points > MAX_POINTS)
    throw new CostError(`The query ${name} would cost ${String(cost.points)} points; at most ${String(MAX_POINTS)} are allowed.`);
  if (cost.nodes > MAX_NODES)
    throw new CostError(`The query ${name} asks for ${String(cost.nodes)} nodes; GitHub allows ${String(MAX_NODES)}.`);
}

type Spreads = ReadonlyMap<string, DocumentNode['definitions'][number]>;
type Selections = NonNullable<FieldNode['selectionSet']>['selections'];

function fragmentsOf(document: DocumentNode): Spreads {
  const fragments = new Map<string, DocumentNode['definitions'][number]>();
  visit(document, {
    FragmentDefinition(node) {
      fragments.set(node.name.value, node);
    },
  });
  return fragments;
}

function innerFields(field: FieldNode, spreads: Spreads): FieldNode[] {
  return field.selectionSet === undefined ? [] : fieldsOf(field.selectionSet.selections, spreads);
}

/** The fields of a selection with every fragment opened. */
function fieldsOf(selections: Selections, spreads: Spreads): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet.selections, spreads);
    const fragment = spreads.get(selection.name.value);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(fragment.selectionSet.selections, spreads) : [];
  });
}

/** How many nodes a connection is asked for; null for a field that is none. `nodes(ids:)` is a list, not a connection, yet counts as parents. */
function sizeOf(field: FieldNode, variables: Variables): number | null {
  const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (argument?.value.kind === Kind.INT) return Number(argument.value.value);
  if (argument?.value.kind === Kind.VARIABLE) return Number(variables[argument.value.name.value] ?? 100);
  const ids = field.name.value === 'nodes' ? field.arguments?.find(({ name }) => name.value === 'ids') : undefined;
  if (ids?.value.kind !== Kind.VARIABLE) return null;
  const given = variables[ids.value.name.value];
  return Array.isArray(given) ? given.length : 1;
}
