// A decision's file as a table of plain data, and back; a file that is more than one table is never written over by one.
import type { DecisionSheet, Part } from '@alur/studio';
import { decisionSheetIn, writePart } from '@alur/studio';
import type { Json, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import type { BundleFiles } from '../ports/service-versions.js';
import type { PartCodec } from './part-codecs.js';
import { misfit } from './misfit.js';

/** Reads and writes the files of decision tables; the XML itself is an adapter's business. */
export interface DecisionFiles {
  /** The error is an Indonesian sentence: why the file cannot be edited as a table. */
  read(xml: string): Promise<Result<DecisionSheet, string>>;
  write(sheet: DecisionSheet): string;
}

type DecisionPart = Extract<Part, { readonly kind: 'decision' | 'letter' | 'scenario' }>;

export const decisionCodec: PartCodec<DecisionPart> = {
  async read({ decisionFiles }, files, { file }) {
    const text = files[file];
    if (text === undefined) return ok(null);
    const sheet = await decisionFiles.read(text);
    return ok((sheet.ok ? sheet.value : { foreign: sheet.error }) as unknown as Json);
  },
  /** The table answers to the name of its file, which is how steps ask for it. */
  async write({ decisionFiles }, files, { part, value }) {
    const before = files[part.file];
    const known = before === undefined ? undefined : await decisionFiles.read(before);
    if (value === null) return written(files, part, null);
    if (known?.ok && canonicalJson(known.value as unknown as Json) === canonicalJson(value)) return ok(files);
    const sheet = decisionSheetIn(value);
    if (!sheet) return err(misfit);
    if (known && !known.ok)
      return err({
        code: 'PART_UNREADABLE',
        message: `Tabel ini hanya dapat diubah di tempat berkasnya dibuat. ${known.error}`,
      });
    return written(files, part, decisionFiles.write({ ...sheet, id: known?.value.id ?? part.name }));
  },
};

function written(files: BundleFiles, part: DecisionPart, text: string | null): Result<BundleFiles, Rejection> {
  const result = writePart(files, part, text);
  return result.ok ? result : err(misfit);
}
