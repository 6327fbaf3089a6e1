import { overlap, textWidth, within, type Box } from './text-size.js';
import { HEIGHT, onRing, places, WIDTH, type RingLabel, type RingMark, type RingsLayout, type RingTeam } from './rings-shape.js';

const CENTRE = [250, 212] as const;
const RADII = { own: 52, worksWith: 112, seldom: 194 };
const NAME = 14;
const UNDER = 12.5;
const TALL = 36;
const AWAY = 15;
/** Free shares of a turn on either side of a ring's name; the first of equally good ones is taken. */
const GAPS = [0, 0.02, 0.04, 0.08, 0.12, 0.16, 0.2, 0.24];

type Side = 'right' | 'left' | 'below' | 'above';

function boxAround(x: number, y: number, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function label(team: RingTeam, x: number, y: number, side: Side): RingLabel {
  const width = Math.max(textWidth(team.name, NAME), textWidth(team.under, UNDER));
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
  const textX = side === 'right' ? x + AWAY : side === 'left' ? x - AWAY : x;
  const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
  const top = side === 'below' ? y + 12 : side === 'above' ? y - 12 - TALL : y - TALL / 2;
  return { box: { x: left, y: top, width, height: TALL }, x: textX, y: top + 14, anchor, lines: [team.name], under: team.under };
}

/** Outwards first, then along the ring, then inwards. */
function sides(share: number): Side[] {
  const across = Math.sin(share * 2 * Math.PI);
  const up = Math.cos(share * 2 * Math.PI) > 0;
  const level: Side = up ? 'above' : 'below';
  const out: Side = across > 0 ? 'right' : 'left';
  const back: Side = across > 0 ? 'left' : 'right';
  return Math.abs(across) < 0.3 ? [level, out, back] : [out, level, up ? 'below' : 'above', back];
}

function standing(ownPeople: boolean): Box[] {
  const names = [RADII.worksWith, RADII.seldom].map((radius) => ({ x: CENTRE[0] - 38, y: CENTRE[1] - radius - 9, width: 76, height: 18 }));
  return [...names, boxAround(CENTRE[0], CENTRE[1], ownPeople ? RADII.own + 6 : RADII.own)];
}

interface Spot {
  readonly team: RingTeam;
  readonly share: number;
  readonly x: number;
  readonly y: number;
}

function spots(teams: readonly RingTeam[], radius: number, gap: number): Spot[] {
  const shares = places(teams.length, gap);
  return teams.map((team, index) => {
    const share = shares[index] ?? 0;
    const [x, y] = onRing(CENTRE, radius, share);
    return { team, share, x, y };
  });
}

interface Settled {
  readonly marks: readonly RingMark[];
  /** How far labels are from where they would best stand; 0 is best. */
  readonly cost: number;
}

/** Every label near its mark, or null where they do not all find room. */
function settle(all: readonly Spot[]): Settled | null {
  const fixed = standing(true);
  const taken = [...fixed, ...all.map((spot) => boxAround(spot.x, spot.y, 11))];
  const crowded = taken.some((box, index) => index >= fixed.length && taken.some((other, at) => at < index && overlap(box, other)));
  if (crowded) return null;
  const marks: RingMark[] = [];
  let cost = 0;
  for (const { team, share, x, y } of all) {
    const choices = sides(share).map((side) => label(team, x, y, side));
    const best = choices.findIndex((one) => within(one.box, WIDTH, HEIGHT) && !taken.some((box) => overlap(box, one.box)));
    const chosen = choices[best];
    if (!chosen) return null;
    cost += best;
    taken.push(chosen.box);
    marks.push({ key: team.key, x, y, label: chosen, leader: [] });
  }
  return { marks, cost };
}

/** The wide layout of a dozen teams or so; null where a label finds no room. */
export function nearLayout(worksWith: readonly RingTeam[], seldom: readonly RingTeam[]): RingsLayout | null {
  const settled = GAPS.flatMap((inner) =>
    GAPS.map((outer) => settle([...spots(worksWith, RADII.worksWith, inner), ...spots(seldom, RADII.seldom, outer)])),
  ).filter((one) => one !== null);
  const [first, ...others] = settled;
  if (!first) return null;
  const { marks } = others.reduce((best, one) => (one.cost < best.cost ? one : best), first);
  return { form: 'near', centre: CENTRE, radii: RADII, marks, nameSize: NAME, markSize: 6.6 };
}
