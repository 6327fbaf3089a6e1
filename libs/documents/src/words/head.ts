/** Front matter and preambles are short; an opening `---` without an end is a line, not the beginning of a thousand fields. */
const HEAD_LINES = 400;

/** Names of fields in documents of every known kind; what stands behind them is read by the readers of facts. */
const FIELD_NAMES = [
  'title|status|state|stage|authors?|author\\(s\\)|owners?|deciders|decision-makers|champions?|proposers?|co-authors?|editors?',
  'date|created|creation date|start date|last updated|updated|decided|decision date|assigned|accepted|implemented in|reviewed',
  'reviewers?|review manager|shepherds?|shepherd[ -]team|sponsors?|consulted|informed|approvers?|approved by|delegate|bdfl-delegate',
  'discussions?|discussions-to|discussion at|rfc pr|rfc pr #|pull request|pr|review|resolution|tracking issue|issues?|reference issues?',
  'rust issues?|rust issue #|react issue|implementation pr|implementation|target major version|feature name|proposal|bug|previous revision',
  'supersedes|superseded[ -]by|replaces|replaced by|requires|see also|related|related issues|type|category|layer|kind|number|id|tags|teams?',
].join('|');
const LABEL = new RegExp(`^\\s{0,12}(?:[-*+]\\s+)?\\*{0,2}_?(?:${FIELD_NAMES})_?\\*{0,2}\\s?:`, 'i');
const BOLD = new RegExp(`^\\s{0,12}(?:[-*+]\\s+)?\\*\\*(?:${FIELD_NAMES}):?\\*\\*`, 'i');
const ROW = new RegExp(`^\\s{0,12}\\|\\s*\\*{0,2}(?:${FIELD_NAMES})\\*{0,2}\\s*:?\\s*\\|`, 'i');
const ATTRIBUTE = /^:[\w-]{1,60}:(?:\s|$)/;
const RULE = /^\s{0,12}\|(?:[\s:|-]+)$/;
const SECTIONS =
  /^(?:status|state|date|deciders|decision[- ]makers|authors?|owners?|reviewers?|approvers?|tags|table of contents|contents|toc)$/i;

/** How many lines at the start are front matter or a preamble, fence or `<pre>` around it included. */
export function headLines(lines: readonly string[]): number {
  let at = 0;
  while (at < lines.length && at < HEAD_LINES && blank(lines[at])) at += 1;
  at = afterRemark(lines, at);
  if (/^---\s*$/.test(lines[at] ?? '')) return frontMatterEnd(lines, at);
  return preambleEnd(lines, at);
}

/** `- **Status**: accepted`, `| Owner | ... |` and the rule of such a table, an attribute of AsciiDoc. */
export function isFieldLine(line: string): boolean {
  const start = line.slice(0, 300);
  return LABEL.test(start) || BOLD.test(start) || ROW.test(start) || RULE.test(start) || ATTRIBUTE.test(start);
}

/** Sections that hold a field and no words of the decision. */
export function isFieldSection(heading: string): boolean {
  return SECTIONS.test(heading);
}

function blank(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}

function afterRemark(lines: readonly string[], at: number): number {
  if (!/^\s*<!--/.test(lines[at] ?? '')) return at;
  for (let i = at; i < Math.min(lines.length, HEAD_LINES); i += 1) {
    if (!(lines[i] ?? '').includes('-->')) continue;
    let next = i + 1;
    while (next < lines.length && next < HEAD_LINES && blank(lines[next])) next += 1;
    return /^---\s*$/.test(lines[next] ?? '') ? next : at;
  }
  return at;
}

function frontMatterEnd(lines: readonly string[], at: number): number {
  for (let i = at + 1; i < Math.min(lines.length, at + HEAD_LINES); i += 1) {
    if (/^(?:---|\.\.\.)\s*$/.test(lines[i] ?? '')) return i + 1;
  }
  return 0;
}

/** Three `Key: value` lines or more, perhaps in `<pre>` or a fence; 0 where there are fewer. */
function preambleEnd(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  const around = /^\s*(?:<pre>|(`{3,}|~{3,}))/i.exec(first);
  const key = /^\s{0,12}[A-Za-z][\w /-]{0,40}:(?:\s|$)/;
  let keys = 0;
  let i = around === null ? at : at + 1;
  for (; i < Math.min(lines.length, at + HEAD_LINES); i += 1) {
    const line = lines[i] ?? '';
    if (around !== null && /^\s*(?:<\/pre>|`{3,}|~{3,})/i.test(line)) return keys >= 3 ? i + 1 : 0;
    if (key.test(line)) keys += 1;
    else if (blank(line) ? around === null : !(keys > 0 && /^\s/.test(line))) break;
  }
  return keys >= 3 && around === null ? i : 0;
}
