/** The repository a text stands in; its host's web address where that is not github.com. */
export interface Home {
  readonly owner: string;
  readonly name: string;
  readonly host?: string;
}

/** First segments of GitHub's addresses that are no owners. */
const NO_OWNERS = new Set(
  'about apps collections contact customer-stories enterprise events explore features issues join login logout marketplace new notifications orgs organizations pricing pulls readme search security sessions settings site sponsors stars topics trending users'.split(
    ' ',
  ),
);
const OWNER = /^[a-z\d](?:[a-z\d-]{0,38})$/;
const NAME = /^[\w.-]{1,100}$/;
const PATH = 300;

/** `owner/name#12`, `owner/name:path` or `owner/name` for the address of one; null for every other address. */
export function tokenOfAddress(address: string, home: Home): string | null {
  const found = /^(?:https?:\/\/)?([^/?#]{1,255})(\/[^?#]{0,2000})?/i.exec(address);
  const host = (found?.[1] ?? '').toLowerCase();
  const segments = (found?.[2] ?? '').split('/').filter((one) => one !== '');
  if (host === 'raw.githubusercontent.com') segments.splice(2, 0, 'blob');
  else if (host !== 'github.com' && host !== 'www.github.com' && host !== home.host?.toLowerCase()) return null;
  const owner = (segments[0] ?? '').toLowerCase();
  const name = (segments[1] ?? '').toLowerCase().replace(/\.git$/, '');
  if (!OWNER.test(owner) || !NAME.test(name) || NO_OWNERS.has(owner) || /^\.+$/.test(name)) return null;
  const [, , what, which, ...rest] = segments;
  if (what === undefined) return `${owner}/${name}`;
  if (/^(?:pull|pulls|issues|discussions)$/.test(what))
    return /^[1-9]\d{0,8}$/.test(which ?? '') ? `${owner}/${name}#${which ?? ''}` : null;
  if (!/^(?:blob|tree|raw|edit|blame)$/.test(what) || which === undefined) return null;
  if (rest.length === 0) return what === 'tree' ? `${owner}/${name}` : null;
  const path = resolved(decoded(rest.join('/')), '');
  return path === null ? null : `${owner}/${name}:${path}`;
}

/** A relative link from the folder `from` (empty: the root) as a path from the root; null where it leads out of the repository. */
export function resolved(link: string, from: string): string | null {
  const target = link.replace(/[?#].*$/s, '');
  const parts = target.startsWith('/') || from === '' ? [] : from.split('/');
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  const path = parts.join('/');
  return path === '' || path.length > PATH || /[\s\\<>|"]{2}|[<>|"\n]/.test(path) ? null : path;
}

/** Percent signs undone where they are well formed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
