import type { Facts } from '../facts/facts.js';

/** What makes a change hard to take back. */
const HARD_KINDS = ['schema', 'public-api', 'storage-format', 'access', 'deletion', 'infrastructure'] as const;
export type HardKind = (typeof HARD_KINDS)[number];

/** By path, ours, and meant to be read by people: each is a candidate until somebody confirms it. */
const PATHS: Readonly<Record<HardKind, RegExp>> = {
  schema: /(^|\/)(migrations?|migrate|alembic|flyway|liquibase)\/.|\.sql$|(^|\/)schema\.(prisma|rb)$/i,
  'public-api': /\.(proto|graphqls?)$|(^|\/)(openapi|swagger)[^/]*\.(ya?ml|json)$/i,
  'storage-format': /\.(avsc|avdl|fbs|thrift|capnp)$|(^|\/)(storage|wire|file|event)[-_]?(formats?|schemas?)\//i,
  access: /(^|[/_.-])(auth|authn|authz|authentication|authorization|oauth2?|sso|saml|crypto|encryption)([/_.-]|$)/i,
  deletion: /(^|[/_.-])(deletion|purge|erase|erasure|retention|prune|hard[-_]delete)([/_.-]|$)/i,
  infrastructure: /\.(tf|tfvars)$|(^|\/)(terraform|pulumi)\//i,
};

/** What only tries or describes something is easily undone. */
const HARMLESS = /(^|\/)(tests?|specs?|__tests__|e2e|docs?|fixtures?|examples?|testdata)\/|[._-](test|spec)s?\.\w+$|\.md$/i;

/** A title that says data are dropped, whatever the paths. */
const DROPS = /\b(drop|delete|purge|erase|wipe|truncate)s?\b.*\b(tables?|columns?|data|database|bucket|topic|records?|rows|index(es)?)\b/i;

/** Which kinds the changed paths and the title of a pull request speak for. */
export function hardKindsOf(facts: Facts, work: number): readonly HardKind[] {
  const known = pathKinds(facts);
  const shape = facts.extra.shapes.get(work);
  let bits = 0;
  for (const path of facts.pulls.pathsOf(work) ?? []) bits |= known(path);
  if (shape !== undefined) {
    // What only adds to an interface takes nothing away from anybody.
    if (shape.deletions === 0) bits &= ~bitOf('public-api');
    if (DROPS.test(shape.title)) bits |= bitOf('deletion');
  }
  return HARD_KINDS.filter((kind) => (bits & bitOf(kind)) !== 0);
}

function bitOf(kind: HardKind): number {
  return 1 << HARD_KINDS.indexOf(kind);
}

const read = new WeakMap<Facts, (path: number) => number>();

/** Bits of the kinds of a path, each path looked at once. */
function pathKinds(facts: Facts): (path: number) => number {
  const held = read.get(facts);
  if (held !== undefined) return held;
  const bits = new Int8Array(facts.log.paths.size).fill(-1);
  const kindsOf = (path: number): number => {
    const known = bits[path] ?? 0;
    if (known !== -1) return known;
    const text = facts.log.paths.text(path);
    const found = HARMLESS.test(text) ? 0 : HARD_KINDS.reduce((all, kind) => (PATHS[kind].test(text) ? all | bitOf(kind) : all), 0);
    bits[path] = found;
    return found;
  };
  read.set(facts, kindsOf);
  return kindsOf;
}
