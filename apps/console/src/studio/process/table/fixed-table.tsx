// Steps of a drawing that rows cannot say without losing something: to be read, and edited as a diagram.
import type { StudioFixedTable } from '@alur/contracts';
import { Link, Navigate } from 'react-router';
import { Notice } from '../../../parts/notice.js';
import { useWantedPlace } from '../../editing/wanted-place.js';

const onDiagram = (element: string): string => `?tampilan=diagram&langkah=${encodeURIComponent(element)}`;

export function FixedTable({
  table: { steps, reasons },
  selected,
}: {
  readonly table: StudioFixedTable;
  readonly selected: string | undefined;
}) {
  // A finding leads to a row; here there is none, and what is to be mended is on the drawing.
  const isLedHere = useWantedPlace()?.part === 'table';
  if (isLedHere && selected !== undefined) return <Navigate to={onDiagram(selected)} replace />;
  return (
    <>
      <Notice kind="info" title="Alur ini hanya dapat diubah sebagai diagram.">
        <p>Sebagian isinya tidak punya bentuk di tabel. Supaya tidak hilang, tabelnya hanya dapat dibaca.</p>
        <ul>
          {reasons.map(({ element, message }) => (
            <li key={`${element ?? ''} ${message}`}>
              {element === undefined ? message : <Link to={onDiagram(element)}>{message}</Link>}
            </li>
          ))}
        </ul>
        <p>
          <Link to="?tampilan=diagram">Buka diagramnya</Link>
        </p>
      </Notice>
      <ol className="fixed-steps">
        {steps.map(({ id, name, performer }) => (
          <li key={id}>
            {name}
            {performer && <span className="quiet"> · {performer}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
