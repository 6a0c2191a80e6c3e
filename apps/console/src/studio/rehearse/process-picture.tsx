// The drawing of the draft, to look at: where the case is, and what the scenarios go through.
import { useEffect, useRef, useState } from 'react';
import { usePartQuery } from '../draft/draft-queries.js';
import { Loading } from '../../parts/loading.js';
import type { OpenedViewer } from './bpmn-viewer.js';
import type { DiagramMark } from './diagram-marks.js';
import { markDiagram } from './diagram-marks.js';

interface PictureProps {
  readonly draftId: string;
  readonly label: string;
  readonly marks: readonly DiagramMark[];
}

export function ProcessPicture({ draftId, label, marks }: PictureProps) {
  const diagram = usePartQuery(draftId, 'diagram').data?.value;
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<OpenedViewer>();
  const [isBroken, setBroken] = useState(false);
  const xml = typeof diagram === 'string' ? diagram : undefined;

  useEffect(() => {
    const container = place.current;
    if (!container || xml === undefined) return undefined;
    let isGone = false;
    let close = (): void => undefined;
    void import('./bpmn-viewer.js').then(async ({ openViewer }) => {
      if (isGone) return;
      const opened = openViewer(container);
      close = opened.close;
      const isShown = await opened.show(xml);
      if (isGone) return;
      setBroken(!isShown);
      setViewer(isShown ? opened : undefined);
    });
    return () => {
      isGone = true;
      setViewer(undefined);
      close();
    };
  }, [xml]);

  useEffect(() => (viewer ? markDiagram(viewer.viewer, marks) : undefined), [viewer, marks]);

  if (diagram === undefined) return <Loading what="gambar alur" />;
  if (xml === undefined || isBroken) return <p className="quiet">Belum ada gambar alur yang dapat ditampilkan.</p>;
  return (
    <>
      <div ref={place} className="process-picture" role="group" aria-label={label} />
      <div className="rehearsal-acts" role="group" aria-label="Ukuran gambar">
        <button type="button" className="button" onClick={() => viewer?.zoom(1.25)}>
          Perbesar
        </button>
        <button type="button" className="button" onClick={() => viewer?.zoom(0.8)}>
          Perkecil
        </button>
        <button type="button" className="button" onClick={() => viewer?.zoom()}>
          Seluruh gambar
        </button>
      </div>
    </>
  );
}
