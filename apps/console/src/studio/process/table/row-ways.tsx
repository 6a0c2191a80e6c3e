// What comes after a row: the next one, one of several by the answer, or the end; and what happens when it is late.
import type { StudioAnswer, StudioTimer } from '@alur/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { RowGroup, RowSelect, TargetSelect, TimeInput } from './row-fields.js';
import { firstAnswers, leadsToEnd } from './rows.js';
import { useRowValue, useTable } from './table-context.js';

interface WayProps {
  readonly index: number;
  readonly of: string;
}

export function RowWays({ index, of }: WayProps) {
  const { rows, readOnly, outcomes, setRows } = useTable();
  const answers = useRowValue(index, 'answers');
  const next = useRowValue(index, 'next');
  const outcome = useRowValue(index, 'outcome');
  const together = useRowValue(index, 'together');
  const decide = (isDecision: boolean): void =>
    setRows(
      rows.map((row, at) => {
        if (at !== index) return row;
        const { answers: _answers, next: to, ...rest } = row;
        return isDecision ? { ...rest, answers: firstAnswers(to) } : rest;
      }),
    );
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={answers.value !== undefined}
          disabled={readOnly}
          onChange={(event) => decide(event.target.checked)}
        />
        <span>
          Langkah ini keputusan<span className="unseen">, {of}</span>
        </span>
      </label>
      {answers.value ? (
        <Answers index={index} of={of} />
      ) : (
        <RowGroup legend="Selanjutnya" of={of} at={next}>
          <TargetSelect
            value={next.value ?? 'next'}
            label={`Setelah ${of}, lanjut ke`}
            rows={rows}
            readOnly={readOnly}
            onChange={(to) => next.set(to === 'next' || to === '' ? undefined : to)}
          />
        </RowGroup>
      )}
      {leadsToEnd(rows, index) && (
        <RowSelect
          at={outcome}
          label="Hasil akhir"
          of={of}
          value={outcome.value ?? ''}
          choices={[{ value: '', label: 'Tanpa hasil' }, ...outcomes]}
          onChange={(key) => outcome.set(key === '' ? undefined : key)}
        />
      )}
      <RowSelect
        at={together}
        label="Bersamaan"
        of={of}
        value={together.value ?? ''}
        choices={[
          { value: '', label: 'Tidak bersamaan dengan langkah lain' },
          { value: 'begins', label: 'Memulai bagian yang bersamaan' },
          { value: 'beside', label: 'Bersamaan dengan langkah di atasnya' },
          { value: 'continues', label: 'Lanjutan langkah di atasnya, masih di bagian yang bersamaan' },
        ]}
        onChange={(kind) => setRows(withCompany(rows, index, kind))}
      />
    </>
  );
}

/** Beside the row above means that the row above begins, where it does not yet. */
function withCompany(rows: ReturnType<typeof useTable>['rows'], index: number, kind: string): typeof rows {
  return rows.map((row, at) => {
    const { together, ...rest } = row;
    if (at === index) return kind === '' ? rest : { ...rest, together: kind as NonNullable<typeof together> };
    return at === index - 1 && kind === 'beside' && together === undefined ? { ...rest, together: 'begins' } : row;
  });
}

