// Which answers of the applicant an office needs that is not the owner's: what it works on, not what identifies a person.
import type { Json } from '@alur/kernel';
import { isRecord } from './follow-process.js';

const identifying: ReadonlySet<Json> = new Set(['nik', 'family-card', 'phone', 'date', 'declaration', 'rupiah']);

export function fieldsForOthers(pages: Json | undefined): {
  readonly seen: readonly string[];
  readonly asked: readonly string[];
} {
  const fields = (Array.isArray(pages) ? (pages as readonly Json[]) : []).flatMap((page) =>
    isRecord(page) && Array.isArray(page['fields']) ? (page['fields'] as readonly Json[]) : [],
  );
  const named = fields.flatMap((field) =>
    isRecord(field) && typeof field['id'] === 'string' ? [{ id: field['id'], field }] : [],
  );
  return {
    asked: named.map(({ id }) => id),
    seen: named
      .filter(({ field }) => field['class'] !== 'specific' && !identifying.has(field['type'] ?? null))
      .map(({ id }) => id),
  };
}
