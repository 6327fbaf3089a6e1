import type { Subject } from '@ambit/activity';
import { readHistory } from '../codeowners/history.js';
import { ruleOf, type OwnerRule } from '../codeowners/parse.js';
import { ById } from '../facts/by-id.js';
import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';

/** An area of a repository. The same area is always the same object, so that it may be a key. */
export interface AreaRef {
  readonly repository: number;
  /** The pattern of a CODEOWNERS rule, else the first two folders of a path; `/` for a file outside any folder. */
  readonly area: string;
  /** `area:3:libs/signals` */
  readonly key: string;
  /** From 0, in the order in which they were found: for columns by area, never to be shown. */
  readonly place: number;
}

/** Which areas work changes: the rule of CODEOWNERS that matches a path at the time, else its first two folders. */
export interface AreaFacts {
  /** Areas of the changed paths of a pull request by the rules at a time; none where its paths are withheld. */
  areasOf(work: number, at: number): readonly AreaRef[];
  /** The area of that name, whether or not anything was changed there. */
  ref(repository: number, area: string): AreaRef;
  /** The area of one path, a number of `log.paths`. */
  areaOf(repository: number, path: number, at: number): AreaRef;
  /** The area of a path that no pull request need have changed. */
  areaOfText(repository: number, path: string, at: number): AreaRef;
  /** Pull requests that change something in it by the rules when they were opened, by time of opening. */
  worksOf(repository: number, area: string): readonly number[];
  /** Every area some pull request changed, by the rules when it was opened; by repository and name. */
  all(): readonly AreaRef[];
}

const FOLDERS = 2;
const ROOT = '/';
const NO_RULES: readonly OwnerRule[] = [];
const NOTHING: readonly AreaRef[] = [];

const known = new WeakMap<Facts, AreaFacts>();

/** Made once for each log. */
export function readAreaFacts(facts: Facts): AreaFacts {
  let areas = known.get(facts);
  if (areas === undefined) known.set(facts, (areas = makeAreaFacts(facts)));
  return areas;
}

function makeAreaFacts({ log, pulls }: Facts): AreaFacts {
  const history = readHistory(log.owners, log.ownersRead);
  const refs = new Map<number, Map<string, AreaRef>>();
  const names = new Map<readonly OwnerRule[], Map<number, string>>();
  const ofPaths = new Map<number, Map<readonly OwnerRule[], Map<number, AreaRef>>>();
  const ofWork = new ById<{ readonly rules: readonly OwnerRule[]; readonly areas: readonly AreaRef[] }>(log.opened.work);
  let places = 0;

  function refOf(repository: number, area: string): AreaRef {
    const held = within(refs, repository);
    let ref = held.get(area);
    if (ref === undefined) held.set(area, (ref = { repository, area, key: areaKey({ repository, area }), place: places++ }));
    return ref;
  }

  /** Once for each path and version of the rules: a thousand rules are walked for each path otherwise. */
  function nameOf(rules: readonly OwnerRule[], path: number): string {
    const held = within(names, rules);
    let name = held.get(path);
    if (name === undefined) held.set(path, (name = areaName(rules, log.paths.text(path))));
    return name;
  }

  /** The area of a path by some rules of a repository. */
  function finder(repository: number, rules: readonly OwnerRule[]): (path: number) => AreaRef {
    const held = within(within(ofPaths, repository), rules);
    return (path) => {
      let ref = held.get(path);
      if (ref === undefined) held.set(path, (ref = refOf(repository, nameOf(rules, path))));
      return ref;
    };
  }

  /** By place of an area the last call that found it: some are found again for each path. */
  const foundIn: number[] = [];
  let calls = 0;

  function areasOf(work: number, at: number): readonly AreaRef[] {
    const repository = pulls.of(work)?.repository;
    const paths = pulls.pathsOf(work);
    if (repository === undefined || paths === null) return NOTHING;
    const rules = history.rulesAt(repository, at) ?? NO_RULES;
    const held = ofWork.get(work);
    if (held?.rules === rules) return held.areas;
    const areas: AreaRef[] = [];
    const find = finder(repository, rules);
    calls += 1;
    for (const path of paths) {
      const ref = find(path);
      if (foundIn[ref.place] === calls) continue;
      foundIn[ref.place] = calls;
      areas.push(ref);
    }
    return ofWork.set(work, { rules, areas }).areas;
  }

  const works = lazy(() => {
    const opened = [...pulls.works()].flatMap((work) => pulls.of(work) ?? []).sort((a, b) => a.openedAt - b.openedAt || a.work - b.work);
    const found = new Map<AreaRef, number[]>();
    for (const { work, openedAt } of opened) {
      for (const ref of areasOf(work, openedAt)) {
        const held = found.get(ref);
        if (held === undefined) found.set(ref, [work]);
        else held.push(work);
      }
    }
    return found;
  });
  const all = lazy(() => [...works().keys()].sort(byName));

  return {
    areasOf,
    ref: refOf,
    areaOf: (repository, path, at) => finder(repository, history.rulesAt(repository, at) ?? NO_RULES)(path),
    areaOfText: (repository, path, at) => refOf(repository, areaName(history.rulesAt(repository, at) ?? NO_RULES, path)),
    worksOf: (repository, area) => works().get(refOf(repository, area)) ?? [],
    all,
  };
}

/** By repository, then by name. */
export function byName(a: AreaRef, b: AreaRef): number {
  return a.repository - b.repository || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0);
}

/** A rule that takes the owners away is no owner rule. */
function areaName(rules: readonly OwnerRule[], path: string): string {
  const rule = ruleOf(rules, path);
  if (rule !== undefined && rule.owners.length > 0) return rule.text;
  const folders = path.split('/').slice(0, -1);
  return folders.length === 0 ? ROOT : folders.slice(0, FOLDERS).join('/');
}

/** An area as the subject of a reading. */
export function areaSubject({ repository, area }: Pick<AreaRef, 'repository' | 'area'>): Extract<Subject, { readonly type: 'area' }> {
  return { type: 'area', id: repository, area };
}

/** The key of an area's group: `area:3:libs/signals`. */
export function areaKey({ repository, area }: Pick<AreaRef, 'repository' | 'area'>): string {
  return `area:${String(repository)}:${area}`;
}

/** The map that is held for a key, made when it is first asked for. */
function within<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let held = maps.get(key);
  if (held === undefined) maps.set(key, (held = new Map()));
  return held;
}
