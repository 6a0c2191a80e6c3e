import type { RequirementRule } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import type { Review } from '../lint/review.js';
import type { Wording } from './wording.js';

/** Every place of a service where a rule is broken. */
export type Judge = (rule: RequirementRule, review: Review, wording: Wording) => readonly Diagnostic[];
