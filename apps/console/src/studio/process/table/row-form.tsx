// One row opened for editing, with everything that can be done to it.
import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Faults, Frame } from '../../editing/fields.js';
import { RowText, TimeInput } from './row-fields.js';
import { RowTimers, RowWays } from './row-ways.js';
import { RowWork } from './row-work.js';
import { fieldOf, useRowFindings, useRowValue, useTable } from './table-context.js';

export type RowAct = 'up' | 'down' | 'above' | 'below' | 'copy' | 'remove';

export function RowForm({ index, onAct }: { readonly index: number; readonly onAct: (act: RowAct) => void }) {
  const { rows, readOnly } = useTable();
  const row = rows[index];
  const findings = useRowFindings(row?.id ?? '').filter((finding) => fieldOf(finding) === undefined);
  if (!row) return null;
  const of = `langkah ${String(index + 1)}`;
  return (
    <div className="row-form" id={`ubah-${row.id}`} role="group" aria-label={`Ubah ${of}`}>
      {!readOnly && <RowTools index={index} of={of} onAct={onAct} />}
      <Faults id={`temuan-${row.id}`} findings={findings} />
      <RowText index={index} of={of} name="activity" label="Kegiatan" />
      <RowWork index={index} of={of} />
      {row.work.kind === 'person' && <RowTime index={index} of={of} />}
      <div className="row-pair">
        <RowText index={index} of={of} name="requirements" label="Kelengkapan" multiline />
        <RowText index={index} of={of} name="output" label="Output" multiline />
      </div>
      <RowText index={index} of={of} name="note" label="Keterangan" multiline />
      <RowWays index={index} of={of} />
      <RowTimers index={index} of={of} />
      {row.work.kind === 'person' && <Returning index={index} of={of} />}
      {row.work.kind === 'person' && (
        <p>
          <Link to={`../formulir?tugas=${encodeURIComponent(row.id)}`} relative="path">
            Isian petugas pada {of}
          </Link>
        </p>
      )}
    </div>
  );
}

function RowTime({ index, of }: { readonly index: number; readonly of: string }) {
  const at = useRowValue(index, 'time');
  return (
    <Frame path={[]} label="Waktu" of={of} at={at}>
      <TimeInput value={at.value} label={of} at={at} onChange={at.set} />
    </Frame>
  );
}

function Returning({ index, of }: { readonly index: number; readonly of: string }) {
  const at = useRowValue(index, 'correction');
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={at.value !== false}
        disabled={at.readOnly}
        onChange={(event) => at.set(event.target.checked ? undefined : false)}
      />
      <span>
        Permohonan boleh dikembalikan ke pemohon dari langkah ini<span className="unseen">, {of}</span>
      </span>
    </label>
  );
}

function RowTools({
  index,
  of,
  onAct,
}: {
  readonly index: number;
  readonly of: string;
  readonly onAct: (act: RowAct) => void;
}) {
  const { rows } = useTable();
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
  const tools: readonly (readonly [RowAct, string, ReactNode, boolean])[] = [
    ['up', 'Naikkan', <ArrowUp key="up" {...icon} />, index === 0],
    ['down', 'Turunkan', <ArrowDown key="down" {...icon} />, index === rows.length - 1],
    ['above', 'Sisipkan di atas', <Plus key="above" {...icon} />, false],
    ['below', 'Sisipkan di bawah', <Plus key="below" {...icon} />, false],
    ['copy', 'Gandakan', <Copy key="copy" {...icon} />, false],
    ['remove', 'Hapus', <Trash2 key="remove" {...icon} />, false],
  ];
  return (
    <div className="row-tools" role="toolbar" aria-label={`Tindakan ${of}`}>
      {tools.map(([act, word, mark, disabled]) => (
        <button
          key={act}
          type="button"
          className="button"
          data-act={act}
          disabled={disabled}
          aria-keyshortcuts={act === 'up' ? 'Alt+ArrowUp' : act === 'down' ? 'Alt+ArrowDown' : undefined}
          onClick={() => onAct(act)}
        >
          {mark} {word}
          <span className="unseen"> {of}</span>
        </button>
      ))}
    </div>
  );
}
