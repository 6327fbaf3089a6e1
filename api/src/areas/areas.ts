import { may, type Allowed } from '@ambit/access';
import { registry } from '@ambit/signals';
import type { Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { page } from '../schema/connection.js';
import type { Definition } from '../schema/definition.js';
import { allDefinitions, findDefinition } from '../schema/definitions.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { isMeasured, measuredNow, type Measured } from '../schema/measured.js';
import { readNames, type Names } from '../schema/names.js';
import { periodOf } from '../schema/period.js';
import type { Measuring, NotMeasured } from '../schema/reading.js';
import { fetchedOf, intervalOf, numbersOf } from '../schema/shape.js';
import { plain } from '../schema/whom.js';
import type { AreaArgs, AreasArgs } from './args.js';
import { readArea, readAreas, type HeldArea } from './held.js';
import { Area, AreaConnection, AreaPage, AreaReading } from './types.js';

type Absent = Measuring | NotMeasured | NotShared | Refused;

/** What is measured of areas, in order of repository and name: there is no other order. */
export async function listAreas(store: Store, ask: Ask, args: AreasArgs): Promise<AreaConnection | Absent> {
  const verdict = leaveToViewAreas(ask);
  if (verdict === null) return NOT_SHARED;
  const measured = await measuredNow(store, args.period, ask.now);
  if (!isMeasured(measured)) return measured;
  const names = await readNames(store);
  const only = args.repository == null ? undefined : idOf(args.repository, names);
  if (only === null) return refused(`We found no repository called "${plain(args.repository ?? '')}". Write it as owner/name.`);
  const all = await readAreas(store, verdict, measured, names);
  const asked = only === undefined ? all : all.filter(({ repositoryId }) => repositoryId === only);
  const { edges, pageInfo, totalCount } = page(asked, ({ id }) => `area ${id}`, args.first ?? 50, args.after);
  return make(AreaConnection, {
    ...whole(measured),
    repositories: [...new Set(all.map(({ repository }) => repository))],
    edges: edges.map(({ cursor, node }) => ({ cursor, node: shape(node) })),
    pageInfo,
    totalCount,
  });
}

export async function showArea(store: Store, ask: Ask, { id, period }: AreaArgs): Promise<AreaPage | Absent> {
  const verdict = leaveToViewAreas(ask);
  if (verdict === null) return NOT_SHARED;
  const measured = await measuredNow(store, period, ask.now);
  if (!isMeasured(measured)) return measured;
  const area = await readArea(store, verdict, measured, await readNames(store), id);
  return area === null ? NOT_SHARED : make(AreaPage, { ...whole(measured), area: shape(area) });
}

export function leaveToViewAreas(ask: Ask): Allowed<'view-areas'> | null {
  const verdict = may(ask.viewer, 'view-areas', INSTANCE, ask.policy, ask.now);
  return verdict.allowed ? verdict : null;
}

/** Null where no repository is called so. */
function idOf(name: string, { repositories }: Names): number | null {
  const wanted = name.toLowerCase();
  return [...repositories].find(([, one]) => one.name === wanted)?.[0] ?? null;
}

function whole({ period, generation }: Measured) {
  return {
    period: periodOf(period),
    generation: String(generation.id),
    measuredAt: generation.measuredAt,
    fetched: fetchedOf(generation),
    definitions: definitionsOfAreas(),
  };
}

function definitionsOfAreas(): Definition[] {
  const ofAreas = registry.definitions().filter(({ of }) => of.includes('area'));
  return allDefinitions().filter(({ signal }) => ofAreas.some((one) => one.signal === signal));
}

function shape({ id, repository, area, hidden, readings }: HeldArea): Area {
  return make(Area, {
    id,
    repository,
    area: hidden ? null : area,
    readings: readings.flatMap((reading) => {
      const definition = findDefinition(reading.signal);
      if (definition === null) return [];
      const enough = reading.n >= definition.floor;
      const { signal, n } = reading;
      return [make(AreaReading, { signal, numbers: numbersOf(reading), n, enough, interval: intervalOf(reading, enough) })];
    }),
  });
}
