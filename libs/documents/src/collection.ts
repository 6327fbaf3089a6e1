import { isSidecar, nameOf } from './text/prepare.js';
import { numberInName } from './values/number.js';

/** A file of a repository with its text. */
export interface CollectedFile {
  readonly path: string;
  readonly text: string;
}

/** A document of a collection, with the files beside it that may carry its fields. */
export interface CollectedDocument extends CollectedFile {
  readonly siblings: readonly CollectedFile[];
}

const FORMAT = /\.(?:md|markdown|mdx|rst|adoc|asciidoc|mediawiki|wiki|txt)$/i;
const YAML = /\.ya?ml$/i;
const ASIDE = /(?:^|\/)(?:assets?|images?|img|figures|resources|attachments|\.[^/]+|node_modules)\//i;
/** Names of templates, of files and of folders; a numbered document may be about templates. */
const TEMPLATE = /^(?!0{0,4}[1-9]|[a-z]{2,5}-?\d)(?:.*[-_. ])?templates?(?:[-_. ].*)?$|^(?:0{4,}|n{3,}|x{3,})$/i;
const GENERAL = /^(?:contributing|licen[cs]e|code[-_]of[-_]conduct|changelog|summary|glossary|_sidebar|toc)$/i;
const FRONT = /^_?(?:readme|index)$/i;

/**
 * The documents among the files of a collection, in the order given: with its sidecar beside each (a sidecar alone is a
 * document too), without templates, assets, and READMEs of folders that hold documents.
 */
export function documentsOf(files: readonly CollectedFile[]): CollectedDocument[] {
  const candidates = files.filter(({ path }) => !ASIDE.test(path) && !path.split('/').some((part) => TEMPLATE.test(stemOf(part))));
  const texts = candidates.filter(({ path }) => FORMAT.test(path) && !GENERAL.test(stemOf(path)));
  const isText = new Set(texts);
  const yaml = grouped(candidates.filter(({ path }) => YAML.test(path)));
  const byFolder = grouped(texts);
  const busy = new Set([...byFolder.keys(), ...yaml.keys()].flatMap((folder) => above(folder)));

  const isFront = (path: string): boolean => FRONT.test(stemOf(path));
  const isMain = (path: string): boolean => {
    const folder = folderOf(path);
    if (!isFront(path) || folder === '') return false;
    if (sidecars(folder).length > 0 || numberInName(nameOf(folder)) !== null) return true;
    return !busy.has(folder) && (byFolder.get(folder) ?? []).every((one) => one.path === path);
  };
  const sidecars = (folder: string): readonly CollectedFile[] => (yaml.get(folder) ?? []).filter(({ path }) => isSidecar(path));
  const mains = new Set(texts.filter(({ path }) => isMain(path)).map(({ path }) => folderOf(path)));

  return candidates.flatMap((file): CollectedDocument[] => {
    const folder = folderOf(file.path);
    if (YAML.test(file.path)) return isAlone(file, byFolder.has(folder)) ? [{ ...file, siblings: [] }] : [];
    if (!isText.has(file)) return [];
    const main = mains.has(folder) && isFront(file.path);
    if (!main && (isFront(file.path) || [folder, ...above(folder)].some((one) => mains.has(one)))) return [];
    const beside = main || byFolder.get(folder)?.length === 1 ? sidecars(folder) : [];
    const own = (yaml.get(folder) ?? []).filter(({ path }) => stemOf(path) === stemOf(file.path));
    return [{ ...file, siblings: [...new Set([...beside, ...own])] }];
  });
}

/** A sidecar without a text beside it; one of a general name (`metadata.yaml`) only in a numbered folder. */
function isAlone({ path }: CollectedFile, hasText: boolean): boolean {
  if (hasText || !isSidecar(path)) return false;
  return /^(?:kep|rfd|rfc|adr|pep|eip|bep|proposal)\./i.test(nameOf(path)) || numberInName(nameOf(folderOf(path))) !== null;
}

function grouped(files: readonly CollectedFile[]): ReadonlyMap<string, readonly CollectedFile[]> {
  const groups = new Map<string, CollectedFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, [file]);
    else group.push(file);
  }
  return groups;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folders a folder lies in, the nearest first; without the root. */
function above(folder: string): string[] {
  const parts = folder.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('/'));
}

function stemOf(path: string): string {
  const name = nameOf(path);
  return name.lastIndexOf('.') > 0 ? name.slice(0, name.lastIndexOf('.')) : name;
}
