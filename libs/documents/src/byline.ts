import type { Entry, Text } from './reader.js';
import { isSectionName, titleHeading } from './text/opening.js';
import { dayIn } from './values/dates.js';
import { peopleIn } from './values/people.js';

const LINES = 12;

/** Names and a day right under the title, a line each, with a line break's mark behind every line but the last. */
export function bylineOf(text: Text): Entry[] {
  const title = titleHeading(text);
  if (title === null || isSectionName(title.heading)) return [];
  let at = title.end;
  while ((text.lines[at] ?? '').trim() === '' && at < title.end + 3) at += 1;
  const lines: { text: string; line: number }[] = [];
  for (; lines.length < LINES && (text.lines[at] ?? '').trim() !== ''; at += 1) lines.push({ text: text.lines[at] ?? '', line: at + 1 });
  const [day, ...names] = lines.reverse();
  const broken = names.every((name) => /(?:\\|<br ?\/?>| {2})$/.test(name.text));
  if (day === undefined || names.length === 0 || !broken || day.text.length > 40 || dayIn(day.text) === null) return [];
  const people = names.reverse().filter((name) => peopleIn(name.text, text.targets).length > 0);
  return people.length < names.length
    ? []
    : [
        { meaning: 'authors', pieces: people },
        { meaning: 'created', pieces: [day] },
      ];
}
