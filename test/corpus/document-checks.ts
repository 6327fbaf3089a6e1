import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** What a file says by the plainest reading of its lines; nothing of the product's code stands between them. Null: not there. */
export interface Said {
  readonly title: string | null;
  readonly number: number | null;
  readonly status: string | null;
  readonly created: string | null;
  readonly authors: readonly string[];
  readonly reviewers: readonly string[];
  readonly approvers: readonly string[];
  readonly discussion: readonly string[];
}

export interface File {
  readonly path: string;
  readonly text: string;
}

export function filesIn(path: string): File[] {
  return gunzipSync(readFileSync(path))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { path: string; head?: string; text?: string })
    .map(({ path: name, head, text }) => ({ path: name, text: text ?? head ?? '' }));
}

const NOTHING: Said = { title: null, number: null, status: null, created: null, authors: [], reviewers: [], approvers: [], discussion: [] };
const EMPTY = /^(?:|tbd|n\/a|none|todo|\?|null|~|\[\]|yyyy-mm-dd)$/i;

function carried(value: string | undefined): string | null {
  const text = (value ?? '')
    .replace(/\s+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  return EMPTY.test(text) ? null : text;
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

/** Lines of YAML at the margin, and the dashed lines under one. */
function yamlScalar(lines: readonly string[], key: string): string | null {
  return carried(lines.find((line) => line.startsWith(`${key}:`))?.slice(key.length + 1));
}

function yamlList(lines: readonly string[], key: string): string[] {
  const at = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (at < 0) return [];
  const found: (string | null)[] = [];
  const inline = (lines[at] ?? '').slice(key.length + 1).trim();
  if (inline.startsWith('[')) found.push(...inline.replace(/[[\]]/g, '').split(',').map(carried));
  for (let i = at + 1; i < lines.length; i += 1) {
    const item = /^\s*-\s+(.*)$/.exec(lines[i] ?? '');
    if (item) found.push(carried(item[1]));
    else if (!/^\s*(?:#.*)?$/.test(lines[i] ?? '')) break;
  }
  return found.flatMap((item) => (item === null ? [] : [item.replace(/^@/, '')]));
}

/** `kep.yaml`; a status that lists every choice was never chosen. */
export function saidByKep(text: string): Said {
  const lines = text.split('\n');
  const status = yamlScalar(lines, 'status');
  return {
    ...NOTHING,
    title: yamlScalar(lines, 'title'),
    number: numberOf(yamlScalar(lines, 'kep-number')),
    status: status?.includes('|') === true ? null : status,
    created: yamlScalar(lines, 'creation-date'),
    authors: yamlList(lines, 'authors'),
    reviewers: yamlList(lines, 'reviewers'),
    approvers: yamlList(lines, 'approvers'),
  };
}

/** Front matter of one line a field; people stand as `Name (@login)` or `Name <mail>`, commas between them. */
export function saidByEip(text: string): Said {
  const lines = text.split('\n');
  const head = lines.slice(1, lines.indexOf('---', 1));
  return {
    ...NOTHING,
    title: yamlScalar(head, 'title'),
    number: numberOf(yamlScalar(head, 'eip')),
    status: yamlScalar(head, 'status'),
    created: yamlScalar(head, 'created'),
    authors: (yamlScalar(head, 'author') ?? '').split(',').flatMap((one) => {
      const login = /@([\w-]+)/.exec(one)?.[1];
      return /^\s*(?:et al\.?)?\s*$/.test(one) ? [] : [login ?? one.replace(/<.*>/, '').trim()];
    }),
    discussion: [yamlScalar(head, 'discussions-to')].filter((one) => one !== null),
  };
}

/** Lines of a preamble from the one that says `BIP:`; a value goes on where no key leads the line. */
export function saidByBip(text: string): Said {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => /^\s*BIP:/.test(line));
  const values = new Map<string, string[]>();
  let key = '';
  for (const line of from < 0 ? [] : lines.slice(from)) {
    if (/^\s*(?:<\/pre>|```)?\s*$/.test(line)) break;
    const found = /^\s{0,4}([A-Z][A-Za-z-]+):\s*(.*)$/.exec(line);
    if (found) key = found[1] ?? '';
    values.set(key, [...(values.get(key) ?? []), (found ? (found[2] ?? '') : line).trim()]);
  }
  const scalar = (...keys: string[]): string | null => keys.map((one) => carried(values.get(one)?.[0])).find((one) => one !== null) ?? null;
  const lists = (one: string): string[] => (values.get(one) ?? []).filter((value) => value !== '');
  return {
    ...NOTHING,
    title: scalar('Title'),
    number: numberOf(scalar('BIP')),
    status: scalar('Status'),
    created: scalar('Assigned', 'Created'),
    authors: [...lists('Author'), ...lists('Authors')]
      .flatMap((line) => line.split(/,| and /))
      .map((one) => one.replace(/<.*?>/, '').replace(/@/, '').trim())
      .filter((one) => one !== ''),
    discussion: lists('Discussion').flatMap((line) => /https?:\/\/\S+/.exec(line)?.[0] ?? []),
  };
}

/** Bullets above the first section; a title only where a heading that is no section's says one; the number is the file's. */
export function saidByRust(text: string, path: string): Said {
  const lines = text.split('\n');
  const bullet = (start: RegExp): string => lines.slice(0, 30).find((line) => start.test(line)) ?? '';
  const heading = /^#{1,2} (.*)$/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[1] ?? null;
  const file = path.split('/').at(-1) ?? '';
  return {
    ...NOTHING,
    title: heading !== null && !/^(?:summary|abstract|introduction|motivation|rationale|this rfc was)/i.test(heading) ? heading : null,
    number: numberOf(/^(\d+)-/.exec(file)?.[1] ?? null),
    created: /\d{4}-\d{2}-\d{2}/.exec(bullet(/^[-*q\s]+Start Date/))?.[0] ?? null,
    discussion: [/https:\/\/[^\s)\]]+\/(?:pull|issues)\/\d+/.exec(bullet(/^- RFC PR/))?.[0] ?? ''].filter((one) => one !== ''),
  };
}
