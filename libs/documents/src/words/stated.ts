import { fitting } from './clean.js';
import type { Paragraph } from './paragraphs.js';

const PHRASE = 160;
const SENTENCES = 4_000;
const PLACEHOLDER = /^(?:\W*(?:tbd|todo|n\/a|none|no|to be (?:defined|decided|written)|not applicable|fill in)\b|[({[<])/i;

/** Whose life a change makes better. Words for software alone ("the client", "callers") do not stand here. */
const WHO =
  '(?:end[- ])?users?|customers?|shoppers?|buyers?|sellers?|merchants?|partners?|people|readers|visitors|patients|support agents|developers?|engineers?|operators?|' +
  'administrators?|admins?|maintainers?|contributors?|support|accountants?|auditors?|(?:other |product |service |all |every )?teams?|the business|the company';
const BETTER =
  'be able to|no longer|not have to|stop having to|save|gain|benefit|get (?:a |an |their |the )?(?:\\w+ )?(?:faster|sooner|fewer|less|better|cheaper)|' +
  'see (?:\\w+ )?(?:faster|sooner|fewer|less|better)|wait (?:less|shorter)|spend less|pay less|need (?:less|fewer)|have (?:fewer|less|to wait less)';
const GAIN_SENTENCES = [
  new RegExp(`\\b(?:${WHO})\\b[^.!?]{0,40}\\b(?:will|can|would|could) (?:then |also |now |finally )?(?:${BETTER})\\b`, 'i'),
  new RegExp(`\\b(?:${WHO})\\b[^.!?]{0,20}\\b(?:no longer (?:need|have|wait|lose|pay|see)|benefits? from|saves?)\\b`, 'i'),
  new RegExp(`\\b(?:benefits?|helps|saves|frees|spares)\\b (?:the |our |all |most |many |every |both )?(?:[\\w-]+ )?(?:${WHO})\\b`, 'i'),
  new RegExp(
    `\\bso that (?:the |our |all |most |every )?(?:[\\w-]+ )?(?:${WHO})\\b[^.!?]{0,20}\\b(?:can|need not|do not|no longer)\\b`,
    'i',
  ),
];
/** Who loses, who would have gained, and examples. */
const NOT_A_GAIN = /\b(?:not|cannot|never|unfortunately|\w+n't|attackers?|malicious|without|for example|e\.g|lose|worse)\b/i;
const GAIN_HEADINGS =
  /^(?:(?:expected |user |customer |business |developer |organi[sz]ational )?(?:benefits?|gains?|outcomes?)|(?:business|customer|user) value|(?:expected|user|customer|business|developer) impact|impact|who (?:gains|benefits).{0,40}|why it matters|value proposition)$/i;
const GOALS = /^goals?$/i;
const GOAL_OF_SOMEBODY = new RegExp(
  `\\b(?:allow|enable|let|help|spare|save|free|easier|simpler|faster|cheaper|safer)\\w{0,3}\\b[^.!?]{0,40}\\b(?:${WHO})\\b`,
  'i',
);
/** `Impact` of an incident is harm. */
const HARM =
  /\b(?:outage|unavailable|down|lost|failed|failing|failures?|errors?|incident|affected|broken|breaking|degraded|wrong|duplicated?|delayed)\b/i;

const MEASURE_HEADINGS =
  /^(?:success (?:metrics?|criteria|measures?|indicators?)|definition of success|how (?:we will|we'll|will we|do we|to|we) (?:know|measure)\b.{0,60}|what we (?:will )?measure.{0,40}|kpis?|baselines?|target metrics)$/i;
/** Under these may stand anything; only what is counted or compared says how. */
const METRICS = /^(?:(?:key |our )?(?:metrics?|measures?|measurements?)|success|(?:the )?measures? of success|measuring success)$/i;
const NUMBER =
  '(?:€|\\$|£)?\\d[\\d.,]*\\s?(?:%|ms|s|m|h|k|min|minutes?|seconds?|hours?|days?|weeks?|months?|per cent|percent|€|\\$|times?|\\w+ (?:a|per) \\w+)?';
/** What gets better or worse for somebody; a limit or a fee that goes from one number to another is a parameter. */
const OUTCOME =
  '(?:latenc(?:y|ies)|p\\d\\d|time to \\w+|(?:load|wait(?:ing)?|build|response|lead|recovery) times?|time spent|errors?|failures?|incidents?|outages?|tickets?|' +
  'complaints?|time-?outs?|alerts?|calls to support|support hours|bounces?|conversions?|churn|refunds?|rollbacks?|escalations?|defects?|bugs|pages at night|cloud costs?|bill)';
const MEASURE_SENTENCES = [
  new RegExp(
    `\\bwe(?:'ll|’ll| will| shall)? (?:measure|count|track)\\b[^.!?]{0,100}(?:\\b${OUTCOME}\\b|\\bbefore and after\\b|\\bhow (?:many|long|often|much)\\b|\\b(?:per|a|each|every) (?:day|week|month|quarter)\\b|\\bsuccess\\b)`,
    'i',
  ),
  /\b(?:success|the effect|progress) (?:is|will be|can be) (?:measured|judged|tracked)\b/i,
  /\bmeasured? (?:of success|as the (?:number|share|time))\b/i,
  /\b(?:our|today's|current) baseline\b|\bbaseline (?:is|was|today)\b|\bbaseline:/i,
  /\bsuccess (?:means|looks like|is when)\b/i,
  new RegExp(
    `\\b${OUTCOME}\\b[^.!?]{0,80}\\bfrom (?:about |around |roughly |some )?${NUMBER}[^.!?\\d]{0,30} (?:down )?to (?:about |around |under |below |less than )?${NUMBER}`,
    'i',
  ),
];
/** Numbers of versions, fields and formats go from one to another without anything getting better. */
const NOT_A_MEASURE = /\b(?:versions?|v\d|bits?|bytes?|numbered|index|offset|opcodes?|port|page|line|rfc|chapter)\b/i;
const QUANTIFIED = new RegExp(
  `\\d|\\b(?:${OUTCOME}|baseline|target|fewer|less than|at least|before and after|measure|count|track)\\b`,
  'i',
);

/** What a text says of its worth: who gains, and how one will know. Null where it does not; a wrong phrase is worse than none. */
export function statedIn(paragraphs: readonly Paragraph[]): { gains: string | null; measure: string | null } {
  let gains: string | null = null;
  let measure: string | null = null;
  let looked = 0;
  for (const one of paragraphs) {
    for (const sentence of sentencesOf(one.text)) {
      if ((gains !== null && measure !== null) || (looked += 1) > SENTENCES) return { gains, measure };
      if (PLACEHOLDER.test(sentence) || /[?:]$/.test(sentence)) continue;
      if (gains === null && saysWhoGains(one.heading, sentence)) gains = fitting(sentence, PHRASE);
      if (measure === null && saysHowMeasured(one.heading, sentence)) measure = fitting(sentence, PHRASE);
    }
  }
  return { gains, measure };
}

function saysWhoGains(heading: string, sentence: string): boolean {
  const name = bare(heading);
  const { label, said } = labelled(sentence);
  if (GAIN_HEADINGS.test(name)) return sentence.length >= 12 && !(/^impact$/i.test(name) && HARM.test(sentence));
  if (GAIN_HEADINGS.test(label)) {
    return said.length >= 12 && !(/^impact$/i.test(label) && HARM.test(said));
  }
  if ((GOALS.test(name) || GOALS.test(label)) && GOAL_OF_SOMEBODY.test(said)) return true;
  return !NOT_A_GAIN.test(sentence) && GAIN_SENTENCES.some((pattern) => pattern.test(sentence));
}

function saysHowMeasured(heading: string, sentence: string): boolean {
  const name = bare(heading);
  const { label, said } = labelled(sentence);
  if (MEASURE_HEADINGS.test(name)) return sentence.length >= 12;
  if (METRICS.test(name)) return sentence.length >= 12 && QUANTIFIED.test(sentence);
  if (MEASURE_HEADINGS.test(label)) return said.length >= 12;
  if (METRICS.test(label)) return said.length >= 12 && QUANTIFIED.test(said);
  return !NOT_A_MEASURE.test(sentence) && MEASURE_SENTENCES.some((pattern) => pattern.test(sentence));
}

/** `Impact: support saves a day` as its label and what is said. */
function labelled(sentence: string): { label: string; said: string } {
  const found = /^([A-Z][A-Za-z' ]{2,30}):\s+(.+)$/.exec(sentence);
  return found ? { label: (found[1] ?? '').trim(), said: found[2] ?? '' } : { label: '', said: sentence };
}

function bare(heading: string): string {
  return heading
    .replace(/^[\d.)\s]{1,12}/, '')
    .replace(/\s*\(.{0,60}\)$/, '')
    .replace(/[\s:.?]{1,5}$/, '');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}"'“(])/u);
}
