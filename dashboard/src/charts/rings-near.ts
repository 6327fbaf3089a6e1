import { overlap, textWidth, within, type Box } from './text-size.js';
import { HEIGHT, onRing, places, WIDTH, type RingLabel, type RingMark, type RingsLayout, type RingTeam } from './rings-shape.js';

const CENTRE = [250, 212] as const;
const RADII = { own: 52, worksWith: 112, seldom: 194 };
const NAME = 14;
const UNDER = 12.5;
const TALL = 36;
const AWAY = 15;
/** What a ring through a label costs, against standing on another side of its mark. */
const CROSSING = 3;
/** Free shares of a turn on either side of a ring's name; the first of equally good ones is taken. */
const GAPS = [0, 0.02, 0.04, 0.08, 0.12, 0.16, 0.2, 0.24];

type Side = 'right' | 'left' | 'below' | 'above';

function boxAround(x: number, y: number, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/** How far a label beside a mark moves up or down, so that the ring's own line does not run through it. */
const LEAN = 9;

function label({ team, x, y, share }: Spot, side: Side): RingLabel {
  const width = Math.max(textWidth(team.name, NAME), textWidth(team.under, UNDER));
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
  const textX = side === 'right' ? x + AWAY : side === 'left' ? x - AWAY : x;
  const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
  const outwards = side === sides(share)[0];
  const lean = -Math.cos(share * 2 * Math.PI) * (outwards ? LEAN : -LEAN);
  const top = side === 'below' ? y + 12 : side === 'above' ? y - 12 - TALL : y - TALL / 2 + lean;
  return { box: { x: left, y: top, width, height: TALL }, x: textX, y: top + 14, anchor, lines: [team.name], under: team.under };
}

/** Outwards first, then along the ring, then inwards. */
function sides(share: number): Side[] {
  const across = Math.sin(share * 2 * Math.PI);
  const up = Math.cos(share * 2 * Math.PI) > 0;
  const [level, other]: Side[] = up ? ['above', 'below'] : ['below', 'above'];
  const [out, back]: Side[] = across > 0 ? ['right', 'left'] : ['left', 'right'];
  return (Math.abs(across) < 0.3 ? [level, out, back, other] : [out, level, other, back]) as Side[];
}

/** Whether a ring's line runs through a box. */
function crosses(box: Box, radius: number): boolean {
  const dx = Math.max(box.x - CENTRE[0], CENTRE[0] - box.x - box.width, 0);
  const dy = Math.max(box.y - CENTRE[1], CENTRE[1] - box.y - box.height, 0);
  const farX = Math.max(Math.abs(box.x - CENTRE[0]), Math.abs(box.x + box.width - CENTRE[0]));
  const farY = Math.max(Math.abs(box.y - CENTRE[1]), Math.abs(box.y + box.height - CENTRE[1]));
  return Math.hypot(dx, dy) < radius && radius < Math.hypot(farX, farY);
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
  /** How far labels are from where they would best stand, and how many rings run through them; 0 is best. */
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
  for (const spot of all) {
    const choices = sides(spot.share)
      .map((side, order) => ({ label: label(spot, side), order }))
      .filter(({ label: { box } }) => within(box, WIDTH, HEIGHT) && !taken.some((other) => overlap(other, box)))
      .map(({ label: one, order }) => ({
        label: one,
        cost: order + CROSSING * [RADII.worksWith, RADII.seldom].filter((radius) => crosses(one.box, radius)).length,
      }))
      .sort((a, b) => a.cost - b.cost);
    const [best] = choices;
    if (!best) return null;
    cost += best.cost;
    taken.push(best.label.box);
    marks.push({ key: spot.team.key, x: spot.x, y: spot.y, label: best.label, leader: [] });
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
