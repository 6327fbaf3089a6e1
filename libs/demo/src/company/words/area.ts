/** One part of a repository, with the words its pull requests and reviews are made of. */
export interface Area {
  /** Folder, without slashes at its ends. */
  readonly path: string;
  /** What it does, as a noun that takes "the". */
  readonly things: readonly string[];
  /** What those things are made of, nouns that take "the" or "a". */
  readonly parts: readonly string[];
  readonly files: readonly string[];
}

/** Lists are written as one text, comma separated, to keep the tables readable. */
export function area(path: string, things: string, parts: string, files: string): Area {
  return { path, things: split(things), parts: split(parts), files: split(files) };
}

function split(text: string): string[] {
  return text.split(',').map((word) => word.trim());
}
