/** Invisible marks that turn or hide words; they are no part of a value. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const TAG =
  /<\/?(?:a|abbr|b|big|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|nowiki|ol|p|pre|ref|s|small|span|strong|sub|summary|sup|t[dhr]|table|tbody|thead|tt|u|ul)\b[^<>]{0,300}>/gi;
const LINK = /!?\[([^[\]]{0,400})\](?:\([^()\s]{0,600}(?:\s[^()]{0,200})?\)|\[[^[\]]{0,100}\])/g;
const WIKI_LINK = /\[\[(?:[^[\]|]{0,300}\|)?([^[\]|]{0,300})\]\]/g;
const OUTER_LINK = /\[https?:\/\/[^\s[\]]{1,600} ([^[\]]{1,300})\]/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", apos: "'" };

/** Without `<!-- ... -->`; one that is never closed reaches to the end. */
export function withoutComments(text: string): string {
  let start = text.indexOf('<!--');
  if (start < 0) return text;
  let kept = '';
  let from = 0;
  while (start >= 0) {
    kept += text.slice(from, start);
    const end = text.indexOf('-->', start + 4);
    if (end < 0) return kept;
    from = end + 3;
    start = text.indexOf('<!--', from);
  }
  return kept + text.slice(from);
}

/**
 * The words of one line without Markdown, wiki and HTML marks, spaces made single. A mark without its pair stays (`**kwargs`), and
 * so do underscores of names (`__future__`).
 */
export function wordsOf(text: string): string {
  return withoutComments(text)
    .replace(INVISIBLE, '')
    .replace(TAG, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
    .replace(OUTER_LINK, '$1')
    .replace(WIKI_LINK, '$1')
    .replace(LINK, '$1')
    .replace(/(`{1,3})([^`]{1,400})\1/g, '$2')
    .replace(/\*\*(?=[^\s*])([^*]{1,400})\*\*|(?<!\w)__(?=\S)([^_]{1,300}\s[^_]{1,300})__(?!\w)/g, '$1$2')
    .replace(/('{2,5})([^']{1,400})\1/g, '$2')
    .replace(/^([*_])(.{1,400})\1$/s, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As written, but for comments, invisible marks and what only emphasizes the whole; at most 300 characters. */
export function rawOf(text: string): string {
  const bare = withoutComments(text.slice(0, 4000)).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  const inner = /^(\*\*|__|`|\*|_)(.*)\1$/s.exec(bare)?.[2];
  const kept = inner !== undefined && inner !== '' && !/[*`]/.test(inner) ? inner.trim() : bare;
  return kept.length > 300 ? `${kept.slice(0, 299)}…` : kept;
}
