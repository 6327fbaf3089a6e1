import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';

let built: GraphQLSchema | null = null;

/**
 * GitHub's own schema, built once a process: about a second and 40 MB.
 * `assumeValidSDL` because the published file declares some fields twice.
 */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(readFileSync(schemaFile(), 'utf8'), { assumeValidSDL: true, assumeValid: true });
  return built;
}

/** The package exports its code only, which would load the schema a second time as JSON: the file beside it is read. */
function schemaFile(): URL {
  return new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
}
