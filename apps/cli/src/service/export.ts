import { manifestOf } from '@alur/application';
import { writeBundleZip } from '@alur/bundle-zip';
import type { Run } from '../command-line/command.js';
import { reportUnreadable } from '../command-line/report-scenarios.js';
import { writeOut } from '../command-line/write-out.js';
import { readBundleSource } from './bundle-files.js';
import { sha256 } from './workshop.js';

/** The same files give the same zip, byte for byte. */
export const exportService: Run = async ({ paths: [given = ''], values, terminal }) => {
  const { out } = values;
  if (out === undefined) {
    terminal.remark('Tulis nama zip-nya dengan --out.');
    return 2;
  }
  const source = await readBundleSource(given);
  if (!source.ok) {
    reportUnreadable(given, [source.error], terminal);
    return 2;
  }
  const { files } = source.value;
  const zip = Buffer.from(writeBundleZip(source.value, manifestOf({ sha256 }, files)));
  const count = Object.keys(files).length;
  const fault = await writeOut(out, zip);
  if (fault) {
    reportUnreadable(given, [fault], terminal);
    return 2;
  }
  terminal.say({ file: given, ok: true, out, files: count, bytes: zip.length, diagnostics: [] }, [
    `${out}: ${String(count)} berkas, ${String(zip.length)} byte`,
  ]);
  return 0;
};
