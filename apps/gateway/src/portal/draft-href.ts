import type { CompiledVersion, Draft } from '@alur/application';
import { formContext } from '@alur/application';
import type { City } from '@alur/city';
import { firstUnanswered } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import { paths } from '@alur/portal-pages';

/** Where a draft goes on: its first question without an answer, else the check page. */
export function draftHref(
  draft: Draft,
  { bundle }: CompiledVersion,
  now: { readonly city: City; readonly at: Instant },
): string {
  const page = firstUnanswered(bundle.form, draft.answers, formContext(now.city, now.at));
  return page ? paths.question(draft.id, page.id) : paths.check(draft.id);
}
