// The draft as something that runs in this browser.
import type { DraftJudgement, StudioCity } from '@alur/contracts';
import type { ServiceVersion } from '@alur/scenarios';
import { compileRules } from '@alur/scenarios';

export type Runnable =
  | { readonly kind: 'version'; readonly version: ServiceVersion; readonly revision: number }
  /** In words, what keeps it from running. */
  | { readonly kind: 'faults'; readonly messages: readonly string[] };

export function runnableOf({ bundle, revision, findings }: DraftJudgement, city: StudioCity): Runnable {
  const told = findings.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
  if (!bundle) return { kind: 'faults', messages: told };
  const rules = compileRules(bundle, city);
  if (rules.ok) return { kind: 'version', version: { bundle, city, rules: rules.value }, revision };
  const own = rules.error.map(({ message }) => message);
  return { kind: 'faults', messages: own.length > 0 ? own : told };
}
