/** A box in the drawing's own units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Widths in Inter at weight 550, in em, rounded up by class; a letter outside them counts as the widest. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'|! ]/, 0.26],
  [/[frt1()/]/, 0.38],
  [/[-a-eghknopqsuvxyz]/, 0.59],
  [/[0-9?]/, 0.64],
  [/[EFJLT]/, 0.63],
  [/[MW]/, 0.98],
  [/[A-Z&]/, 0.76],
  [/[mw]/, 0.88],
];
const WIDEST = 1;

function share(letter: string): number {
  const bare = letter.normalize('NFD').charAt(0);
  return CLASSES.find(([letters]) => letters.test(bare))?.[1] ?? WIDEST;
}

/** How wide a text stands in Inter, rounded up: a layout that trusts it never overlaps. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + share(letter) * size, 0);
}

/** The text, or as much of it as fits with an ellipsis. */
function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

/**
 * The text on one line, or on two broken at the space that leaves them most even, each cut where even that is too wide.
 * @param tail room that must stay free at the end of the last line
 */
export function wrapText(text: string, size: number, width: number, tail: number): string[] {
  if (textWidth(text, size) + tail <= width) return [text];
  const words = text.split(' ');
  const splits = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const);
  const widest = ([first, last]: readonly [string, string]): number => Math.max(textWidth(first, size), textWidth(last, size) + tail);
  const [start, ...others] = splits;
  if (!start) return [fitText(text, size, width - tail)];
  const [first, last] = others.reduce((best, split) => (widest(split) < widest(best) ? split : best), start);
  return [fitText(first, size, width), fitText(last, size, width - tail)];
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function within(box: Box, width: number, height: number): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}