function Answers({ index, of }: WayProps) {
  const { rows, readOnly } = useTable();
  const at = useRowValue(index, 'answers');
  const answers = at.value ?? [];
  const id = useId();
  const change = (position: number, answer: StudioAnswer): void =>
    at.set(answers.map((one, other) => (other === position ? answer : one)));
  return (
    <RowGroup legend="Jawaban dan tujuannya" of={of} at={at} hint="Jawaban terakhir berlaku bila tidak ada yang lain.">
      <ol className="answers-list">
        {answers.map((answer, position) => {
          const name = `jawaban ${String(position + 1)}`;
          return (
            <li key={position}>
              <input
                aria-label={`Tulisan ${name}, ${of}`}
                value={answer.label}
                disabled={readOnly}
                onChange={(event) => change(position, { ...answer, label: event.target.value })}
              />
              <TargetSelect
                value={answer.to}
                label={`Tujuan ${name} ${answer.label}, ${of}`}
                rows={rows}
                readOnly={readOnly}
                onChange={(to) => to !== '' && change(position, { ...answer, to })}
              />
              {!readOnly && (
                <button
                  type="button"
                  className="tool"
                  aria-label={`Hapus ${name} ${answer.label}`}
                  title={`Hapus ${name}`}
                  onClick={() => at.set(answers.filter((_, other) => other !== position))}
                >
                  <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
                </button>
              )}
              {(answer.when !== undefined || position < answers.length - 1) && (
                <details className="answer-when" open={answer.when !== undefined}>
                  <summary>{answer.when === undefined ? 'Sesuai jawaban petugas' : 'Memakai syarat sendiri'}</summary>
                  <label htmlFor={`${id}-${String(position)}`}>
                    Syarat (FEEL)<span className="unseen">, {name}</span>
                  </label>
                  <input
                    id={`${id}-${String(position)}`}
                    className="code"
                    value={answer.when ?? ''}
                    disabled={readOnly}
                    onChange={(event) => change(position, withCondition(answer, event.target.value))}
                  />
                </details>
              )}
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <button
          type="button"
          className="button"
          onClick={() => at.set([...answers, { label: '', to: 'next' } satisfies StudioAnswer])}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah jawaban
        </button>
      )}
    </RowGroup>
  );
}

function withCondition({ when: _when, ...answer }: StudioAnswer, text: string): StudioAnswer {
  return text.trim() === '' ? answer : { ...answer, when: text };
}

export function RowTimers({ index, of }: WayProps) {
  const { rows, readOnly } = useTable();
  const at = useRowValue(index, 'timers');
  const timers = at.value ?? [];
  const set = (next: readonly StudioTimer[]): void => at.set(next.length > 0 ? next : undefined);
  return (
    <RowGroup
      legend="Batas waktu"
      of={of}
      at={at}
      hint={timers.length === 0 ? 'Apa yang terjadi bila langkah ini terlambat.' : ''}
    >
      <ol className="answers-list">
        {timers.map((timer, position) => {
          const name = `batas waktu ${String(position + 1)}`;
          return (
            <li key={position}>
              <label className="timer-after">
                Bila belum selesai dalam
                <TimerTime
                  timer={timer}
                  label={`${name}, ${of}`}
                  onChange={(time) => set(timers.map((one, other) => (other === position ? { ...one, ...time } : one)))}
                />
              </label>
              <TargetSelect
                value={timer.to ?? ''}
                label={`Setelah ${name}, ${of}`}
                rows={rows}
                readOnly={readOnly}
                extra={[{ value: '', label: 'Ingatkan pelaksananya' }]}
                onChange={(to) =>
                  set(
                    timers.map((one, other) => {
                      if (other !== position) return one;
                      const { to: _to, ids: _ids, ...time } = one;
                      return to === '' ? time : { ...time, to };
                    }),
                  )
                }
              />
              {!readOnly && (
                <button
                  type="button"
                  className="tool"
                  aria-label={`Hapus ${name}, ${of}`}
                  title={`Hapus ${name}`}
                  onClick={() => set(timers.filter((_, other) => other !== position))}
                >
                  <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {!readOnly && (
        <button type="button" className="button" onClick={() => set([...timers, { amount: 3, unit: 'd' }])}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah batas waktu
        </button>
      )}
    </RowGroup>
  );
}

function TimerTime({
  timer,
  label,
  onChange,
}: {
  readonly timer: StudioTimer;
  readonly label: string;
  onChange(time: { readonly amount: number; readonly unit: StudioTimer['unit'] }): void;
}) {
  const { readOnly } = useTable();
  const at = { id: useId(), value: timer, readOnly, findings: [], set: () => undefined };
  return (
    <TimeInput
      value={timer}
      label={label}
      at={at}
      onChange={(time) => onChange(time ?? { amount: 0, unit: timer.unit })}
    />
  );
}
