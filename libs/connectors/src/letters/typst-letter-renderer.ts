import type { LetterDocument, LetterRenderer } from '@alur/application';
import { toMillis } from '@alur/kernel';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { toString as qrSvg } from 'qrcode';
import { fillBlocks } from './fill-blocks.js';
import { letterLayout } from './letter-layout.js';

/** PDF/A-2b, tagged, language Indonesian. The same letter gives the same bytes: its date is its only time. */
export function typstLetterRenderer(): LetterRenderer {
  let compiler: NodeCompiler | undefined;
  return {
    async render(document) {
      compiler ??= NodeCompiler.create({});
      const letter = JSON.stringify(await layoutData(document));
      const pdf = compiler.pdf(
        { mainFileContent: letterLayout, inputs: { letter } },
        { pdfStandard: 'a-2b', creationTimestamp: Math.floor(toMillis(document.issuedAt) / 1000) },
      );
      compiler.evictCache(10);
      return pdf;
    },
  };
}

async function layoutData(document: LetterDocument): Promise<object> {
  const { agency, signer, verification } = document;
  const validity = document.validUntil ? `Berlaku sampai ${document.validUntil}. ` : '';
  return {
    ...document,
    body: fillBlocks(document.body, document.values),
    values: undefined,
    agency: {
      fullName: agency.fullName,
      address: agency.address,
      phone: agency.phone ?? null,
      district: agency.district ?? null,
    },
    signer: { position: signer.position, name: signer.name, nip: signer.nip ?? null },
    qr: await qrSvg(verification.url, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }),
    verification: { code: verification.code, shownUrl: verification.url.replace(/^https?:\/\//, '') },
    footer: `${validity}Dokumen ini dibuat oleh sistem pelayanan ${document.city.name}. Periksa keasliannya lewat kode QR.`,
  };
}
