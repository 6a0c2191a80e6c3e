import { useState } from 'react';
import { Notice } from '../../parts/notice.js';
import { Trouble } from '../trouble/trouble.js';
import { FileChoice, mostBytes } from './file-choice.js';
import { useBegin } from './use-begin.js';

/** Whatever is wrong with an archive is told with the file in it; nothing of it is kept. */
export function ZipStart() {
  const { begin, isSending, problem, retry } = useBegin();
  const [fault, setFault] = useState<string>();
  const send = (file: File): void => {
    if (file.size > mostBytes)
      return setFault('Zip ini lebih dari 5 MB. Layanan hanya berisi teks; keluarkan berkas lain.');
    setFault(undefined);
    const form = new FormData();
    form.set('file', file);
    void begin('/from-zip', { form });
  };
  return (
    <section className="card start-form" aria-label="Zip layanan">
      {fault && <Notice kind="bad" title={fault} />}
      {!fault && problem && <Trouble error={problem} retry={retry} />}
      {problem && <p>Tidak ada yang disimpan. Pilih zip lain, atau perbaiki zip itu lalu pilih lagi.</p>}
      <p className="hint" id="zip-hint">
        Paling besar 5 MB. Isinya service.yaml, form.yaml, process.bpmn, dan map decisions, letters, scenarios.
      </p>
      <FileChoice
        id="zip"
        label={isSending ? 'Membaca zip …' : 'Pilih zip layanan'}
        accept=".zip,application/zip"
        describedBy="zip-hint"
        onChoose={send}
      />
    </section>
  );
}
