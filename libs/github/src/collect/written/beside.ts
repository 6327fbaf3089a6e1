/** Names of files that carry a document's fields, where they stand beside it. */
const FIELDS = /^(?:kep|metadata|meta|rfd|rfc|adr|pep|eip|bep|proposal|decision|document|info|design)\.ya?ml$/i;
/** A document that has its folder for itself. */
const ALONE = /^(?:readme|index)\.[a-z]+$/i;
/** The names in use among them, asked for where nothing lists the folder. */
const USUAL = ['kep.yaml', 'metadata.yaml', 'rfd.yml'];

/** With its slash; empty for the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The files that carry fields of documents among many, found by folder. */
export class Sidecars {
  private readonly named = new Set<string>();
  private readonly fields = new Map<string, string[]>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) {
      if (!/\.ya?ml$/i.test(path)) continue;
      this.named.add(path);
      if (!FIELDS.test(nameOf(path))) continue;
      const folder = this.fields.get(folderOf(path));
      if (folder === undefined) this.fields.set(folderOf(path), [path]);
      else folder.push(path);
    }
  }

  /** Those beside a document, sorted: `kep.yaml` of a README, `0012-x.yaml` of `0012-x.md`. */
  of(document: string): string[] {
    const stem = document.replace(/\.[^./]*$/, '');
    const own = [`${stem}.yaml`, `${stem}.yml`].filter((path) => path !== document && this.named.has(path));
    const fields = ALONE.test(nameOf(document)) ? (this.fields.get(folderOf(document)) ?? []) : [];
    return [...new Set([...own, ...fields])].sort();
  }
}

/** Where fields of a document may stand when nothing lists its folder, beside the files that are known. */
export function besideOf(document: string, known: readonly string[]): string[] {
  const usual = ALONE.test(nameOf(document)) ? USUAL.map((name) => `${folderOf(document)}${name}`) : [];
  return [...new Set([...new Sidecars(known).of(document), ...usual])].sort();
}

/** The document whose fields a changed file carries, where its name tells. */
export function documentBeside(path: string): string | null {
  return FIELDS.test(nameOf(path)) ? `${folderOf(path)}README.md` : null;
}
