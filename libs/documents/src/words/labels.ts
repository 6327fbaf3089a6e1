/** Prefixes that mean a document wherever they stand before a number. */
const SURE = ['rfc', 'bip', 'kep', 'eip', 'erc', 'pep', 'adr', 'otep', 'rfd'];
/** Prefixes that are words or names of other things too: these need a hyphen, or capitals. */
const UNSURE = ['se', 'dep', 'jep', 'cip', 'sip'];

/** Every prefix known without being told. */
export const PREFIXES: readonly string[] = [...SURE, ...UNSURE];

const made = new Map<string, RegExp>();

/** `RFC-31`, `RFC 31`, `rfc #0031`, `BIP341`: not in a longer word, not a version, not a date. */
function pattern(prefixes: readonly string[]): RegExp {
  const known = [...new Set([...PREFIXES, ...prefixes.map((one) => one.toLowerCase()).filter((one) => /^[a-z][a-z\d]{0,19}$/.test(one))])];
  const key = known.join('|');
  const held = made.get(key);
  if (held) return held;
  // Longer prefixes first, so that `adrs` is not read as `adr`.
  const words = known.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
  const one = new RegExp(
    `(?<![\\p{L}\\p{N}_@.$#-])(${words})([-\\u2010\\u2011_ \\u00a0]?#?)0{0,6}([1-9]\\d{0,5})(?![\\p{L}\\p{N}_]|\\.\\d|-\\d\\d-\\d\\d)`,
    'giu',
  );
  if (made.size > 100) made.clear();
  made.set(key, one);
  return one;
}

/** Takes the labels out of a text: each is handed to `take`, and a blank is left. */
export function withoutLabels(text: string, prefixes: readonly string[], take: (label: string) => void): string {
  return text.replace(pattern(prefixes), (match: string, prefix: string, joint: string, number: string) => {
    const word = prefix.toLowerCase();
    if (!SURE.includes(word) && !isSure(prefix, joint)) return match;
    take(`${word}-${number}`);
    return ' ';
  });
}

function isSure(prefix: string, joint: string): boolean {
  return /^[-\u2010\u2011]$/.test(joint) || (joint !== '' && prefix === prefix.toUpperCase());
}
