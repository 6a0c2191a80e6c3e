import type { FileRegister, StoredFile } from '@alur/application';
import type { DataSource } from 'typeorm';
import type { StoredFileRow } from '../rows/stored-file.row.js';
import { StoredFileSchema } from '../rows/stored-file.row.js';

const toFile = ({ id, caseId, field, name, mediaType, bytes, sha256, state }: StoredFileRow): StoredFile => ({
  id,
  caseId,
  field,
  name,
  mediaType,
  bytes,
  sha256,
  state,
});

export function fileRegister(source: DataSource): FileRegister {
  const rows = source.getRepository(StoredFileSchema);
  return {
    async add(file) {
      // The same id is the same file: a second try changes nothing.
      await source.createQueryBuilder().insert().into(StoredFileSchema).values(file).orIgnore().execute();
    },
    async find(id) {
      const row = await rows.findOneBy({ id });
      return row ? toFile(row) : undefined;
    },
    async listOfCase(caseId) {
      return (await rows.find({ where: { caseId }, order: { uploadedAt: 'ASC' } })).map(toFile);
    },
  };
}
