import { areaKey, readAreaFacts } from '../areas/areas.js';
import type { Facts } from '../facts/facts.js';

/** A rule for everything in a repository names no area in it: there the folders say more. */
const EVERYTHING = new Set(['*', '**', '/**', '/*', '/']);
const FOLDERS = 2;

/** What a path is about: its area, but below a rule for everything its first two folders. As `area:3:libs/signals`. */
interface Topics {
  of(repository: number, path: number, at: number): string;
  /** Of all changed paths of a pull request, as of when it was opened; none where they are withheld. */
  ofWork(work: number): ReadonlySet<string>;
}

const known = new WeakMap<Facts, Topics>();

/** Made once for each log. */
export function readTopics(facts: Facts): Topics {
  let topics = known.get(facts);
  if (topics === undefined) known.set(facts, (topics = makeTopics(facts)));
  return topics;
}

function makeTopics(facts: Facts): Topics {
  const { log, pulls } = facts;
  const areas = readAreaFacts(facts);
  const folders = new Map<number, string>();
  const works = new Map<number, ReadonlySet<string>>();

  function folderOf(path: number): string {
    let name = folders.get(path);
    if (name === undefined) {
      name = log.paths.text(path).split('/').slice(0, -1).slice(0, FOLDERS).join('/') || '/';
      folders.set(path, name);
    }
    return name;
  }

  function of(repository: number, path: number, at: number): string {
    const ref = areas.areaOf(repository, path, at);
    return EVERYTHING.has(ref.area) ? areaKey({ repository, area: folderOf(path) }) : ref.key;
  }

  return {
    of,
    ofWork(work) {
      let found = works.get(work);
      if (found === undefined) {
        const pull = pulls.of(work);
        const paths = pull === undefined ? null : pulls.pathsOf(work);
        found = new Set(Array.from(paths ?? [], (path) => of(pull?.repository ?? 0, path, pull?.openedAt ?? 0)));
        works.set(work, found);
      }
      return found;
    },
  };
}
