const BYTES = 1_000_000;
/** Shares above which characters say that this is no text. */
const CONTROLS = 0.01;
const REPLACED = 0.05;
/** A few stray ones say nothing in a short text. */
const STRAY = 8;

/** Why a text is not read, one sentence that begins with `The <what>`; null where it is. Sizes are of UTF-8. */
export function whyUnreadable(text: string, what: string): string | null {
  if (isLarger(text)) return `The ${what} is larger than 1 MB.`;
  let controls = 0;
  let replaced = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return `The ${what} is binary.`;
    if (unit < 0x20 ? unit < 9 || unit > 13 : unit >= 0x7f && unit < 0xa0) controls += 1;
    else if (unit === 0xfffd) replaced += 1;
  }
  if (controls > Math.max(STRAY, text.length * CONTROLS)) return `The ${what} is binary.`;
  if (replaced > Math.max(STRAY, text.length * REPLACED)) return `The ${what} is not in UTF-8.`;
  return null;
}

function isLarger(text: string): boolean {
  if (text.length > BYTES) return true;
  if (text.length * 3 <= BYTES) return false;
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // Either half of a surrogate pair stands for two of the four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes > BYTES;
}
