// Asks the registry for known weaknesses, high or critical, of the packages that ship. Ends with 0 where there is none that was not
// accepted, 1 where there is, 2 and one line where the registry does not answer.
import { spawnSync } from 'node:child_process';

/** Accepted, because what is weak is not used, or no better version exists: advisory, until (a day), why. */
const ACCEPTED = [];

const { stdout, status } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  timeout: 120_000,
});
const answer = read(stdout);
if (answer?.vulnerabilities === undefined) {
  console.log(`left out: the registry does not answer for known weaknesses${status === null ? ' in two minutes' : ''}`);
  process.exit(2);
}
const today = new Date().toISOString().slice(0, 10);
const accepted = new Set(ACCEPTED.filter(({ until }) => until >= today).map(({ advisory }) => advisory));
const found = Object.values(answer.vulnerabilities)
  .flatMap(({ via }) => via.filter((one) => typeof one === 'object' && ['high', 'critical'].includes(one.severity)))
  .filter(({ url }) => !accepted.has(url));
for (const { name, title, url, range } of found) console.log(`${name} ${range}: ${title} (${url})`);
console.log(
  found.length === 0 ? 'no weakness is known that was not accepted' : 'Take a mended version, or accept it in test/checks/audit.mjs.',
);
process.exit(found.length === 0 ? 0 : 1);

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
