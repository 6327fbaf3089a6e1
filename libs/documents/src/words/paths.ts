/** Endings of files that people decide in, build with or run; pictures and archives are not what a text is about. */
const EXTENSIONS = new Set(
  `md markdown rst adoc asciidoc mediawiki txt yaml yml json toml xml ini cfg conf env lock properties ts tsx js jsx mjs cjs py go rs java kt kts
   scala groovy gradle rb php cs fs c cc cpp h hpp m swift sql proto avsc graphql tf hcl sh bash ps1 html css scss vue svelte ex exs erl hs lua r
   jl pl ipynb csv bzl cmake dockerfile`.split(/\s+/),
);
/** `Node.js/Express.js` and `example.com/a.html` are no paths of a repository. */
const NO_FOLDER = /\.(?:js|com|org|net|io|dev|app|ai|eu|de|uk|co)$/i;

/** Whether a path's last part ends like a file that a text may be about. */
export function hasExtension(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 && EXTENSIONS.has(name.slice(dot + 1).toLowerCase());
}

/** `dir/file.md` in running text, at least one folder deep. */
export const PLAIN_PATH = /(?<![\w./@:~$%+-])(?:\.{1,2}\/){0,8}\/?(?:[\w@.+-]{1,100}\/){1,12}[\w@.+-]{1,120}/g;

/** The path that a match of `PLAIN_PATH` names, without the full stop of its sentence; null where it names none. */
export function plainPath(match: string): string | null {
  const path = match.replace(/[.]+$/, '');
  if (!hasExtension(path)) return null;
  const folders = path.split('/').slice(0, -1);
  return folders.some((one) => NO_FOLDER.test(one)) ? null : path;
}
