import { CODE, REMARK, type Heading, type HeadingReader } from './shape.js';

const UNDERLINE = /^([=\-~^"'`#*+.:_<>!$%&,;?@\\|/])\1{2,}\s*$/;

/** reStructuredText: a line, then as much punctuation, perhaps the same above it; the first kind met is level 1, the next 2. */
export const restructuredHeadings: HeadingReader = (lines, from, marks) => {
  const headings: Heading[] = [];
  const kinds: string[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const end = literalEnd(lines, i);
    if (end > i + 1) {
      marks.fill(CODE, i + 1, end);
      i = end - 1;
      continue;
    }
    const under = lines[i + 1] ?? '';
    const mark = UNDERLINE.exec(under)?.[1];
    if (mark === undefined || line.trim() === '' || UNDERLINE.test(line) || under.trim().length < Math.min(line.trim().length, 4)) continue;
    const over = i > (headings.at(-1)?.end ?? from) && (lines[i - 1] ?? '').trim() === under.trim();
    if (/^\s/.test(line) && !over) continue;
    const kind = over ? mark + mark : mark;
    if (!kinds.includes(kind)) kinds.push(kind);
    headings.push({ heading: line.trim(), level: Math.min(kinds.indexOf(kind) + 1, 6), start: over ? i - 1 : i, end: i + 2 });
    i += 1;
  }
  return headings;
};

/** Where the literal block begun by `::` or a code directive on line `at` ends; `at + 1` where there is none. */
function literalEnd(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (!/^\s*\.\. (?:code|code-block|sourcecode|parsed-literal|productionlist)::|::\s*$/.test(line)) return at + 1;
  const indent = indentOf(line);
  let end = at + 1;
  for (let i = at + 1; i < lines.length; i += 1) {
    const one = lines[i] ?? '';
    if (one.trim() === '') continue;
    if (indentOf(one) <= indent) break;
    end = i + 1;
  }
  return end;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** MediaWiki: `==H==`, and `===H===` a level deeper; `<pre>`, `<source>` and `<syntaxhighlight>` hold code. */
export const mediawikiHeadings: HeadingReader = (lines, from, marks) => {
  const headings: Heading[] = [];
  let closing: string | null = null;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (closing === null) {
      const opened = /<(pre|source|syntaxhighlight)\b[^<>]{0,200}>|(<!--)/i.exec(line);
      if (opened) closing = opened[1] === undefined ? '-->' : `</${opened[1].toLowerCase()}`;
      else {
        const level = headingLevel(line);
        if (level > 0) headings.push({ heading: line.trim().slice(level, -level).trim(), level, start: i, end: i + 1 });
      }
    }
    if (closing !== null) {
      marks[i] = closing === '-->' ? REMARK : CODE;
      if (line.toLowerCase().includes(closing)) closing = null;
    }
  }
  return headings;
};

function headingLevel(line: string): number {
  const one = line.trim();
  if (!one.startsWith('=') || !one.endsWith('=') || one.length < 3) return 0;
  let level = 0;
  while (level < 6 && one[level] === '=' && one[one.length - 1 - level] === '=' && one.length > 2 * level + 2) level += 1;
  return level;
}

const FENCES: Readonly<Record<string, number>> = { '-': CODE, '.': CODE, '`': CODE, '+': CODE, '/': REMARK };

/** AsciiDoc: `== H`, or the Markdown form; `----`, `....` and backticks hold code, `////` a remark. */
export const asciidocHeadings: HeadingReader = (lines, from, marks) => {
  const headings: Heading[] = [];
  let fence: string | null = null;
  for (let i = from; i < lines.length; i += 1) {
    const line = (lines[i] ?? '').trimEnd();
    if (/^([-./+])\1{3,}$|^```/.test(line) && (fence === null || fence === line || (fence.startsWith('`') && line === '```'))) {
      marks[i] = FENCES[line[0] ?? ''] ?? CODE;
      fence = fence === null ? line : null;
      continue;
    }
    if (fence !== null) {
      marks[i] = FENCES[fence[0] ?? ''] ?? CODE;
      continue;
    }
    const found = /^(={1,6}|#{1,6})\s+(\S.*)$/.exec(line);
    if (found) headings.push({ heading: found[2] ?? '', level: found[1]?.length ?? 1, start: i, end: i + 1 });
  }
  return headings;
};
