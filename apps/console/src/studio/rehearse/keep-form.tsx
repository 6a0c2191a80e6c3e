import { keptScenario, writeScenario } from '@alur/scenarios';
import { useState } from 'react';
import { ApiProblem } from '../../api/client.js';
import { useRehearsal } from './rehearsal-context.js';
import { useScenarioStore } from './scenario-store.js';

/** What was done becomes a test of the service, with everything that was seen on the way. */
export function KeepForm() {
  const { draftId, walk } = useRehearsal();
  const store = useScenarioStore(draftId);
  const [name, setName] = useState('');
  const [told, tell] = useState<{ readonly words: string; readonly isBad?: true }>();
  const [isSaving, setSaving] = useState(false);

  const keep = async (): Promise<void> => {
    const given = name.trim();
    if (given === '') return tell({ words: 'Tulis nama skenarionya.', isBad: true });
    setSaving(true);
    try {
      await store.add(given, writeScenario(keptScenario(walk.here, given)));
      tell({ words: `Skenario "${given}" tersimpan.` });
      setName('');
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      tell({ words: error.detail, isBad: true });
    } finally {
      setSaving(false);
    }
  };

  return (
    <form
      className="keep-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h3>Simpan sebagai skenario</h3>
      <p className="quiet">
        Langkah sampai di sini dan apa yang terlihat sesudahnya diperiksa lagi setiap kali rancangan berubah.
      </p>
      <div className={told?.isBad ? 'field field-bad' : 'field'}>
        <label htmlFor="nama-skenario">Nama skenario</label>
        <input
          id="nama-skenario"
          value={name}
          maxLength={120}
          aria-describedby="nama-skenario-kata"
          aria-invalid={told?.isBad}
          onChange={(event) => setName(event.target.value)}
        />
        <p id="nama-skenario-kata" role="status" className={told?.isBad ? 'fault' : 'hint'}>
          {told?.words}
        </p>
      </div>
      <button type="submit" className="button" disabled={isSaving}>
        Simpan skenario
      </button>
    </form>
  );
}
