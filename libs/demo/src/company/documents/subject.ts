/** The seven kinds a decision is written down in. */
export type DocumentKind = 'rfc' | 'design-document' | 'adr' | 'migration-plan' | 'trade-off-summary' | 'incident-review' | 'roadmap-input';

/** Where a document stands, as its own words say. */
export type DocumentStatus = 'draft' | 'proposed' | 'accepted' | 'implemented' | 'rejected' | 'withdrawn' | 'superseded' | 'deferred';

/** What becomes of a document's words because somebody asked for it. */
export interface Amendment {
  readonly section: SectionName;
  readonly says: string;
}

export type SectionName = 'problem' | 'choice' | 'alternative' | 'concerned' | 'measure';

/** What a pull request does to a document. */
export interface DocumentAct {
  readonly subject: Subject;
  /** The state it brings; null where it changes words only. */
  readonly to: DocumentStatus | null;
}

export type Format = 'front-matter' | 'labels' | 'preamble' | 'nygard' | 'table' | 'asciidoc' | 'madr';

/** What one document is about. */
export interface Subject {
  readonly kind: DocumentKind;
  readonly format: Format;
  /** The week its pull request is opened. */
  readonly week: number;
  /** Names; the first opens the pull request. */
  readonly authors: readonly string[];
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  readonly thing: string;
  readonly part: string;
  readonly problem: string;
  readonly choice: string;
  readonly alternative: string;
  /** Repositories whose code it changes. */
  readonly affects: readonly string[];
}

export function subject(
  kind: DocumentKind,
  format: Format,
  week: number,
  authors: string,
  place: string,
  title: string,
  words: string,
  problem: string,
  choice: string,
  alternative: string,
  affects: string,
): Subject {
  const [repository = '', number = '0'] = place.split('#');
  const [thing = '', part = ''] = words.split(', ');
  return {
    kind,
    format,
    week,
    authors: authors.split(', '),
    repository,
    number: Number(number),
    title,
    thing,
    part,
    problem,
    choice,
    alternative,
    affects: affects.split(' '),
  };
}

const FOLDERS: Readonly<Record<DocumentKind, string>> = {
  rfc: 'text',
  'design-document': 'docs/design',
  adr: 'docs/adr',
  'migration-plan': 'docs/migrations',
  'trade-off-summary': 'docs/trade-offs',
  'incident-review': 'docs/incidents',
  'roadmap-input': 'docs/roadmap',
};

/** `RFC-31`, `ADR-7`; other kinds go by their title. */
export function nameOf(one: Subject): string | null {
  if (one.kind === 'rfc') return `RFC-${String(one.number)}`;
  return one.kind === 'adr' ? `ADR-${String(one.number)}` : null;
}

/** Tells it from all others: `rfcs/RFC-31`, `mobile-app/Push without surprises`. */
export function keyOf(one: Subject): string {
  return `${one.repository}/${nameOf(one) ?? one.title}`;
}

/** Its address on the default branch. */
export function addressOf(one: Subject): string {
  return `https://github.com/fernholt/${one.repository}/blob/main/${pathOf(one)}`;
}

export function pathOf(one: Subject): string {
  const slug = one.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const numbered = one.kind === 'rfc' || one.kind === 'adr' ? `${String(one.number).padStart(4, '0')}-` : '';
  return `${FOLDERS[one.kind]}/${numbered}${slug}.${one.format === 'asciidoc' ? 'adoc' : 'md'}`;
}
