// Where the evidence of a running city is: its database, the archive of signed checkpoints and their key.
import type { AuditPlaces } from '@alur/files';
import { auditPlaces } from '@alur/files';
import type { ExitCode, Invocation } from '../command-line/command.js';

export interface AuditAddress extends AuditPlaces {
  readonly databaseUrl: string;
}

/** What is given with the command goes before what the city's processes are told. Ends with 2 when it could not look. */
export async function withAudit(
  { environment, terminal, values }: Invocation,
  work: (address: AuditAddress) => Promise<ExitCode>,
): Promise<ExitCode> {
  const databaseUrl = environment['DATABASE_URL'];
  if (!databaseUrl) {
    terminal.remark('DATABASE_URL belum diisi. Isi dengan alamat basis data kota yang sedang berjalan.');
    return 2;
  }
  const given = (option: string, variable: string): string | undefined =>
    values[option] ?? (environment[variable] || undefined);
  const places = auditPlaces({
    filesFolder: environment['FILES_DIR'] || 'files',
    archive: given('archive', 'AUDIT_DIR'),
    key: given('key', 'AUDIT_KEY_PATH'),
  });
  try {
    return await work({ databaseUrl, ...places });
  } catch (error) {
    terminal.remark(`Tidak dapat memeriksa: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
