import type { TaskDetail } from '@alur/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem, ask } from '../api/client.js';
import { Notice } from '../parts/notice.js';
import { SignInDialog } from '../sign-in/sign-in-dialog.js';
import { ReasonFields } from './reason-fields.js';
import { ReturnReview } from './return-review.js';
import type { ChosenReasons } from './return-values.js';
import { returnBody, returnFaults, toggled } from './return-values.js';

interface ReturnFormProps {
  readonly detail: TaskDetail;
  readonly open: boolean;
  onOpen(open: boolean): void;
  onReturned(reference: string): void;
}

/** Sends the request back to its applicant: everything that is wrong at once, each field with its reason. */
export function ReturnForm({ detail, open, onOpen, onReturned }: ReturnFormProps) {
  const { task, returnable } = detail;
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ChosenReasons>({});
  const [anotherRound, setAnotherRound] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<ApiProblem>();
  const [sending, setSending] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const count = Object.keys(chosen).length;

  const review = (): void => {
    const found = returnFaults(chosen);
    setFaults(found);
    setProblem(undefined);
    setConfirming(count > 0 && Object.keys(found).length === 0);
  };

  const send = async (): Promise<void> => {
    setSending(true);
    try {
      const done = await ask<{ readonly reference: string }>(`/tasks/${task.id}/return`, {
        method: 'POST',
        body: returnBody(chosen, anotherRound),
        ifMatch: task.revision,
      });
      client.removeQueries({ queryKey: ['tasks'] });
      onReturned(done.reference);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setFaults(error.fields);
      setProblem(error);
      setConfirming(error.status === 401);
      if ([409, 412].includes(error.status)) void client.invalidateQueries({ queryKey: ['task', task.id] });
    } finally {
      setSending(false);
    }
  };

  if (!open) {
    return (
      <button type="button" className="button return-open" onClick={() => onOpen(true)}>
        <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" /> Kembalikan ke pemohon
      </button>
    );
  }
  if (confirming) {
    return (
      <>
        <ReturnReview
          returnable={returnable}
          chosen={chosen}
          sending={sending}
          onConfirm={() => void send()}
          onBack={() => setConfirming(false)}
        />
        {problem?.status === 401 && <SignInDialog onSignedIn={() => void send()} />}
      </>
    );
  }
  return (
    <form
      className="return-form"
      aria-labelledby="kembalikan"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <h2 id="kembalikan">Kembalikan ke pemohon</h2>
      <p className="quiet">
        Pilih semua isian yang perlu diperbaiki sekaligus. Pemohon membaca alasan Anda. Tugas ini berhenti sampai
        pemohon mengirim perbaikan.
      </p>
      {problem && <Notice kind="bad" title={problem.detail} />}
      {returnable.anotherRound && (
        <div className={faults['anotherRound'] ? 'field field-bad' : 'field'}>
          <label htmlFor="anotherRound">Alasan mengembalikan sekali lagi</label>
          <p className="hint" id="anotherRound-hint">
            Permohonan ini sudah pernah dikembalikan. Hanya pimpinan instansi yang boleh mengembalikannya lagi.
          </p>
          {faults['anotherRound'] && <p className="fault">{faults['anotherRound']}</p>}
          <textarea
            id="anotherRound"
            rows={2}
            maxLength={1000}
            aria-describedby="anotherRound-hint"
            value={anotherRound}
            onChange={(event) => setAnotherRound(event.target.value)}
          />
        </div>
      )}
      <ReasonFields
        returnable={returnable}
        chosen={chosen}
        faults={faults}
        onToggle={(field) => setChosen((before) => toggled(before, field))}
        onReason={(field, reason) => {
          setChosen((before) => ({ ...before, [field]: reason }));
          setFaults((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== field)));
        }}
      />
      <div className="return-acts">
        <button type="submit" className="button-primary" disabled={count === 0}>
          {count === 0 ? 'Pilih isian dulu' : `Kembalikan ${String(count)} isian`}
        </button>
        <button type="button" className="button" onClick={() => onOpen(false)}>
          Tidak jadi
        </button>
      </div>
    </form>
  );
}
