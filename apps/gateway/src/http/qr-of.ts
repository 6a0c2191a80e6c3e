import { toString as drawQr } from 'qrcode';

/** Drawn here: a secret goes to no service that draws pictures. */
export const qrOf = (text: string): Promise<string> => drawQr(text, { type: 'svg', margin: 2 });
