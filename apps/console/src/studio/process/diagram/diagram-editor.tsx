// The process as a diagram: the drawing, its elements as a list, and what is known of the chosen one.
import type { StudioTable } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { Maximize2, Minus, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Notice } from '../../../parts/notice.js';
import { usePartQuery } from '../../draft/draft-queries.js';
import { PartEditor, usePartScope } from '../../editing/part-context.js';
import type { EditorProps } from '../../editors/editors.js';
import { useTableChoices } from '../table/table-choices.js';
import { useDiagramFindings, useMarks } from './diagram-findings.js';
import { useAskedChoices } from './draft-words.js';
import { ElementList } from './element-list.js';
import { firstDrawing } from './first-drawing.js';
import { Panel } from './panel.js';
import type { Studio } from './services.js';
import { useDrawing } from './use-drawing.js';

interface DiagramEditorProps extends EditorProps {
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

export function DiagramEditor({ draftId, ...selection }: DiagramEditorProps) {
  const table = usePartQuery(draftId, 'table').data?.value as unknown as StudioTable | undefined;
  const isUnfinished = table?.kind === 'rows' && (table.unfinished?.length ?? 0) > 0;
  return (
    <PartEditor draftId={draftId} part="diagram">
      {isUnfinished && (
        <Notice kind="info" title="Tabelnya belum lengkap, jadi ini diagram yang terakhir utuh.">
          <p>
            <Link to="?tampilan=tabel">Lengkapi tabelnya</Link>, lalu diagram ini ikut berubah.
          </p>
        </Notice>
      )}
      <Diagram draftId={draftId} isLocked={isUnfinished} {...selection} />
    </PartEditor>
  );
}

function Diagram({ draftId, isLocked, selected, onSelect }: DiagramEditorProps & { readonly isLocked: boolean }) {
  const { editing } = usePartScope();
  const readOnly = editing.readOnly || isLocked;
  const host = useRef<HTMLDivElement>(null);
  const { studio, fault, changes } = useDrawing(host, { editing, readOnly, onSelect });
  const findings = useDiagramFindings(draftId);
  const choices = useTableChoices(draftId);
  const asked = useAskedChoices(draftId);
  useMarks(studio, findings, changes);
  useSelection(studio, selected);
  const element = selected === undefined ? undefined : studio?.get('elementRegistry').get(selected);
  return (
    <>
      {fault !== undefined && <Unreadable fault={fault} />}
      {editing.value === null && <FirstDrawing draftId={draftId} onBegin={(xml) => editing.change(xml)} />}
      <div className="diagram" hidden={editing.value === null}>
        <div className="canvas-frame">
          {studio && <Zoom studio={studio} />}
          <div
            className="canvas"
            ref={host}
            role="application"
            aria-label="Gambar alur. Setiap elemennya juga ada di daftar elemen."
          />
        </div>
        {studio && (
          <div className="diagram-side">
            <ElementList studio={studio} selected={selected} findings={findings} onSelect={onSelect} />
            {element ? (
              <Panel
                key={element.id}
                studio={studio}
                element={element}
                readOnly={readOnly}
                asked={asked}
                findings={findings.get(element.id) ?? []}
                onSelect={onSelect}
                {...choices}
              />
            ) : (
              <p className="quiet">Pilih elemen di gambar atau di daftar untuk melihat isinya.</p>
            )}
          </div>
        )}
      </div>
    </>
  );
}

/** What was chosen in the table or the list is chosen in the drawing, and in sight. */
function useSelection(studio: Studio | undefined, selected: string | undefined): void {
  useEffect(() => {
    if (!studio) return;
    const selection = studio.get('selection');
    const element = selected === undefined ? undefined : studio.get('elementRegistry').get(selected);
    const [now] = selection.get();
    if ((now?.labelTarget ?? now)?.id === element?.id) return;
    selection.select(element ?? null);
    if (element) studio.get('canvas').scrollToElement(element, 80);
  }, [studio, selected]);
}

function Zoom({ studio }: { readonly studio: Studio }) {
  const canvas = studio.get('canvas');
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
  return (
    <div className="zoom" role="toolbar" aria-label="Ukuran gambar">
      <button
        type="button"
        className="tool"
        aria-label="Perbesar gambar"
        title="Perbesar"
        onClick={() => canvas.zoom(canvas.zoom() * 1.25, 'auto')}
      >
        <Plus {...icon} />
      </button>
      <button
        type="button"
        className="tool"
        aria-label="Perkecil gambar"
        title="Perkecil"
        onClick={() => canvas.zoom(canvas.zoom() / 1.25, 'auto')}
      >
        <Minus {...icon} />
      </button>
      <button
        type="button"
        className="tool"
        aria-label="Paskan gambar ke layar"
        title="Paskan"
        onClick={() => canvas.zoom('fit-viewport', 'auto')}
      >
        <Maximize2 {...icon} />
      </button>
    </div>
  );
}

/** Kept as it is: it can be mended as a text, or undone. */
function Unreadable({ fault }: { readonly fault: string }) {
  const { editing } = usePartScope();
  return (
    <>
      <Notice kind="bad" title="Diagram ini tidak dapat digambar.">
        <p>Perbaiki teksnya di bawah ini, atau urungkan perubahan terakhir. ({fault})</p>
      </Notice>
      <div className="field">
        <label htmlFor="diagram-text">Diagram sebagai teks (BPMN 2.0 XML)</label>
        <textarea
          id="diagram-text"
          className="code"
          rows={16}
          disabled={editing.readOnly}
          value={typeof editing.value === 'string' ? editing.value : ''}
          onChange={(event) => editing.change(event.target.value, 'text')}
        />
      </div>
    </>
  );
}

function FirstDrawing({ draftId, onBegin }: { readonly draftId: string; readonly onBegin: (xml: string) => void }) {
  const identity = usePartQuery(draftId, 'identity').data?.value;
  const { id, name } = (identity ?? {}) as Readonly<Record<string, Json>>;
  const begin = (): void => {
    const process = typeof id === 'string' && id !== '' ? id : 'layanan';
    onBegin(firstDrawing(process, typeof name === 'string' && name !== '' ? name : process));
  };
  return (
    <p>
      Alur layanan ini belum digambar.{' '}
      <button type="button" className="button-primary" onClick={begin}>
        Mulai menggambar
      </button>
    </p>
  );
}
