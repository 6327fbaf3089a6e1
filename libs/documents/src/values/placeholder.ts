import { withoutComments } from '../text/markup.js';

const EMPTY_WORDS = new Set([
  ...[
    '',
    'n/a',
    'na',
    'none',
    'nil',
    'null',
    '~',
    '-',
    '--',
    '---',
    '–',
    '—',
    '?',
    '??',
    '???',
    '.',
    '..',
    '...',
    '…',
    '[]',
    '{}',
    '""',
    "''",
  ],
  ...['not applicable', 'not yet', 'no', 'xxx', 'xxxx', 'nnnn', 'undefined', 'to be determined', 'to be decided', 'to be announced'],
]);
const EMPTY_STARTS =
  /^(?:(?:tbd|tba|todo|fixme)(?=\s*(?:$|[:.,;()[-]))|(?:yyyy-mm-dd|yyyymmdd|leave (?:this |it )?(?:empty|blank)|fill (?:me )?in|your name)(?![\w-]))/i;
const ENCLOSED = /^(?:\{.*\}|<[^@]*>|\(.*\)|\[[^\]]*\])$/s;

/** True for what a template left: `(leave this empty)`, `TBD`, `{...}`, `<...>`, `YYYY-MM-DD`, `#0000`. */
export function isPlaceholder(written: string): boolean {
  const text = withoutComments(written).trim();
  const bare = text
    .slice(0, 200)
    .replace(/^[@"'`*(\s]+/, '')
    .toLowerCase();
  if (EMPTY_WORDS.has(text.toLowerCase()) || EMPTY_WORDS.has(bare.replace(/["'`*)\s.]{1,20}$/, ''))) return true;
  if (EMPTY_STARTS.test(bare) || /^(?:[\w./-]{0,80}#|[a-z]{2,6}[- ]?)?0{4,}$/i.test(bare)) return true;
  const named = text.includes('@') || text.includes('http') || text.startsWith('[[') || /^\W{1,3}\d+\W{1,3}$/.test(text);
  return text.length < 400 && ENCLOSED.test(text) && !named;
}

/** What was chosen among `proposed | **accepted** | rejected`: the word that stands out; null where nobody chose; else the text. */
export function chosenIn(written: string): string | null {
  const text = withoutComments(written).trim();
  const parts = text.replace(/^[[{(<]|[\]})>]$/g, '').split(/\s?\|\s?|\s\/\s/);
  if (parts.length < 3 && !(parts.length === 2 && /^[[{<].*[\]}>]$/s.test(text))) return text;
  const marked = parts.filter((part) => /^\s*(?:\*\*|__|`|\[x\]).+/i.test(part) && !/^\s*\[ \]/.test(part));
  return marked.length === 1 && marked[0] !== undefined ? marked[0].replace(/^\s*\[x\]\s*/i, '').trim() : null;
}
