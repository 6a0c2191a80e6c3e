import type { Run } from '../command-line/command.js';

export const convertSop: Run = ({ paths: [file = ''], terminal }) => {
  const message = 'Perubahan tabel SOP menjadi proses dan sebaliknya belum tersedia di versi ini.';
  terminal.say({ file, ok: false, diagnostics: [{ code: 'UNSUPPORTED_ELEMENT', severity: 'error', file, message }] }, [
    message,
  ]);
  return Promise.resolve(2);
};
