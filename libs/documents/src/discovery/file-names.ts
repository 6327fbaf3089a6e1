/** Endings of texts that people write decisions in. */
const TEXTS = /\.(?:md|markdown|rst|adoc|asciidoc|mediawiki|txt)$/i;
/** Pages about documents, not documents. */
const NOT_ONE =
  /^(?:readme|index|_index|overview|summary|contributing|code[-_]of[-_]conduct|security|license|licence|copying|notice|changelog|change[-_]?log|history|authors|maintainers|owners|codeowners|governance|support|toc|todo|glossary|sidebar|_sidebar|robots|requirements)(?:\.[\w-]{1,12})?$/i;
/** `0000-my-feature` and `bip-XXXX` are how proposals begin before they have a number; `0000-template` is none. */
const TEMPLATE = /(?:^|[-_.\s])templates?(?:$|[-_.\s])|^(?:0{3,5}|n{3,5}|x{3,5})$/i;
/** Folders that hold what documents refer to. */
const ASSETS =
  /^(?:assets?|images?|img|figures?|diagrams?|media|static|resources|attachments|templates?|node_modules|vendor|third[-_]party)$/i;
const NUMBERED_FOLDER = /^(?:[a-z]{2,10}[-_])?(?:\d{1,5}|n{3,5}|x{3,5})(?:$|[-_.])/i;

/** The name without folders. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, empty for the root. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/**
 * Whether a file may be a document by its name alone: a text, no template, no README (but that of a numbered folder, as in
 * `keps/sig-node/1027-unions/README.md`), no index, none of the pages every repository has, nothing among assets or hidden files.
 */
export function isDocumentFile(path: string): boolean {
  if (path.length > 500 || !TEXTS.test(path)) return false;
  const folders = folderOf(path).split('/');
  if (path.startsWith('.') || folders.some((one) => ASSETS.test(one) || TEMPLATE.test(one) || one.startsWith('.'))) return false;
  const stem = baseName(path).replace(TEXTS, '');
  if (/^(?:readme|index)$/i.test(stem)) return NUMBERED_FOLDER.test(folders.at(-1) ?? '');
  return stem !== '' && !NOT_ONE.test(stem) && !TEMPLATE.test(stem);
}

/** Whether the name, or that of the folder whose README it is, begins with a number: `0031-x.md`, `bip-0341.mediawiki`, `RFC12.md`. */
export function isNumbered(path: string): boolean {
  const name = /^(?:readme|index)\./i.test(baseName(path)) ? baseName(folderOf(path)) : baseName(path);
  return /^(?:[a-z]{2,10}[-_ ]?)?\d{1,5}(?=$|[-_. ])/i.test(name);
}
