import { ADRS } from './adrs.js';
import { DESIGNS } from './designs.js';
import { REPORTS } from './reports.js';
import { RFCS, TWIN_WITHOUT_STORIES } from './rfcs.js';
import type { Subject } from './subject.js';

const WITH_STORIES: readonly Subject[] = [...RFCS, ...ADRS, ...DESIGNS, ...REPORTS];
const WITHOUT: readonly Subject[] = WITH_STORIES.map((one) =>
  one.kind === 'rfc' && one.number === TWIN_WITHOUT_STORIES.number ? TWIN_WITHOUT_STORIES : one,
);

/** All sixty; without stories the second of the twins is about something else. */
export function subjectsOf(stories: boolean): readonly Subject[] {
  return stories ? WITH_STORIES : WITHOUT;
}
