import type { PrivacyRules, RevealReason } from '../contract/privacy.js';
import { standardPrivacy } from '../contract/privacy.js';

type Reveal = PrivacyRules['reveal'];

export interface PrivacySection extends Partial<Omit<PrivacyRules, 'reveal'>> {
  readonly reveal?: Omit<Reveal, 'reasons'> & {
    readonly reasons: Readonly<Record<string, Partial<RevealReason> & Pick<RevealReason, 'label'>>>;
  };
}

/** The rules in force; what the section leaves out is standard. */
export function privacyOf({ reveal, ...section }: PrivacySection = {}): PrivacyRules {
  return { ...standardPrivacy, ...section, ...(reveal ? { reveal: { ...reveal, reasons: reasonsOf(reveal) } } : {}) };
}

const reasonsOf = ({ reasons }: NonNullable<PrivacySection['reveal']>): Reveal['reasons'] =>
  Object.fromEntries(Object.entries(reasons).map(([key, { label, needsNote = false }]) => [key, { label, needsNote }]));
