/** What a comment to an affected team is about. */
export interface About {
  /** Login of whom one may ask; null: nobody of the team may be named, so that the team is. */
  readonly login: string | null;
  readonly team: string;
  /** `RFC-31`, else the title. */
  readonly label: string | null;
  readonly title: string | null;
  readonly url: string;
  readonly decided: boolean;
}

/** A comment on a document, short and polite, to be pasted at the host. */
export function documentComment({ login, team, label, title, url, decided }: About): string {
  const words = title === null ? null : harmless(title);
  const what = label === null ? `\u201c${words ?? 'This document'}\u201d` : words === null ? label : `${label} (${words})`;
  const question = decided
    ? `${what} is decided and touches what ${harmless(team)} looks after. Does it change anything for you?`
    : `${what} touches what ${harmless(team)} looks after. Does it affect you? We would like to hear before it is decided.`;
  return `${toWhom(login, team)} ${question} ${url}`;
}

/** The same on a pull request. */
export function pullComment({ login, team, url }: Pick<About, 'login' | 'team' | 'url'>): string {
  return `${toWhom(login, team)} this pull request changes files that ${harmless(team)} looks after. Does it affect you? ${url}`;
}

function toWhom(login: string | null, team: string): string {
  return login === null ? `For ${harmless(team)}:` : `@${login}`;
}

/** Words of others without what the host would act on: mentions, links, markup, lines of their own. */
function harmless(text: string): string {
  const plain = text
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/[@#<>[\]()`*_~|\\!]/g, '')
    .replace(/:\/\/|www\./gi, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const letters = [...plain];
  return letters.length > 100 ? `${letters.slice(0, 99).join('')}\u2026` : plain;
}
