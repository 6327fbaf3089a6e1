import { fitting } from './clean.js';
import type { Paragraph } from './paragraphs.js';
import { isFormality } from './templates.js';

const EXCERPT = 280;
/** Sections that say what the text is about, the surest first. */
const SUMMARIES = [
  /^(?:\d+[.)]?\s*)?(?:summary|abstract|tl;?dr|executive summary|synopsis|in short)\b/i,
  /^(?:\d+[.)]?\s*)?(?:overview|introduction|motivation|problem|problem statement|context|context and problem statement|background)$/i,
];
/** What forms ask, left as it was. */
const PLACEHOLDER = /^(?:\(.{0,80}\)|\[.{0,80}\]|\{.{0,80}\}|tbd|todo|n\/a|none|one paragraph (?:explanation|summary).{0,80})\.?$/i;

/** The first words of the summary, else of the first paragraph: plain text of at most 280 characters, empty where there is no prose. */
export function excerptOf(paragraphs: readonly Paragraph[]): string {
  const said = paragraphs.filter((one) => !PLACEHOLDER.test(one.text) && !isFormality(one.heading));
  const summary = SUMMARIES.map((name) => said.find((one) => name.test(one.heading))).find((one) => one !== undefined);
  const first = summary ?? said.find((one) => !one.item) ?? said[0];
  if (first === undefined) return '';
  const from = said.indexOf(first);
  let text = first.text;
  for (let i = from + 1; text.length < EXCERPT / 2 && said[i]?.heading === first.heading; i += 1) text += ` ${said[i]?.text ?? ''}`;
  return fitting(text.replace(/\s?https?:\/\/\S+/g, ''), EXCERPT);
}
