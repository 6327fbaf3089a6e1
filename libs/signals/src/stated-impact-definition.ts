import type { Definition } from './definition.js';

export const STATED_IMPACT: Definition = {
  signal: 'stated-impact',
  name: 'Stated impact',
  family: 'decisions',
  version: 1,
  of: ['document'],
  claim: 'Whether this document says who gains by it, and how that will be measured; and whether somebody wrote down what came of it.',
  formula:
    'The newest version whose text was read is searched for a sentence or a section that says who gains, and for one that says what will be measured. What came of it is what people typed in for the document, with its source. ' +
    'Each is yes or no: the text is not judged.',
  symbols: 'gains, measure, outcomes in {0, 1}.',
  example:
    'A migration plan says under Motivation that support answers half as many calls, and under Measurement that calls are counted each week. Nobody wrote down what came of it: gains yes, measure yes, outcomes no.',
  blindSpots: [
    'Other words than those looked for are not found, nor are other languages.',
    'A number in a linked file or a dashboard is not seen.',
  ],
  gaming: ['Adding the sentence without meaning it; the sentence itself is shown.'],
  notFor: ['Judging a decision by the words it uses.', 'Small decisions, which need no measurement.'],
  source: 'Ours, after the wish to connect decisions to what users and the business gain; not validated in the literature.',
  unit: 'document',
  floor: 1,
  ours: 'All of it.',
  parts: [
    { id: 'gains', name: 'Says who gains', what: 'The newest version says who gains by it.', countedIn: 'ROWS' },
    { id: 'measure', name: 'Says what will be measured', what: 'The newest version says how that will be measured.', countedIn: 'ROWS' },
  ],
};
