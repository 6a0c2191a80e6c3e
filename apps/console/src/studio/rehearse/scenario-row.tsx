import type { DraftJudgement } from '@alur/contracts';
import { renamedScenario, withoutScenario } from '@alur/scenarios';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../api/client.js';
import { ScenarioText } from './scenario-text.js';
import { partOfFile, useScenarioStore } from './scenario-store.js';

interface ScenarioRowProps {
  readonly draftId: string;
  readonly result: DraftJudgement['scenarios'][number];
  /** What its applicant is told in the end. */
  readonly answer: string | undefined;
  readonly readOnly: boolean;
}

/** A scenario: whether it holds, where it does not, and what can be done with it. */
export function ScenarioRow({ draftId, result, answer, readOnly }: ScenarioRowProps) {
  const { scenario: name, file, ok, failedStep = 0, message } = result;
  const store = useScenarioStore(draftId);
  const go = useNavigate();
  const part = partOfFile(file);
  const [doing, setDoing] = useState<'renaming' | 'writing' | 'deleting'>();
  const [problem, setProblem] = useState<string>();
  const close = (): void => setDoing(undefined);

  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.detail);
    }
  };
  const play = async (): Promise<void> => {
    const yaml = await store.read(part);
    if (yaml !== undefined) await go(`/studio/${draftId}/uji-coba`, { state: { opened: { name, yaml } } });
  };
  const changeText = async (change: (text: string) => string | null | undefined): Promise<void> => {
    const text = await store.read(part);
    const changed = text === undefined ? undefined : change(text);
    if (changed !== undefined) await store.write(part, changed);
    close();
  };
  const Sign = ok ? CircleCheck : CircleAlert;

  return (
    <li className={ok ? 'scenario' : 'scenario scenario-failed'}>
      <p className="scenario-head">
        <Sign size={18} strokeWidth={1.75} aria-hidden="true" />
        <strong>{name}</strong>
        <span>{ok ? 'Berhasil' : 'Gagal'}</span>
        {ok && answer !== undefined && <span className="quiet">{answer}</span>}
      </p>
      {!ok && (
        <p className="fault">
          {failedStep === 0 ? 'Saat permohonan diajukan' : `Di langkah ${String(failedStep)}`}: {message}
        </p>
      )}
      {problem && <p className="fault">{problem}</p>}
      <div className="rehearsal-acts">
        <Tool label={ok ? 'Putar di uji coba' : 'Lihat di uji coba'} of={name} onClick={() => void attempt(play)} />
        {!readOnly && (
          <>
            <Tool label="Ubah nama" of={name} onClick={() => setDoing('renaming')} />
            <Tool label="Ubah sebagai teks" of={name} onClick={() => setDoing('writing')} />
            <Tool label="Hapus" of={name} onClick={() => setDoing('deleting')} />
          </>
        )}
      </div>
      {doing === 'renaming' && (
        <Rename
          name={name}
          onDone={(to) => void attempt(() => changeText((text) => renamedScenario(text, name, to)))}
          onLeave={close}
        />
      )}
      {doing === 'deleting' && (
        <p className="rehearsal-acts" role="group" aria-label={`Hapus skenario ${name}`}>
          <span>Hapus skenario ini?</span>
          <button
            type="button"
            className="button"
            autoFocus
            onClick={() => void attempt(() => changeText((text) => withoutScenario(text, name)))}
          >
            Ya, hapus
          </button>
          <button type="button" className="button" onClick={close}>
            Tidak
          </button>
        </p>
      )}
      {doing === 'writing' && <ScenarioText draftId={draftId} part={part} onLeave={close} />}
    </li>
  );
}

const Tool = ({ label, of, onClick }: { readonly label: string; readonly of: string; onClick(): void }) => (
  <button type="button" className="button" onClick={onClick}>
    {label}
    <span className="unseen"> {of}</span>
  </button>
);

function Rename({ name, onDone, onLeave }: { readonly name: string; onDone(to: string): void; onLeave(): void }) {
  const [to, setTo] = useState(name);
  return (
    <form
      className="rehearsal-acts"
      onSubmit={(event) => {
        event.preventDefault();
        if (to.trim() !== '') onDone(to.trim());
      }}
    >
      <label>
        Nama baru <input value={to} maxLength={120} onChange={(event) => setTo(event.target.value)} />
      </label>
      <button type="submit" className="button">
        Simpan nama
      </button>
      <button type="button" className="button" onClick={onLeave}>
        Tidak jadi
      </button>
    </form>
  );
}
