import type { LogRow } from '@ambit/activity';
import type { Tie } from '@ambit/signals';
import type { HandLink, WorkView } from '@ambit/store';
import { pullAddress } from '../../evidence/address.js';
import { make } from '../../schema/make.js';
import type { Names } from '../names.js';
import { DecisionLink } from '../types/journey.js';
import type { LinkHow } from '../types/words.js';
import type { Distances } from './distances.js';
import type { Source } from './source.js';

/**
 * The pull requests that belong to a document, oldest first: those the measuring found, and those people tied to it since;
 * what was untied since is gone already.
 */
export function linksOf(source: Source, names: Names, distances: Distances): DecisionLink[] {
  const byHand = new Map(source.handLinks.map((link) => [link.workId, link]));
  const known = new Set(source.life?.ties.map(({ workId }) => workId));
  const measured = (source.life?.ties ?? []).flatMap((tie) => linkOfTie(source, tie, byHand.get(tie.workId), names, distances));
  const since = source.handLinks.filter(({ workId }) => !known.has(workId)).flatMap((link) => linkOfHand(source, link, names));
  return [...measured, ...since].sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id));
}

function linkOfTie(source: Source, tie: Tie, hand: HandLink | undefined, names: Names, distances: Distances): DecisionLink[] {
  const work = source.works.get(tie.workId);
  const kept = tie.how.filter((how) => how !== 'by-hand');
  if (work === undefined || (kept.length === 0 && hand === undefined)) return [];
  const later = hand !== undefined && !tie.how.includes('by-hand');
  return [
    make(DecisionLink, {
      ...namesOf(source, work),
      id: String(tie.workId),
      at: tie.at,
      teams: names.teams(tie.teams),
      distance: distances.nearest(tie.teams),
      how: hand !== undefined ? 'BY_HAND' : kept[0] === 'touches' ? 'TOUCHES' : mention(source.log.get(tie.seq)),
      by: names.named(hand?.personId),
      merged: tie.mergedAt !== null,
      proposes: tie.proposes,
      implements: source.life?.implementing.some(({ workId }) => workId === tie.workId) ?? false,
      // A mention counts for all that a link by hand does; a pull request that only touches the document does not.
      counted: !later || kept.includes('mentions'),
      mayUndo: hand !== undefined,
    }),
  ];
}

function linkOfHand(source: Source, link: HandLink, names: Names): DecisionLink[] {
  const work = source.works.get(link.workId);
  if (work === undefined) return [];
  return [
    make(DecisionLink, {
      ...namesOf(source, work),
      id: String(link.workId),
      at: Date.parse(link.at),
      teams: [],
      distance: null,
      how: 'BY_HAND',
      by: names.named(link.personId),
      merged: work.state === 'merged',
      proposes: false,
      implements: false,
      counted: false,
      mayUndo: true,
    }),
  ];
}

function namesOf({ row }: Source, { repository, title, number }: WorkView) {
  const open = !repository.private && !row.repository.private;
  return {
    title: open ? title : null,
    url: open ? pullAddress(repository, number) : null,
    repository: `${repository.owner}/${repository.name}`,
    number,
  };
}

/** Where the text that names the document stands. */
export function mention(row: LogRow | undefined): LinkHow {
  if (row?.payload.from === 'title') return 'TITLE';
  return row?.payload.from === 'commit' ? 'COMMIT' : 'MENTION';
}
