/**
 * The environment for a child process: this process's own, with `changes` laid over it. `null` takes a variable out.
 * Kept here because no other place reads the environment.
 */
export function childEnvironment(
  changes: Readonly<Record<string, string | null>>,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Record<string, string> {
  const all: Record<string, string | null | undefined> = { ...env, ...changes };
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}
