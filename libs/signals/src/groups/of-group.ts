import type { Reading } from '@ambit/activity';

/** Of whoever has most: with the sum beside it, it is one person's own number. */
const OF_ONE_PERSON = new Set(['topWaitShare', 'topLoadShare', 'topReviewShare', 'excess']);

/** What may be written of a group's reading, whatever signal made it: no number of one person, no rate as exact as a count. */
export function ofGroup(reading: Reading): Reading {
  switch (reading.subject.type) {
    case 'area':
      return { ...reading, values: ofSeveral(reading.values) };
    case 'team':
    case 'organization':
      return { ...reading, values: rounded(ofSeveral(reading.values)) };
    default:
      return reading;
  }
}

function ofSeveral(values: Reading['values']): Reading['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !OF_ONE_PERSON.has(name)));
}

/** Counts are whole as they are. */
function rounded(values: Reading['values']): Reading['values'] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.round(value * 100) / 100]));
}
