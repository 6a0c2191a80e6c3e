import type { TaskDetail } from '@alur/contracts';
import type { FormContext } from '@alur/forms';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, ask } from '../api/client.js';
import { FieldInput } from '../parts/field-input.js';
import { Notice } from '../parts/notice.js';
import { SignInDialog } from '../sign-in/sign-in-dialog.js';
import { answersOf, asText, faultsOf, shownFields } from './task-values.js';
import type { TypedValues } from './task-values.js';

interface TaskFormProps {
  readonly detail: TaskDetail;
  readonly context: FormContext;
  onDone(reference: string): void;
}

/** What is typed lives here and nowhere else: it outlasts refreshes, lost sessions, lost networks and faster colleagues. */
export function TaskForm({ detail, context, onDone }: TaskFormProps) {
  const { task, fields, may, action } = detail;
  const client = useQueryClient();
  const [typed, setTyped] = useState<TypedValues>({});
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<ApiProblem>();
  const [sending, setSending] = useState(false);
  /** What it waits for stands above the form already. */
  const waits = detail.correction !== undefined && task.suspendedSince !== undefined;
  const disabled = sending || !may.complete.allowed;

  /** A fault is about what was typed then: it goes as soon as something else is typed. */
  const change = (id: string, value: unknown): void => {
    setTyped((before) => ({ ...before, [id]: value }));
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([path]) => path.split('.')[0] !== id)));
  };

  const send = async (): Promise<void> => {
    const found = faultsOf(fields, typed, context);
    setFaults(found);
    setProblem(undefined);
    if (Object.keys(found).length > 0) return;
    setSending(true);
    try {
      const done = await ask<{ readonly reference: string }>(`/tasks/${task.id}/complete`, {
        method: 'POST',
        body: { data: answersOf(fields, typed) },
        ifMatch: task.revision,
      });
      // Not merely stale: a queue that still shows the finished task for a moment invites opening it again.
      client.removeQueries({ queryKey: ['tasks'] });
      onDone(done.reference);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setFaults(error.fields);
      setProblem(error);
      // The head of the page shows the latest state; what was typed stays as it is.
      if ([409, 412].includes(error.status)) void client.invalidateQueries({ queryKey: ['task', task.id] });
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <form
        className="task-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {problem && problem.status !== 401 && (
          <Notice kind="bad" title={problem.detail}>
            {[409, 412].includes(problem.status) && <Copy text={asText(fields, typed, context)} />}
          </Notice>
        )}
        {!may.complete.allowed && !problem && !(waits && Object.keys(typed).length === 0) && (
          <Notice kind="info" title={may.complete.reason ?? 'Tugas ini tidak dapat Anda selesaikan.'}>
            {Object.keys(typed).length > 0 && (
              <>
                <p>Isian Anda di bawah tidak terkirim. Salin jika masih Anda perlukan.</p>
                <Copy text={asText(fields, typed, context)} />
              </>
            )}
          </Notice>
        )}
        {detail.help && <p className="quiet">{detail.help}</p>}
        {shownFields(fields, typed).map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            path={field.id}
            value={typed[field.id]}
            faults={faults}
            typed={typed}
            disabled={disabled}
            uploadPath={`/tasks/${task.id}/files`}
            villages={context.villages}
            onChange={(value) => change(field.id, value)}
          />
        ))}
        <button type="submit" className="button-primary" disabled={disabled}>
          {sending ? 'Mengirim …' : action}
        </button>
      </form>
      {/* Beside the form, not in it: a form inside a form would send both. */}
      {problem?.status === 401 && (
        <SignInDialog
          onSignedIn={() => {
            setProblem(undefined);
            void send();
          }}
        />
      )}
    </>
  );
}

function Copy({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  if (!text) return null;
  return (
    <button
      type="button"
      className="button-plain"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {copied ? 'Tersalin' : 'Salin isian saya'}
    </button>
  );
}
