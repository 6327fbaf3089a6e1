import type { Plan, Voice } from '../plan.js';
import { randomOf } from '../random.js';
import type { Random } from '../random.js';
import { repositoryOf } from '../repositories.js';
import { documentStory, toldApart } from '../stories/documents.js';
import { away } from '../world.js';
import type { World } from '../world.js';
import { subjectsOf } from './all.js';
import { citing, planIn, reference } from './citing.js';
import { fateOf } from './fates.js';
import type { Fate, Move } from './fates.js';
import { keyOf, nameOf, pathOf } from './subject.js';
import type { DocumentAct, DocumentKind, Subject } from './subject.js';
import { colleague, readers } from './voices.js';

const LABELS: Readonly<Record<DocumentKind, string>> = {
  rfc: 'rfc',
  'design-document': 'design',
  adr: 'adr',
  'migration-plan': 'migration',
  'trade-off-summary': 'trade-off',
  'incident-review': 'incident-review',
  'roadmap-input': 'roadmap',
};

/** Hours a proposal waits that nobody decides. */
const WAITING = 70 * 24;

/** The pull requests of a week that add a document, move it on, or carry it out. */
export function documentPlans(world: World, week: number): Plan[] {
  return subjectsOf(world.stories).flatMap((one) => {
    if (week < one.week) return [];
    const random = randomOf('document', world.seed, week, keyOf(one));
    const fate = fateOf(world, one);
    const plans: Plan[] = [];
    if (one.week === week && fate.ends !== 'pushed') plans.push(adding(world, one, fate, week, random));
    for (const move of fate.later) if (one.week + move.after === week) plans.push(moving(world, one, move, week, random));
    return [...plans, ...carrying(world, one, fate, week, random)];
  });
}

function adding(world: World, one: Subject, fate: Fate, week: number, random: Random): Plan {
  const author = world.named(one.authors[0] ?? '');
  const name = nameOf(one);
  const told = documentStory(world, one, week, random);
  const voices: readonly Voice[] = told?.voices ?? waiting(fate, readers(world, one, author, week, random));
  const draft = told?.draft ?? fate.draft ?? (fate.ends !== 'waiting' && one.kind !== 'incident-review' && random.chance(0.5));
  const lasts = told?.lasts ?? (fate.ends === 'waiting' ? WAITING : undefined);
  return planIn(world, week, `document/${keyOf(one)}`, author, repositoryOf(one.repository), random, {
    ...script(one, { subject: one, to: fate.ends === 'rejected' ? 'rejected' : 'accepted' }),
    title: name === null ? `${one.title}` : `${name}: ${one.title}`,
    body: `${one.problem}\n\n${one.choice}`,
    adds: true,
    draft,
    ...(fate.draft === undefined ? {} : { draftFor: WAITING }),
    voices,
    open: false,
    settles: told?.settles ?? random.heavy(one.kind === 'adr' ? 20 : 70, 0.6),
    ends: told?.ends ?? (fate.ends === 'withdrawn' ? 'withdrawn' : 'merged'),
    ...(lasts === undefined ? {} : { lasts }),
    ...(told?.afterwards === undefined ? {} : { afterwards: told.afterwards }),
  });
}

/** Of those asked for a proposal that waits one has looked; the others have not come to it. */
function waiting(fate: Fate, voices: readonly Voice[]): readonly Voice[] {
  if (fate.ends !== 'waiting') return voices;
  return voices.map((voice, i) =>
    i === 0 ? { ...voice, early: true, again: false } : { ...voice, way: 'named', delay: WAITING - 48, again: false },
  );
}

function moving(world: World, one: Subject, move: Move, week: number, random: Random): Plan {
  const wanted = world.named(one.authors[0] ?? '');
  const author = world.present(week).includes(wanted) ? wanted : random.pick(world.team(repositoryOf(one.repository).home, week));
  return planIn(world, week, `document/${keyOf(one)}/${String(move.after)}`, author, repositoryOf(one.repository), random, {
    ...script(one, { subject: one, to: move.to }),
    title: move.title,
    body: move.body,
    draft: false,
    voices: colleague(world, author, week, random),
    open: false,
  });
}

/** What all pull requests to one document have in common. */
function script(
  one: Subject,
  document: DocumentAct,
): Pick<NonNullable<Plan['script']>, 'kind' | 'labels' | 'thing' | 'part' | 'file' | 'paths' | 'document'> {
  const path = pathOf(one);
  return {
    kind: 'docs',
    labels: [LABELS[one.kind]],
    thing: one.thing,
    part: one.part,
    file: path.split('/').at(-1) ?? '',
    paths: [path],
    document,
  };
}

/** Work of the teams concerned that names the decision; more of it in the second month than in the first. */
function carrying(world: World, one: Subject, fate: Fate, week: number, random: Random): Plan[] {
  const age = week - one.week;
  if (toldApart(world, one) || !['accepted', 'pushed'].includes(fate.ends)) return [];
  if (one.kind === 'incident-review' || one.kind === 'roadmap-input' || age < 4 || age > 30) return [];
  const plans: Plan[] = [];
  const rare = one.kind === 'adr' ? 0.5 : 1;
  for (const [k, affected] of one.affects.entries()) {
    if (!random.chance((age < 8 ? 0.03 : age < 16 ? 0.07 : 0.035) * rare)) continue;
    const repository = repositoryOf(affected);
    const author = random.weighted(world.team(repository.home, week), (person) => (away(world, person, week) ? 0 : person.pace));
    const key = `document/${keyOf(one)}/by/${String(k)}`;
    if (author !== null) plans.push(citing(world, week, key, author, repository, random, reference(one, repository, random)));
  }
  return plans;
}
