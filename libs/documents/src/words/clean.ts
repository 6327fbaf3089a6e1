const LONELY = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]/g;
/** Overrides and isolates turn around what stands beside them on a screen; marks (U+200E, U+200F) belong to the language. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Replacing holds every match of a text at once; in pieces of this size that is little. */
const PIECE = 65_536;

/**
 * The same text without what a database or a screen cannot hold: byte order mark, lone halves of surrogate pairs, control
 * characters, overrides of direction. Lines end in `\n` and keep their numbers.
 */
export function cleaned(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return inPieces(start, [/[^\r\ud800-\udbff]/])
    .map((piece) => piece.replace(/\r\n?/g, '\n').replace(LONELY, '\ufffd').replace(CONTROLS, ' ').replace(TURNING, ''))
    .join('');
}

/** Pieces of at most 65,536 characters, each ending in the first kind of character that its second half has; anywhere where it has none. */
export function inPieces(text: string, ends: readonly RegExp[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > PIECE) {
    const to = ends.map((end) => lastEnd(text, from + PIECE, end)).find((at) => at > 0) ?? from + PIECE;
    pieces.push(text.slice(from, to));
    from = to;
  }
  pieces.push(text.slice(from));
  return pieces;
}

function lastEnd(text: string, most: number, end: RegExp): number {
  for (let at = most; at > most - PIECE / 2; at -= 1) if (end.test(text[at - 1] ?? '')) return at;
  return 0;
}

/** The first `most` lines; a text of a million empty lines makes no million strings. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (let from = 0; lines.length < most;) {
    const end = text.indexOf('\n', from);
    lines.push(end < 0 ? text.slice(from) : text.slice(from, end));
    if (end < 0) break;
    from = end + 1;
  }
  return lines;
}

/** Lines as an editor counts them: an end of line at the end begins no further one. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return text === '' || text.endsWith('\n') ? count : count + 1;
}

/** At most `most` UTF-16 units, cut between words, with `…` where something was cut; never through a surrogate pair. */
export function fitting(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  const end = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${end.replace(/[\s,;:–—-]{1,8}$/, '')}…`;
}
