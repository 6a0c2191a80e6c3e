import type { AssumedValue } from '@alur/contracts';
import { Link } from 'react-router';
import type { Editor } from '../editors/editors.js';
import { mendingOf } from './editor-of.js';

/** What was filled in when the draft was made of a table: nobody said it, so somebody has to look at it. */
export const AssumedList = ({
  assumed,
  editors,
}: {
  readonly assumed: readonly AssumedValue[];
  readonly editors: readonly Editor[];
}) => (
  <details className="assumed">
    <summary>{assumed.length} hal kami isi sendiri dari tabel SOP. Periksa satu per satu.</summary>
    <ul>
      {assumed.map(({ sentence, place }) => {
        const mending = mendingOf(editors, place);
        return (
          <li key={`${place?.part ?? ''} ${sentence}`}>
            {sentence}{' '}
            {mending && (
              <Link to={mending.to} relative="path">
                Lihat di {mending.where}
                <span className="unseen">: {sentence}</span>
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  </details>
);
