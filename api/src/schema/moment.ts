import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Written as `2026-11-22T09:00:00.000Z`, whether it comes as milliseconds, as a date, or as the host's own text. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'Milliseconds-exact moment, ISO 8601 UTC.',
  serialize: (value) => new Date(momentOf(value)).toISOString(),
  parseValue: momentOf,
  parseLiteral: (node) => momentOf(node.kind === Kind.STRING ? node.value : null),
});

function momentOf(value: unknown): number {
  const known = typeof value === 'number' || typeof value === 'string' || value instanceof Date;
  const ms = known ? new Date(value).getTime() : NaN;
  if (Number.isNaN(ms)) throw new GraphQLError('A moment is written as 2026-11-22T09:00:00.000Z.');
  return ms;
}
