import type { Plan, Voice } from '../plan.js';
import { fixed, randomOf } from '../random.js';
import type { Random } from '../random.js';
import { repositoryOf } from '../repositories.js';
import { documentStory, toldApart } from '../stories/documents.js';
import { away } from '../world.js';
import type { World } from '../world.js';
import { subjectsOf } from './all.js';
import { citing, planIn } from './citing.js';
import { nameOf, pathOf } from './subject.js';
import type { DocumentKind, Subject } from './subject.js';
import { readers } from './voices.js';

const LABELS: Readonly<Record<DocumentKind, string>> = {
  rfc: 'rfc',
  'design-document': 'design',
  adr: 'adr',
  'migration-plan': 'migration',
  'trade-off-summary': 'trade-off',
  'incident-review': 'incident',
  'roadmap-input': 'roadmap',
};

/** The pull requests of a week that add a document, move it on, or carry it out. */
export function documentPlans(world: World, week: number): Plan[] {
  return subjectsOf(world.stories).flatMap((one, i) => {
    const random = randomOf('document', world.seed, week, i);
    const plans: Plan[] = [];
    if (one.week === week) plans.push(adding(world, one, i, week, random));
    if (movesOn(world, one, i) === week) plans.push(moving(world, one, i, week, random));
    return [...plans, ...carrying(world, one, i, week, random)];
  });
}

/** The week in which a decided document is marked as carried out, for those that are. */
function movesOn(world: World, one: Subject, i: number): number | null {
  if (one.kind === 'incident-review' || one.kind === 'roadmap-input' || one.week > 60) return null;
  const roll = fixed('moves', world.seed, i);
  return roll < 0.5 ? one.week + 8 + Math.floor(roll * 20) : null;
}

function adding(world: World, one: Subject, i: number, week: number, random: Random): Plan {
  const author = world.named(one.authors[0] ?? '');
  const name = nameOf(one);
  const told = documentStory(world, one, week, random);
  const voices: readonly Voice[] = told?.voices ?? readers(world, one, author, week, random);
  return planIn(world, week, `document/${String(i)}`, author, repositoryOf(one.repository), random, {
    kind: 'docs',
    title: name === null ? `${one.title}` : `${name}: ${one.title}`,
    body: `${one.problem}\n\n${one.choice}`,
    labels: [LABELS[one.kind]],
    thing: one.thing,
    part: one.part,
    file: pathOf(one).split('/').at(-1) ?? '',
    paths: [pathOf(one)],
    adds: true,
    draft: told?.draft ?? (one.kind !== 'incident-review' && random.chance(0.5)),
    voices,
    open: false,
    settles: told?.settles ?? random.heavy(one.kind === 'adr' ? 20 : 70, 0.6),
    ends: told?.ends ?? 'merged',
    ...(told?.lasts === undefined ? {} : { lasts: told.lasts }),
    ...(told?.afterwards === undefined ? {} : { afterwards: told.afterwards }),
  });
}

function moving(world: World, one: Subject, i: number, week: number, random: Random): Plan {
  const wanted = world.named(one.authors[0] ?? '');
  const author = world.present(week).includes(wanted) ? wanted : random.pick(world.team(repositoryOf(one.repository).home, week));
  return planIn(world, week, `document/${String(i)}/moved`, author, repositoryOf(one.repository), random, {
    kind: 'docs',
    title: `${nameOf(one) ?? one.title}: mark as implemented`,
    body: `The ${one.thing} works as decided everywhere it was planned. Notes on what turned out differently are at the end.`,
    labels: [LABELS[one.kind]],
    thing: one.thing,
    part: one.part,
    file: pathOf(one).split('/').at(-1) ?? '',
    paths: [pathOf(one)],
    voices: [],
    open: true,
  });
}

/** Work of the teams concerned that names the decision; more of it in the second month than in the first. */
function carrying(world: World, one: Subject, i: number, week: number, random: Random): Plan[] {
  const age = week - one.week;
  const name = nameOf(one) ?? one.title;
  if (toldApart(world, one)) return [];
  if (one.kind === 'adr' || one.kind === 'incident-review' || one.kind === 'roadmap-input' || age < 4 || age > 30) return [];
  const plans: Plan[] = [];
  for (const [k, affected] of one.affects.entries()) {
    if (!random.chance(age < 8 ? 0.03 : age < 16 ? 0.07 : 0.035)) continue;
    const repository = repositoryOf(affected);
    const author = random.weighted(world.team(repository.home, week), (person) => (away(world, person, week) ? 0 : person.pace));
    if (author !== null) plans.push(citing(world, week, `document/${String(i)}/by/${String(k)}`, author, repository, random, name));
  }
  return plans;
}
