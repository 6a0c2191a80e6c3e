// Whether what the city keeps of people still is what it kept. What to do about a finding: docs/runbooks/data.md.
import type { DataFinding } from '@alur/application';
import { verifyData } from '@alur/application';
import type { Run } from '../command-line/command.js';
import { withCity } from '../command-line/running-city.js';

const sentences: Readonly<Record<DataFinding['code'], (finding: DataFinding) => string>> = {
  VALUE_DAMAGED: ({ place, caseId }) =>
    `Isian ${place} dari permohonan ${caseId} tidak dapat dibuka: barisnya diubah atau rusak.`,
  FILE_DAMAGED: ({ place, caseId }) =>
    `Berkas ${place} dari permohonan ${caseId} hilang, diubah, atau rusak di tempat penyimpanan.`,
};

/** 1 where anything is damaged. Nothing of what is kept is shown. */
export const verifyKept: Run = async (invocation) => {
  const { terminal, environment } = invocation;
  if (!environment['SECRET_KEY_PATH']) {
    terminal.remark('SECRET_KEY_PATH belum diisi. Isi dengan berkas kunci kota yang sedang berjalan.');
    return 2;
  }
  try {
    return await withCity(invocation, async (ports) => {
      let found = 0;
      const count = await verifyData(ports)((finding) => {
        found += 1;
        const message = sentences[finding.code](finding);
        terminal.say({ ...finding, message }, [`${finding.code}: ${message}`]);
      });
      const looked = `${String(count.values)} isian dan ${String(count.files)} berkas dibuka`;
      terminal.say({ ok: found === 0, findings: found, ...count }, [
        found === 0 ? `Utuh: ${looked}.` : `RUSAK, ${String(found)} temuan: ${looked}.`,
      ]);
      return found > 0 ? 1 : 0;
    });
  } catch (error) {
    terminal.remark(`Tidak dapat memeriksa: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
};
