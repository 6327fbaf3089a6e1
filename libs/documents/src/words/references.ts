import { cleaned, inPieces } from './clean.js';
import { withoutLabels } from './labels.js';
import { decoded, resolved, tokenOfAddress, type Home } from './links.js';
import { hasExtension, PLAIN_PATH, plainPath } from './paths.js';

const AT_MOST = 1_000;

/** Where a text stands, and which prefixes its documents have beyond the known ones. */
export interface ReferenceOptions {
  readonly home: Home;
  readonly prefixes?: readonly string[];
}

/**
 * What a text names, distinct and sorted, at most 1,000: `rfc-31` (prefix and number without zeros), `owner/name#12`,
 * `owner/name:path` and `owner/name` (owner and name in lower case, paths as written). Bare `#12` is of the home repository and does not count
 * in code; addresses of other hosts and of people name nothing. Never throws; one pass a pattern.
 */
export function referencesIn(text: string, options: ReferenceOptions): string[] {
  return [...tokensIn(cleaned(text), options, '')].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The same for a cleaned text, relative links taken from `folder`. */
export function tokensIn(text: string, options: ReferenceOptions, folder: string): Set<string> {
  const tokens = new Set<string>();
  if (!/[#/[]|\d/.test(text)) return tokens;
  const home = `${options.home.owner}/${options.home.name}`.toLowerCase();
  const take = (token: string | null): void => {
    if (token !== null && tokens.size < AT_MOST) tokens.add(token);
  };
  const takePath = (link: string, from: string): void => {
    const path = resolved(decoded(link), from);
    if (path !== null) take(`${home}:${path}`);
  };
  const withoutCode = codeRemover();
  for (const piece of inPieces(withoutRemarks(text), [/\n/, /\s/])) readPiece(piece);
  return tokens;

  function readPiece(piece: string): void {
    let rest = piece;
    if (/https?:|github\.com/i.test(rest)) rest = withoutAddresses(rest, options.home, take);
    rest = rest.replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, ' ');
    rest = withoutLinks(rest, (link) => {
      if (isRelative(link)) takePath(link, folder);
    });
    rest = rest.replace(TOKEN, (_, repository: string, number: string | undefined, path: string | undefined) => {
      take(`${repository.toLowerCase()}${number === undefined ? `:${path ?? ''}` : `#${number}`}`);
      return ' ';
    });
    rest = rest.replace(PLAIN_PATH, (match) => {
      const path = plainPath(match);
      if (path !== null) takePath(path, path.startsWith('.') ? folder : '');
      return path === null ? match : ' ';
    });
    rest = withoutLabels(rest, options.prefixes ?? [], take);
    for (const [, before = '', number = ''] of withoutCode(rest).matchAll(BARE)) {
      if (number.length !== 6 || CALLED.test(before)) take(`${home}#${number}`);
    }
  }
}

const TOKEN =
  /(?<![\w./@-])([a-z\d][a-z\d-]{0,38}\/[\w.-]{1,100})(?:#([1-9]\d{0,8})(?!\w)|:((?:[\w@.+-]{1,100}\/){0,12}[\w@+-][\w@.+-]{0,100}\.[a-z]{1,12})(?!\w))/gi;
/** Six digits after a `#` are a colour, but where a word says that they are an issue. */
const BARE = /((?:\b[a-z]{2,12}:? )?(?<![\w&/#.=-]))#([1-9]\d{0,8})(?![\w-]|\.\d)/gi;
const CALLED = /^(?:pr|pull|request|issue|issues|closes?|closed|fix|fixes|fixed|resolves?|resolved|refs?|see|merge|merges|reverts?):? $/i;

/** `<!-- ... -->` is not shown, and forms put examples there. */
function withoutRemarks(text: string): string {
  let rest = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    rest += `${text.slice(from, at)} `;
    from = end + 3;
  }
  return rest + text.slice(from);
}

/** Addresses; a link's text that is a bare number belongs to what the link points to. */
function withoutAddresses(text: string, home: Home, take: (token: string | null) => void): string {
  const host = home.host === undefined ? '' : `|${home.host.replace(/[^\w:-]/g, '\\$&')}`;
  return text
    .replace(/\[#\d{1,9}\](?=\(https?:|\[)/gi, ' ')
    .replace(
      new RegExp(
        `\\bhttps?://[^\\s<>"'\`()[\\]{}|\\\\^]+|(?<![\\w.@/-])(?:(?:www\\.)?github\\.com${host})/[^\\s<>"'\`()[\\]{}|\\\\^]+`,
        'gi',
      ),
      (match) => {
        take(tokenOfAddress(match.replace(/[.,;:!?*_~]+$/, ''), home));
        return ' ';
      },
    );
}

/** Targets of links in Markdown, HTML, MediaWiki, reStructuredText and AsciiDoc; what is shown of them stays. */
function withoutLinks(text: string, take: (link: string) => void): string {
  const target = (match: string, link: string, shown?: string): string => {
    take(link);
    return typeof shown === 'string' && !/^\d+$/.test(shown) ? ` ${shown} ` : ' ';
  };
  return text
    .replace(/\]\([ \t]{0,4}<?([^()<>\s]{1,400})>?(?:[ \t][^()\n]{0,200})?\)/g, (match, link: string) => `]${target(match, link)}`)
    .replace(/^ {0,3}\[[^[\]\n]{1,100}\]:[ \t]{0,4}<?([^\s<>]{1,400})>?/gm, (match, link: string) =>
      // A title as `[rfc-31]: keys by pair` looks like the definition of a link, but leads nowhere.
      isRelative(link) ? target(match, link) : match,
    )
    .replace(/\bhref=["']([^"'\s<>]{1,400})["']/gi, (match, link: string) => target(match, link))
    .replace(/\[\[([^[\]|\n]{1,300})(?:\|([^[\]|\n]{0,300}))?\]\]/g, (match, link: string, shown?: string) => target(match, link, shown))
    .replace(/<([^`<>\s]{1,300})>`__?/g, (match, link: string) => target(match, link))
    .replace(/\b(?:link|xref):([^\s[\]:]{1,300})\[/g, (match, link: string) => target(match, link));
}

function isRelative(link: string): boolean {
  const path = link.replace(/[?#].*$/s, '');
  if (path === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(path) || path.includes('@')) return false;
  return hasExtension(path) || (/^\.{0,2}\//.test(path) && !/\.\w{1,5}$/.test(path));
}

/** Takes out fenced blocks and code spans, piece by piece: a fence may open in one and close in a later. */
function codeRemover(): (piece: string) => string {
  let fence: string | null = null;
  return (piece) => {
    const kept: string[] = [];
    for (const line of fence !== null || piece.includes('```') || piece.includes('~~~') ? piece.split('\n') : [piece]) {
      const mark: string | undefined = /^[ >]{0,20}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === null && mark === undefined) kept.push(line);
      else if (fence === null) fence = mark ?? null;
      else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length) fence = null;
    }
    return kept.join('\n').replace(/`[^`\n]{1,300}`/g, ' ');
  };
}
