// Who does a row: people of one or several performers, or the system with a letter, a decision table or a job.
import type { StudioRow, StudioWork } from '@alur/contracts';
import { useId, useRef, useState } from 'react';
import type { PlacedValue } from '../../editing/part-context.js';
import { AddPerformer } from './add-performer.js';
import { RowGroup, RowSelect } from './row-fields.js';
import { useRowValue, useTable } from './table-context.js';

const kinds = [
  { value: 'person', label: 'Petugas' },
  { value: 'letter', label: 'Sistem, menerbitkan surat' },
  { value: 'rule', label: 'Sistem, menanyakan tabel keputusan' },
  { value: 'job', label: 'Sistem, pekerjaan lain' },
  { value: 'none', label: 'Tidak ada, hanya memilih jalan dari data' },
] as const;

interface WorkProps {
  readonly index: number;
  readonly of: string;
}

export function RowWork({ index, of }: WorkProps) {
  const at = useRowValue(index, 'work');
  const { rows, setRows } = useTable();
  const work: StudioWork = at.value;
  const choices = work.kind === 'drawn' ? [...kinds, { value: 'drawn', label: drawnWords(work.type) }] : kinds;
  return (
    <>
      <RowSelect
        at={at}
        label="Dikerjakan oleh"
        of={of}
        value={work.kind}
        choices={choices}
        onChange={(kind) => {
          const fresh = freshWork(kind);
          if (fresh) setRows(rows.map((row, one) => (one === index ? { ...row, work: fresh, performers: [] } : row)));
        }}
      />
      {work.kind === 'person' && <Performers index={index} of={of} />}
      {work.kind !== 'person' && <Automatic at={at} of={of} work={work} />}
    </>
  );
}

const drawnWords = (type: string): string => `Seperti di diagram (${type})`;

function freshWork(kind: string): StudioWork | undefined {
  switch (kind) {
    case 'letter':
      return { kind, letter: '' };
    case 'rule':
      return { kind, decision: '', result: '' };
    case 'job':
      return { kind, type: 'message', parameters: {} };
    case 'none':
    case 'person':
      return { kind };
    default:
      return undefined;
  }
}

function Performers({ index, of }: WorkProps) {
  const { performers, readOnly } = useTable();
  const at = useRowValue(index, 'performers');
  const [adding, setAdding] = useState(false);
  const chosen = at.value;
  const known = [
    ...performers,
    ...chosen.filter((id) => performers.every(({ value }) => value !== id)).map((id) => ({ value: id, label: id })),
  ];
  const toggle = (id: string, isChosen: boolean): void =>
    at.set(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  // A new performer takes a moment to be stored: by then the row may say something else.
  const toggleNow = useRef(toggle);
  toggleNow.current = toggle;
  return (
    <RowGroup
      legend="Pelaksana"
      of={of}
      at={at}
      hint={chosen.length > 1 ? 'Semua yang dipilih mengerjakannya pada waktu yang sama.' : ''}
    >
      <div className="performers">
        {known.map(({ value, label }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              disabled={readOnly}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {!readOnly &&
        (adding ? (
          <AddPerformer
            onDone={(id) => {
              setAdding(false);
              if (id !== undefined) toggleNow.current(id, true);
            }}
          />
        ) : (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            Pelaksana baru
          </button>
        ))}
    </RowGroup>
  );
}

function Automatic({ at, of, work }: { readonly at: PlacedValue; readonly of: string; readonly work: StudioWork }) {
  const { letters, decisions } = useTable();
  const own = { ...at, id: useId(), findings: [] };
  switch (work.kind) {
    case 'letter':
      return (
        <RowSelect
          at={own}
          label="Surat yang terbit"
          of={of}
          value={work.letter}
          choices={letters}
          onChange={(letter) => at.set({ ...work, letter })}
        />
      );
    case 'rule':
      return (
        <div className="row-pair">
          <RowSelect
            at={own}
            label="Tabel keputusan"
            of={of}
            value={work.decision}
            choices={decisions}
            onChange={(decision) => at.set({ ...work, decision, result: work.result || decision.replaceAll('-', '_') })}
          />
          <Plain
            label="Nama hasilnya"
            of={of}
            value={work.result}
            readOnly={at.readOnly}
            onChange={(result) => at.set({ ...work, result })}
          />
        </div>
      );
    case 'job':
      return <Job at={at} of={of} work={work} />;
    case 'none':
    case 'drawn':
    case 'person':
      return null;
  }
}

function Job({
  at,
  of,
  work,
}: {
  readonly at: PlacedValue;
  readonly of: string;
  readonly work: Extract<StudioRow['work'], { kind: 'job' }>;
}) {
  const { template = '', ...others } = work.parameters;
  return (
    <div className="row-pair">
      <Plain
        label="Jenis pekerjaan"
        of={of}
        value={work.type}
        readOnly={at.readOnly}
        onChange={(type) => at.set({ ...work, type })}
      />
      <Plain
        label="Templat pesan"
        of={of}
        value={template}
        readOnly={at.readOnly}
        onChange={(text) => at.set({ ...work, parameters: text === '' ? others : { ...others, template: text } })}
      />
    </div>
  );
}

function Plain({
  label,
  of,
  value,
  readOnly,
  onChange,
}: {
  readonly label: string;
  readonly of: string;
  readonly value: string;
  readonly readOnly: boolean;
  onChange(text: string): void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        <span className="unseen">, {of}</span>
      </label>
      <input id={id} value={value} disabled={readOnly} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
