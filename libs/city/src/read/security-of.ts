import type { PasswordRules, SecurityRules } from '../contract/security.js';
import { standardSecurity } from '../contract/security.js';

export interface SecuritySection {
  readonly passwordProfile?: string;
  readonly passwordProfiles?: Readonly<Record<string, Omit<PasswordRules, 'mixed'> & { readonly mixed?: boolean }>>;
  readonly sessions?: Partial<SecurityRules['sessions']>;
  readonly stepUp?: { readonly required: boolean; readonly minutes?: number };
}

/** The rules in force; what the section leaves out is standard. A profile that is not there was refused before. */
export function securityOf(section: SecuritySection = {}): SecurityRules {
  const profile = section.passwordProfiles?.[section.passwordProfile ?? ''];
  return {
    passwords: profile ? { ...profile, mixed: profile.mixed ?? false } : standardSecurity.passwords,
    sessions: { ...standardSecurity.sessions, ...section.sessions },
    stepUp: { ...standardSecurity.stepUp, ...section.stepUp },
  };
}

/** Nothing where the chosen profile is one of those that are written down. */
export const unknownProfile = ({ passwordProfile, passwordProfiles }: SecuritySection = {}): string | undefined =>
  passwordProfile !== undefined && !Object.hasOwn(passwordProfiles ?? {}, passwordProfile)
    ? passwordProfile
    : undefined;
