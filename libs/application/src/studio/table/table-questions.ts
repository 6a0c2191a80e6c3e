// Rows that cannot be drawn yet keep a draft from being published: the last drawing is not what its table says.
import type { DraftJudgement, PlacedFinding } from '@alur/contracts';
import { unfinishedTableFile } from '@alur/studio';
import type { BundleFiles } from '@alur/studio';
import type { CodecPorts } from '../part-codecs.js';
import { readTable } from './table-codec.js';

/** Each at its row, or at the whole table. */
export async function tableQuestions(ports: CodecPorts, files: BundleFiles): Promise<readonly PlacedFinding[]> {
  if (files[unfinishedTableFile] === undefined) return [];
  const table = await readTable(ports, files);
  const questions = table.kind === 'rows' ? (table.unfinished ?? []) : [];
  const told = questions.map(({ code, severity, message, row, field }): PlacedFinding => ({
    code,
    severity,
    message,
    file: unfinishedTableFile,
    ...(row === undefined ? {} : { element: row }),
    place: {
      part: 'table',
      path: row === undefined ? [] : ['elements', row, ...(field === undefined ? [] : [field])],
    },
  }));
  return told.length > 0 ? told : [unfinished];
}

const unfinished: PlacedFinding = {
  code: 'TABLE_UNFINISHED',
  severity: 'error',
  file: unfinishedTableFile,
  message:
    'Tabel alur kerja belum lengkap, jadi diagramnya masih yang lama. Lengkapi barisnya atau batalkan perubahannya.',
  place: { part: 'table', path: [] },
};

export function withTableQuestions(judgement: DraftJudgement, questions: readonly PlacedFinding[]): DraftJudgement {
  if (questions.length === 0) return judgement;
  const chapters = judgement.chapters.map((chapter, index) =>
    index === 0 ? { ...chapter, ok: false, findings: [...questions, ...chapter.findings] } : chapter,
  );
  return { ...judgement, ok: false, chapters, findings: [...questions, ...judgement.findings] };
}
