import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface RealProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

/** Starts a real OpenID Connect provider in a process of its own. */
export async function startProvider(clientId: string, clientSecret: string, callback: string): Promise<RealProvider> {
  const program = fileURLToPath(new URL('./oidc-provider.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, clientId, clientSecret, callback], { stdio: ['pipe', 'pipe', 'ignore'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { issuer } = JSON.parse(line) as { issuer: string };
  return {
    issuer,
    close: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
