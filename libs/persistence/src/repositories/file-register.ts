import type { FileRegister, FileState, StoredFile } from '@alur/application';
import { erasedWords } from '@alur/application';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { namePlace, openText, sealText } from '../vault/sealed-json.js';
import type { Vault } from '../vault/vault.js';

interface SealedFile {
  readonly id: string;
  readonly case_id: string;
  readonly subject_id: string;
  readonly field: string;
  readonly sealed: Buffer;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly state: FileState;
  readonly wrapped: string | null;
}

const reading = `
  SELECT f.id, f.case_id, f.subject_id, f.field, f.sealed, f.media_type, f.bytes, f.sha256, f.state, k.wrapped
    FROM stored_file f LEFT JOIN subject_key k ON k.subject_id = f.subject_id`;

const adding = `
  INSERT INTO stored_file (id, case_id, subject_id, field, sealed, media_type, bytes, sha256, state, uploaded_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`;

export function fileRegister(
  { source, pool }: { readonly source: DataSource; readonly pool: Pool },
  vault: Vault,
): FileRegister {
  const toFile = async (row: SealedFile): Promise<StoredFile> => {
    const key = await vault.opened(row.subject_id, row.wrapped);
    return {
      id: row.id,
      caseId: row.case_id,
      subjectId: row.subject_id,
      field: row.field,
      name: key ? openText(key, namePlace(row.id), row.sealed) : erasedWords,
      mediaType: row.media_type,
      bytes: row.bytes,
      sha256: row.sha256,
      state: row.state,
    };
  };
  // Asked with every task and every look at a case: with the policies, planning costs more than reading.
  const read = async (name: string, where: string, value: string): Promise<readonly StoredFile[]> => {
    const { rows } = await pool.query<SealedFile>({ name, text: `${reading} WHERE ${where}`, values: [value] });
    return Promise.all(rows.map(toFile));
  };
  return {
    async add({ id, caseId, subjectId, field, name, mediaType, bytes, sha256, state, uploadedBy }) {
      const key = await vault.keyOf(subjectId);
      if (!key) throw new Error(`Expected subject ${subjectId} to have a key, but it is destroyed.`);
      const sealed = sealText(key, namePlace(id), name);
      // The same id is the same file: a second try changes nothing.
      await source.query(adding, [id, caseId, subjectId, field, sealed, mediaType, bytes, sha256, state, uploadedBy]);
    },
    async find(id) {
      return (await read('file', 'f.id = $1', id))[0];
    },
    listOfCase: (caseId) => read('files-of-case', 'f.case_id = $1 ORDER BY f.uploaded_at', caseId),
  };
}
