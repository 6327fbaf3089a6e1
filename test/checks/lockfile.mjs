// The lockfile serves every platform: every optional dependency that a package names is in it, and no address of any registry is.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = [];
for (const [path, entry] of Object.entries(packages)) {
  if (/^https?:/.test(entry.resolved ?? '')) problems.push(`${path} carries the address ${entry.resolved}`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      problems.push(`${path} wants ${name}, which the lockfile lacks`);
  }
}
for (const platform of ['darwin-arm64', 'win32-x64', 'windows-x64', 'linux-x64']) {
  if (!Object.keys(packages).some((path) => path.includes(platform))) problems.push(`nothing for ${platform} is in the lockfile`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error('Make it again in an empty folder: npm install --package-lock-only, without node_modules beside it.');
  process.exit(1);
}
