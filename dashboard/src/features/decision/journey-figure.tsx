import { lazy, Suspense, type ReactElement } from 'react';
import { useMediaQuery } from '@mantine/hooks';
import { parseAsInteger, useQueryState } from 'nuqs';
import { ChartFrame } from '../../charts/chart-frame.js';
import type { DecisionPage } from '../../gql/types-decisions.js';
import { counted } from '../../ui/counts.js';
import { fetchedWords } from '../../ui/coverage-words.js';
import { dayAndClock } from '../../ui/dates.js';
import { decisionName } from '../../ui/decision-words.js';
import { csv, fileName } from '../../ui/save-file.js';
import { plain } from '../../ui/sentence.js';
import { JourneyLegend } from './journey-legend.js';
import { journeyOf, markWords, teamName } from './journey-of.js';
import { JourneyTable } from './journey-table.js';
import { titleWords } from './title-words.js';
import styles from './decision.module.css';

const JourneyChart = lazy(() => import('../../charts/journey-chart.js').then((part) => ({ default: part.JourneyChart })));

const FEWEST_FOR_A_CHART = 6;

/** Drawing or table: what the address says, else what reads better here. */
function useTable(marks: number): [boolean, (table: boolean) => void] {
  const [chosen, setChosen] = useQueryState('table', parseAsInteger);
  const small = useMediaQuery('(max-width: 74.99em)', false, { getInitialValueInEffect: false });
  const fitting = small || marks < FEWEST_FOR_A_CHART;
  return [chosen === null ? fitting : chosen === 1, (table) => void setChosen(table === fitting ? null : Number(table))];
}

/** The journey as a drawing, or the same as a table. */
export function JourneyFigure({ page }: { page: DecisionPage }): ReactElement | null {
  const marks = page.lanes.flatMap((lane) => lane.marks);
  const [table, setTable] = useTable(marks.length);
  const journey = journeyOf(page);
  if (journey === null || page.lanes.length === 0) return null;
  const title = plain(titleWords(page));
  const name = decisionName(page.decision, page.decision.kind);
  const under = [
    name,
    [
      page.fetched === null
        ? null
        : (fetchedWords(page.fetched) ?? `All ${counted(page.fetched.of, 'repository', 'repositories')} fetched.`),
    ]
      .concat(page.measuredAt === null ? [] : [`Measured ${dayAndClock(page.measuredAt)}.`])
      .filter((words) => words !== null)
      .join(' '),
  ];
  return (
    <ChartFrame
      legend={<JourneyLegend page={page} table={table} />}
      table={table}
      onTable={setTable}
      back="Show as a journey"
      words={{ title, under }}
      file={(ending) => fileName(['journey', page.decision.label ?? page.decision.id], ending)}
      csv={() =>
        csv(
          ['date', 'team', 'what', 'before the decision', 'repository', 'number', 'title', 'address'],
          page.lanes.flatMap((lane) =>
            lane.marks.map((mark) => [
              mark.at,
              teamName(lane),
              markWords(mark),
              mark.before ? 'yes' : 'no',
              mark.repository,
              mark.number ?? '',
              mark.title ?? '',
              mark.url ?? '',
            ]),
          ),
        )
      }
      captionClass={styles.legend}
      toolsClass={styles.tools ?? ''}
      chartClass={styles.chart}
      twin={<JourneyTable page={page} />}
      chart={
        <Suspense fallback={<div className={styles.room} />}>
          <JourneyChart journey={journey} title={`Journey of ${name}. ${title} The lists below have the same items.`} />
        </Suspense>
      }
    />
  );
}
