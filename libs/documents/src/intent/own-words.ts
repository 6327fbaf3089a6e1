import { cleaned } from '../words/clean.js';
import { plain } from '../words/plain.js';

/** GitHub takes no longer body; what stands behind is not read. */
const MOST = 65_536;
const SENTENCES = 2_000;
/** Of a longer sentence the beginning is read. */
const SENTENCE = 1_000;
/** Stands for what is no word: code, an address, a picture. */
const THING = '□';

/** A sentence of a comment, on one line, without markup; code and addresses stand as `□`. */
export interface Sentence {
  /** Without the greeting, the names and the small words that lead up to it. */
  readonly text: string;
  /** As it stands. */
  readonly whole: string;
  readonly asks: boolean;
  /** It is an item of a list. */
  readonly item: boolean;
  /** Number of its paragraph. */
  readonly paragraph: number;
}

/** What a comment says in its own words: no quoted lines, no code, no remarks that are not shown, nothing struck out. */
export interface OwnWords {
  readonly sentences: readonly Sentence[];
  /** The lines with their addresses. */
  readonly written: string;
  /** It holds a suggestion block. */
  readonly block: boolean;
}

const FENCE = /^\s{0,40}(?:(?:[-*+]|\d{1,3}[.)])\s{1,8})?(`{3,}|~{3,})([^`\n]{0,200})/;
const QUOTED = /^\s{0,12}(?:[-*+]\s{1,4})?>/;
/** The line above a quotation in a mail. */
const WROTE = /^\s{0,4}On .{4,200} wrote:\s*$|^\s{0,4}.{0,100}\bwrote:\s*$/;
const ITEM = /^\s{0,40}(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s)?/;
const HEADING = /^\s{0,3}#{1,6}\s/;

export function ownWordsOf(body: string): OwnWords {
  const { lines, block } = ownLines(withoutRemarks(cleaned(body.slice(0, MOST))));
  const shown = lines.map(withoutPictures);
  return { sentences: sentencesOf(shown), written: shown.map(withoutCode).join('\n'), block };
}

/** The lines that are neither quoted nor code; a line of code becomes an empty one. */
function ownLines(text: string): { lines: string[]; block: boolean } {
  const lines: string[] = [];
  let fence: string | null = null;
  let block = false;
  for (const line of text.split('\n')) {
    if (fence === null && QUOTED.test(line)) {
      // What stands before and behind a quotation is not one sentence.
      if (lines.at(-1) !== undefined && lines.at(-1) !== '') lines.push('');
      continue;
    }
    const found: RegExpExecArray | null = FENCE.exec(line);
    const mark: string | undefined = found?.[1];
    if (fence === null && mark === undefined) lines.push(WROTE.test(line) ? '' : line);
    else if (fence === null) {
      fence = mark ?? null;
      if (/^\s*suggestion\b/.test(found?.[2] ?? '')) block = true;
      lines.push('');
    } else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length && (found?.[2] ?? '').trim() === '') fence = null;
  }
  return { lines, block };
}

function withoutRemarks(text: string): string {
  let rest = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    rest += text.slice(from, at);
    from = end < 0 ? text.length : end + 3;
  }
  return rest + text.slice(from);
}

/** Nor what is struck out. */
function withoutPictures(line: string): string {
  return line
    .replace(/!\[[^[\]]{0,300}\]\([^()\n]{0,500}\)/g, ' ')
    .replace(/<img\b[^<>]{0,1000}>/gi, ' ')
    .replace(/~~[^~\n]{1,300}~~/g, ' ');
}

/** A substitution (`s/this/that/`) is what is said, in code or not. */
function withoutCode(line: string): string {
  return line.replace(/(`{1,2})([^`\n]{1,500})\1/g, (_, __, code: string) =>
    /^s\/[^/]{1,100}\/[^/]{0,100}\/?g?$/.test(code) ? code : THING,
  );
}

function sentencesOf(lines: readonly string[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let held = '';
  let item = false;
  const close = (): void => {
    if (held !== '') for (const one of divided(held)) if (sentences.length < SENTENCES) sentences.push(sentence(one, item, paragraph));
    if (held !== '') paragraph += 1;
    held = '';
    item = false;
  };
  for (const line of lines) {
    const begins = ITEM.exec(line);
    if (line.trim() === '' || begins !== null || HEADING.test(line)) close();
    if (begins !== null) item = true;
    const said = line.slice(begins?.[0].length ?? 0).replace(HEADING, '');
    if (said.trim() !== '') held += `${held === '' ? '' : ' '}${said}`;
  }
  close();
  return sentences;
}

/** Sentences end in a full stop, a question mark or an exclamation mark with a blank behind it; `e.g.` and its like end none. */
function divided(paragraph: string): string[] {
  return said(paragraph)
    .replace(/\b(e\.g|i\.e|etc|vs|cf|approx|resp|a\.k\.a)\.(?=[\s,)])/gi, (match) => match.replaceAll('.', ''))
    .split(/(?<=[.!?…？！。]["')\]]?)\s+/u)
    .filter((one) => one !== '');
}

/** As one would read it, with one kind of apostrophe. */
function said(paragraph: string): string {
  return plain(
    withoutCode(paragraph).replace(/<?https?:\/\/[^\s<>()[\]]{1,2000}>?(?!\()/g, (address) =>
      address.endsWith('?') ? `${THING}?` : THING,
    ),
  )
    .replace(/[‘’ʼ´]/g, "'")
    .replace(/[“”„]/g, '"');
}

const NAME = '@[a-z\\d](?:[a-z\\d-]{0,38})(?:\\s?(?:and|&|/|,)\\s?(?=@))?';
/** What leads up to a sentence and says nothing itself. */
const LEAD = new RegExp(
  `^(?:["'(*•–—-]|${NAME}|(?:hi|hey|hello|dear)(?: (?:all|everyone|there|again|@?[\\w-]{2,39}))?(?=[,!:.])|` +
    "so|and|but|also|then|or|well(?=[,.…–—-])|hm+|um+|uh|btw|by the way|fwiw|for what it's worth|imo|imho|imao|afaict|afaik|afaiu|iiuc|iirc|in my opinion|i think(?: that)?|i guess|i feel(?: like)?|" +
    'i believe(?: that)?|actually|however|in that case|in this case|additionally|again|now|wait|out of curiosity|just curious|first|second|third|finally|in general|re|here|edit|' +
    'in addition|if so|anyway|though|still|ultimately|in any case|at least|for now|for consistency|for clarity|ideally|same here)(?:[,:;.!…–—-]{1,3}|(?=\\s)|(?<=["\'(*•–—-]))\\s*',
  'i',
);

function sentence(one: string, item: boolean, paragraph: number): Sentence {
  const whole = one.slice(0, SENTENCE);
  let text = whole;
  for (let i = 0; i < 6; i += 1) {
    const next = text.replace(LEAD, '');
    if (next === text || next === '') break;
    text = next;
  }
  return { text, whole, asks: /[?？]["')\]\s]{0,3}$/.test(one), item, paragraph };
}
