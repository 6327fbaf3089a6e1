const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/**
 * A line or paragraph as one would read it aloud: without the marks of Markdown, reStructuredText, MediaWiki, AsciiDoc and HTML.
 * Every pattern excludes its own opening mark or is bounded, so that a hundred thousand `[` or `<` cost one pass.
 */
export function plain(text: string): string {
  return text
    .replace(/!\[[^[\]]{0,300}\]\([^()\n]{0,500}\)/g, ' ')
    .replace(/\[([^[\]]{0,300})\](?:\([^()\n]{0,500}\)|\[[^[\]\n]{0,100}\])/g, '$1')
    .replace(/\[\[(?:[^[\]|\n]{1,300}\|)?([^[\]|\n]{1,300})\]\]/g, '$1')
    .replace(/\[https?:\/\/[^\s[\]]{1,500}\s([^[\]\n]{1,300})\]/g, '$1')
    .replace(/(?:link|xref|https?):[^\s[\]]{1,500}\[([^[\]\n]{0,300})\]/g, '$1')
    .replace(/`([^`<>\n]{1,200})<[^`<>\n]{1,300}>`__?/g, '$1')
    .replace(/<https?:\/\/([^<>\s]{1,500})>/g, '$1')
    .replace(/<\/?[a-zA-Z!][^<>]{0,500}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/:[a-z]{2,12}:`([^`\n]{1,200})`/g, '$1')
    .replace(/`{1,3}/g, '')
    .replace(/'{2,5}/g, '')
    .replace(/(?<!\\)\*{1,3}|~~/g, '')
    .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/gu, '')
    .replace(/\\([\\`*_{}[\]()#+.!<>|-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without the mark of a list, a quotation or a definition at its start. */
export function unlisted(line: string): string {
  return line.replace(/^[\s>]{0,200}(?:[-*+•]{1,6}|\d{1,4}[.)]|[#:;]{1,4}(?=\s))?[ \t]{0,20}(?:\[[ xX]\][ \t])?/, '');
}
