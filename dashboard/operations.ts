import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InMemoryCache } from '@apollo/client';
import { getOperationAST, print, type DocumentNode } from 'graphql';
import { runnerImport, type Plugin } from 'vite';

interface Operation {
  readonly id: string;
  readonly name: string;
  /** Letter by letter as the page sends it. */
  readonly text: string;
}

/**
 * Writes `dist/operations.json` beside the page: every operation of `src/gql`, which is all that an api in production takes.
 * A document that is made elsewhere would be refused there; a spec holds the rule.
 */
export function operations(): Plugin {
  return {
    name: 'ambit-operations',
    apply: 'build',
    async closeBundle() {
      const folder = join(import.meta.dirname, 'dist');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'operations.json'), `${JSON.stringify(await readOperations(), null, 1)}\n`);
    },
  };
}

async function readOperations(): Promise<Operation[]> {
  const folder = join(import.meta.dirname, 'src/gql');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const found: Operation[] = [];
  for (const file of files) {
    const { module } = await runnerImport<Record<string, unknown>>(join(folder, file), { root: import.meta.dirname, configFile: false });
    for (const value of Object.values(module)) if (isDocument(value)) found.push(...sent(value));
  }
  if (found.length === 0) throw new Error('No operations were found in src/gql.');
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** As the client's cache changes it before it is sent; a fragment alone is no operation. */
function sent(document: DocumentNode): Operation[] {
  const name = getOperationAST(document)?.name?.value;
  if (name === undefined) return [];
  const text = print(new InMemoryCache().transformDocument(document));
  return [{ id: createHash('sha256').update(text).digest('hex'), name, text }];
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';
}
