// Steps of a drawing that rows cannot say without losing something: to be read, and edited as a diagram.
import type { StudioFixedTable } from '@alur/contracts';
import { Link } from 'react-router';
import { Notice } from '../../../parts/notice.js';

export function FixedTable({ table: { steps, reasons } }: { readonly table: StudioFixedTable }) {
  return (
    <>
      <Notice kind="info" title="Alur ini hanya dapat diubah sebagai diagram.">
        <p>Sebagian isinya tidak punya bentuk di tabel. Supaya tidak hilang, tabelnya hanya dapat dibaca.</p>
        <ul>
          {reasons.map(({ element, message }) => (
            <li key={`${element ?? ''} ${message}`}>
              {element === undefined ? (
                message
              ) : (
                <Link to={`?tampilan=diagram&langkah=${encodeURIComponent(element)}`}>{message}</Link>
              )}
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
