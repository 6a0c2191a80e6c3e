// What people get, in the words of the table.
import type { ExecutableProcess } from '@alur/process-model';
import { documentsIn } from '@alur/sop';
import {
  isHandingOver,
  isIssuing,
  isPaper,
  isRefusing,
  isSigning,
  oneLine,
  quiet,
  saying,
  shortened,
} from '../derive/words.js';

const papers =
  /\b(?:surat|izin|ijin|kartu|sertifikat|rekomendasi|akta|akte|keterangan|keputusan|sk|sip|pbg|imb|kk|ktp|piagam|persetujuan|dokumen|kutipan|salinan|nomor|skrd|skpd)\b/i;

/** The output of the last step that makes a paper; else the service by its name. */
export function productOf(process: ExecutableProcess, name: string): string {
  const making = Object.values(process.elements).filter(
    (one) =>
      one.type === 'userTask' &&
      (isSigning(one.name ?? '') || isIssuing(one.name ?? '')) &&
      !isRefusing(one.name ?? ''),
  );
  const outputs = making.flatMap(({ documentation = '' }) => documentsIn(documentation).output ?? []);
  const said = outputs.map((output) => oneLine(output)).filter((output) => papers.test(output) && !isConcept(output));
  const product = said.at(-1);
  const isSpoken =
    product !== undefined && product.split(' ').length > 1 && !isPaper(product) && !isHandingOver(product);
  return isSpoken ? saying(shortened(quiet(product), 100), name) : saying(shortened(name, 100), 'Surat hasil layanan');
}

const isConcept = (text: string): boolean => /\b(?:konsep|draf|draft|rancangan|terparaf)\b/i.test(text);
