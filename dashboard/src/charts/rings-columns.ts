import { textWidth, wrapText } from './text-size.js';
import { HEIGHT, onRing, places, WIDTH, type RingMark, type RingsLayout, type RingTeam } from './rings-shape.js';

const CENTRE = [WIDTH / 2, HEIGHT / 2] as const;
const RADII = { own: 40, worksWith: 76, seldom: 112 };
const NAME = 13;
const LINE = 14;
const AROUND = 4;
const ELBOW = 14;
const COLUMN = WIDTH / 2 - RADII.seldom - ELBOW - 8;

interface Spot {
  readonly team: RingTeam;
  readonly x: number;
  readonly y: number;
}

interface Row extends Spot {
  readonly lines: readonly string[];
  readonly count: string;
  readonly tall: number;
}

function rowOf(spot: Spot): Row {
  const count = ` ${String(spot.team.rows)}`;
  const lines = wrapText(spot.team.name, NAME, COLUMN, textWidth(count, NAME));
  return { ...spot, lines, count, tall: LINE * lines.length + AROUND };
}

/** The middle of each row: as near to its mark as rows can stand without touching, top to bottom. */
function middles(rows: readonly Row[]): number[] {
  const found: number[] = [];
  let ceiling = 0;
  for (const row of rows) {
    const middle = Math.max(row.y, ceiling + row.tall / 2);
    found.push(middle);
    ceiling = middle + row.tall / 2;
  }
  let floor = HEIGHT;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const tall = rows[index]?.tall ?? 0;
    const middle = Math.min(found[index] ?? 0, floor - tall / 2);
    found[index] = middle;
    floor = middle - tall / 2;
  }
  return found;
}

function column(spots: readonly Spot[], right: boolean): RingMark[] {
  const rows = [...spots].sort((a, b) => a.y - b.y).map(rowOf);
  const heights = middles(rows);
  const edge = right ? WIDTH - COLUMN : COLUMN;
  return rows.map(({ team, x, y, lines, count, tall }, index) => {
    const middle = heights[index] ?? y;
    const widths = lines.map((line, at) => textWidth(at === lines.length - 1 ? line + count : line, NAME));
    const width = Math.max(...widths);
    const turn = right ? edge - ELBOW : edge + ELBOW;
    const top = middle - tall / 2;
    return {
      key: team.key,
      x,
      y,
      leader: [
        [x, y],
        [turn, middle],
        [right ? edge - 4 : edge + 4, middle],
      ],
      label: {
        box: { x: right ? edge : edge - width, y: top, width, height: tall },
        x: edge,
        y: top + AROUND / 2 + 11,
        anchor: right ? 'start' : 'end',
        lines,
        under: count,
      },
    };
  });
}

/** Labels in two columns with a line to each mark: always fits up to 25 teams. */
export function columnLayout(worksWith: readonly RingTeam[], seldom: readonly RingTeam[]): RingsLayout {
  const spots = (teams: readonly RingTeam[], radius: number): Spot[] => {
    const shares = places(teams.length, 0.04);
    return teams.map((team, index) => {
      const [x, y] = onRing(CENTRE, radius, shares[index] ?? 0);
      return { team, x, y };
    });
  };
  const all = [...spots(worksWith, RADII.worksWith), ...spots(seldom, RADII.seldom)];
  const right = column(
    all.filter((spot) => spot.x >= CENTRE[0]),
    true,
  );
  const left = column(
    all.filter((spot) => spot.x < CENTRE[0]),
    false,
  );
  const marks = all.map((spot) => [...right, ...left].find((mark) => mark.key === spot.team.key)).filter((mark) => mark !== undefined);
  return { form: 'columns', centre: CENTRE, radii: RADII, marks, nameSize: NAME, markSize: 5 };
}
