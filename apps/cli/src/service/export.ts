import type { Run } from '../command-line/command.js';
import { reportUnreadable } from '../command-line/report-scenarios.js';
import { writeOut } from '../command-line/write-out.js';
import { writeZip } from '../zip/bundle-zip.js';
import { readBundleSource } from './bundle-files.js';

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
  const { files, folder } = source.value;
  const inside = Object.entries(files).map(([name, text]) => [folder === undefined ? name : `${folder}/${name}`, text]);
  const zip = writeZip(Object.fromEntries(inside) as Readonly<Record<string, string>>);
  const fault = await writeOut(out, zip);
  if (fault) {
    reportUnreadable(given, [fault], terminal);
    return 2;
  }
  terminal.say({ file: given, ok: true, out, files: inside.length, bytes: zip.length, diagnostics: [] }, [
    `${out}: ${String(inside.length)} berkas, ${String(zip.length)} byte`,
  ]);
  return 0;
};
