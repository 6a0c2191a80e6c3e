// A row as it is read: short, in one line for each thing it says.
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { StudioRow } from '@alur/contracts';
import { leadsToEnd, targetWords } from './rows.js';
import { useRowFindings, useTable } from './table-context.js';

const units = { m: 'menit', h: 'jam', d: 'hari kerja' } as const;

export function ReadingRow({
  index,
  isOpen,
  onToggle,
}: {
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { rows } = useTable();
  const row = rows[index];
  const faults = useRowFindings(row?.id ?? '');
  if (!row) return null;
  const Mark = isOpen ? ChevronDown : ChevronRight;
  return (
    <tr className={isOpen ? 'row-open' : undefined}>
      <td className="number-cell">{index + 1}</td>
      <th scope="row">
        <button
          type="button"
          className="row-toggle"
          data-row={row.id}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `ubah-${row.id}` : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onToggle}
        >
          <Mark size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>{row.activity.trim() || 'Langkah tanpa nama'}</span>
        </button>
        <Company row={row} />
        {faults.length > 0 && (
          <ul className="faults">
            {faults.map(({ code, severity, message }) => (
              <li key={`${code} ${message}`} className={severity === 'error' ? 'fault' : 'caution'}>
                {message}
              </li>
            ))}
          </ul>
        )}
      </th>
      <td data-label="Pelaksana">
        <Performer row={row} />
      </td>
      <td data-label="Waktu">{row.time ? `${String(row.time.amount)} ${units[row.time.unit]}` : ''}</td>
      <td data-label="Output">{row.output ?? ''}</td>
      <td data-label="Selanjutnya">
        <Onward index={index} row={row} />
      </td>
    </tr>
  );
}

const company = {
  begins: 'Memulai bagian yang bersamaan',
  beside: 'Bersamaan dengan langkah di atas',
  continues: 'Masih di bagian yang bersamaan',
} as const;

const Company = ({ row: { together } }: { readonly row: StudioRow }) =>
  together ? <p className="row-aside">{company[together]}</p> : null;

function Performer({ row: { work, performers } }: { readonly row: StudioRow }) {
  const { performers: known, letters, decisions } = useTable();
  const nameOf = (id: string, among: typeof known): string => among.find(({ value }) => value === id)?.label ?? id;
  switch (work.kind) {
    case 'person':
      return <>{performers.map((id) => nameOf(id, known)).join(', ') || 'Belum dipilih'}</>;
    case 'letter':
      return <>Sistem: menerbitkan {work.letter === '' ? 'surat' : nameOf(work.letter, letters)}</>;
    case 'rule':
      return <>Sistem: tabel keputusan {nameOf(work.decision, decisions)}</>;
    case 'job':
      return <>Sistem: {work.type}</>;
    case 'none':
      return <>Memilih jalan dari data</>;
    case 'drawn':
      return <>Seperti di diagram</>;
  }
}

function Onward({ index, row }: { readonly index: number; readonly row: StudioRow }) {
  const { rows, outcomes } = useTable();
  const outcome = outcomes.find(({ value }) => value === row.outcome)?.label ?? row.outcome;
  const ways = row.answers
    ? row.answers.map(({ label, to }) => `${label || 'Tanpa tulisan'}: ${targetWords(to, rows)}`)
    : row.next || index === rows.length - 1
      ? [targetWords(row.next ?? 'end', rows)]
      : [];
  const late = (row.timers ?? []).map(
    ({ amount, unit, to }) =>
      `Lewat ${String(amount)} ${units[unit]}: ${to === undefined ? 'pelaksananya diingatkan' : targetWords(to, rows)}`,
  );
  const lines = [...ways, ...(outcome && leadsToEnd(rows, index) ? [`Hasil: ${outcome}`] : []), ...late];
  if (lines.length === 0) return null;
  return (
    <ul className="onward">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
