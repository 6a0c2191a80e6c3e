// Messages and signals that leave a case: named, addressed, and with nothing personal in them.
import { compileExpression } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import type { Element, MessageThrow, SignalThrow } from '@alur/process-model';
import { feelOf, isActivity } from '@alur/process-model';
import { dataClassOf } from '../fields.js';
import type { Lint, Review } from './review.js';
import { findingAt } from './review.js';

export const messages: Lint = (review) =>
  Object.values(review.bundle.process.elements).flatMap((element) => {
    const thrown = thrownBy(element);
    return thrown ? faultsOf(review, element, thrown) : [];
  });

/** What a worker sends is the worker's business. */
function thrownBy(element: Element): MessageThrow | SignalThrow | undefined {
  if (element.type === 'sendTask') return { ...element.message, variables: element.inputs ?? [] };
  if (element.type !== 'intermediateThrowEvent' && element.type !== 'endEvent') return undefined;
  const { result } = element;
  if (result?.kind === 'signal') return result;
  return result?.kind === 'message' && !result.job ? result : undefined;
}

function faultsOf(review: Review, element: Element, thrown: MessageThrow | SignalThrow): readonly Diagnostic[] {
  const what = thrown.kind === 'message' ? 'pesan' : 'sinyal';
  const title = element.name ?? element.id;
  const isUnnamed = 'literal' in thrown.name && thrown.name.literal === element.id && !isActivity(element);
  const carried = thrown.kind === 'message' ? (thrown.variables ?? []).map(({ source }) => source) : [];
  const told = [feelOf(thrown.name) ?? '', ...carried].flatMap((source) => personalNames(review, source));
  return [
    ...(isUnnamed
      ? [
          findingAt(element.id, {
            code: 'MESSAGE_UNNAMED',
            message: `"${title}" mengirim ${what} tanpa nama, jadi tidak ada yang dapat menunggunya. Beri nama ${what} itu.`,
          }),
        ]
      : []),
    ...(thrown.kind === 'message' && thrown.correlationKey === undefined
      ? [
          findingAt(element.id, {
            code: 'MESSAGE_UNADDRESSED',
            severity: 'warning',
            message: `"${title}" mengirim pesan tanpa kunci, jadi permohonan mana pun yang menunggunya paling lama akan menerimanya. Isi alur:correlationKey.`,
          }),
        ]
      : []),
    ...[...new Set(told)].map((name) =>
      findingAt(element.id, {
        code: 'MESSAGE_PERSONAL',
        message: `"${title}" mengirim isian pribadi "${name}" ke permohonan lain. Kirim hanya isian berkelas none; data pribadi boleh menjadi kunci.`,
      }),
    ),
  ];
}

/** One that cannot be read is told elsewhere. */
function personalNames({ bundle }: Review, source: string): readonly string[] {
  const read = source === '' ? undefined : compileExpression(source);
  return read?.ok ? read.value.names.filter((name) => (dataClassOf(bundle, name) ?? 'none') !== 'none') : [];
}
