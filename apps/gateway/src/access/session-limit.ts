import type { OfficerActor } from '@alur/access';
import { mayEnterStudio } from '@alur/access';
import type { City, SessionLimit } from '@alur/city';

/** Whoever runs the system or writes services has the shortest: the strictest of their offices counts. */
export function sessionLimitOf({ security, roles }: City, { holdings, ...officer }: OfficerActor): SessionLimit {
  const { sessions } = security;
  if (holdings.some(({ role }) => roles[role]?.operates)) return sessions.operator;
  return mayEnterStudio({ ...officer, holdings }) ? sessions.designer : sessions.officer;
}
