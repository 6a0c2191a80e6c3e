import { decisions } from './decisions.js';
import { duplicateIds } from './duplicate-ids.js';
import { expressions } from './expressions.js';
import { fieldRules } from './field-rules.js';
import { groups } from './groups.js';
import { identity } from './identity.js';
import { jobs } from './jobs.js';
import { legalDates } from './legal-dates.js';
import { letters } from './letters.js';
import { messages } from './messages.js';
import { offices } from './offices.js';
import { outcomes } from './outcomes.js';
import { participants } from './participants.js';
import { recheck, returnedFrom } from './recheck.js';
import { requirements } from './requirements.js';
import type { Lint } from './review.js';
import { sees } from './sees.js';
import { showConditions } from './show-conditions.js';
import { taskForms } from './task-forms.js';
import { words } from './words.js';

export const lints: readonly Lint[] = [
  identity,
  legalDates,
  words,
  requirements,
  duplicateIds,
  fieldRules,
  groups,
  showConditions,
  participants,
  offices,
  sees,
  taskForms,
  recheck,
  returnedFrom,
  expressions,
  decisions,
  jobs,
  messages,
  letters,
  outcomes,
];
