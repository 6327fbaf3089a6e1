import type { Intent } from '@ambit/activity';
import type { Rule } from '../rule.js';
import { ACKNOWLEDGEMENT } from './acknowledgement.js';
import { APPROVAL } from './approval.js';
import { BLOCKING } from './blocking.js';
import { EXPLANATION } from './explanation.js';
import { NIT } from './nit.js';
import { PRAISE } from './praise.js';
import { QUESTION } from './question.js';
import { REFERENCE } from './reference.js';
import { SUGGESTION } from './suggestion.js';

/** The published rules: a table for each intent. A rule is enough for its intent. */
export const RULES: Readonly<Record<Intent, readonly Rule[]>> = {
  question: QUESTION,
  suggestion: SUGGESTION,
  explanation: EXPLANATION,
  reference: REFERENCE,
  nit: NIT,
  praise: PRAISE,
  blocking: BLOCKING,
  approval: APPROVAL,
  acknowledgement: ACKNOWLEDGEMENT,
};
