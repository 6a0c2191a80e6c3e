import type { PlacedFinding } from '@alur/contracts';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { Editor } from '../editors/editors.js';
import { mendingOf } from './editor-of.js';

export function FindingItem({
  finding,
  editors,
}: {
  readonly finding: PlacedFinding;
  readonly editors: readonly Editor[];
}) {
  const { severity, message, place, file } = finding;
  const mending = mendingOf(editors, place);
  const isError = severity === 'error';
  const Icon = isError ? CircleAlert : TriangleAlert;
  return (
    <li className="finding">
      <p className={isError ? 'finding-kind finding-error' : 'finding-kind finding-heed'}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" /> {isError ? 'Harus diperbaiki' : 'Perhatikan'}
      </p>
      <p className="finding-message">{message}</p>
      {mending ? (
        <Link className="button" to={mending.to} relative="path">
          Perbaiki di {mending.where}
          <span className="unseen">: {message}</span>
        </Link>
      ) : (
        <p className="quiet finding-file">{placeOf(finding) || file}</p>
      )}
    </li>
  );
}

/** `process.bpmn, baris 12` or the element where lines say nothing. */
const placeOf = ({ file, line, element }: PlacedFinding): string =>
  [file, line === undefined ? element : `baris ${String(line)}`].filter(Boolean).join(', ');
