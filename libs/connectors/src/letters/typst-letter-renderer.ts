import type { LetterDocument, LetterDrawing, LetterRenderer } from '@alur/application';
import { toMillis } from '@alur/kernel';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { toString as qrSvg } from 'qrcode';
import { fillBlocks } from './fill-blocks.js';
import { letterLayout } from './letter-layout.js';

/** PDF/A-2b, tagged, language Indonesian. The same letter gives the same bytes: its date is its only time. */
export function typstLetterRenderer(): LetterRenderer & LetterDrawing {
  let shared: NodeCompiler | undefined;
  const compiled = async <T>(
    document: LetterDocument,
    write: (compiler: NodeCompiler, file: ReturnType<typeof fileOf>) => T,
  ): Promise<T> => {
    shared ??= NodeCompiler.create({});
    const written = write(shared, fileOf(JSON.stringify(await layoutData(document))));
    shared.evictCache(10);
    return written;
  };
  return {
    render: (document) =>
      compiled(document, (compiler, file) =>
        compiler.pdf(file, {
          pdfStandard: 'a-2b',
          creationTimestamp: Math.floor(toMillis(document.issuedAt) / 1000),
        }),
      ),
    draw: (document) => compiled(document, (compiler, file) => compiler.plainSvg(file)),
  };
}

const fileOf = (letter: string) => ({ mainFileContent: letterLayout, inputs: { letter } });

async function layoutData(document: LetterDocument): Promise<object> {
  const { agency, signer, verification } = document;
  const validity = document.validUntil ? `Berlaku sampai ${document.validUntil}. ` : '';
  return {
    ...document,
    body: fillBlocks(document.body, document.values),
    values: undefined,
    mark: document.mark ?? null,
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
