import type { DraftHistoryRow } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { useCity } from '../../api/queries.js';
import { Loading } from '../../parts/loading.js';
import { editors } from '../editors/editors.js';
import { editorOf } from '../findings/editor-of.js';
import { eventWords } from './draft-words.js';
import { groupHistory } from './group-history.js';
import { useDraftHistory } from './publish-queries.js';

export function DraftHistory({ draftId }: { readonly draftId: string }) {
  const history = useDraftHistory(draftId);
  const city = useCity();
  if (!history.data || !city.data) return <Loading what="riwayat" />;
  const { zone } = city.data;
  return (
    <ol className="draft-history">
      {groupHistory(history.data).map(({ revision, at, by, what, parts, ...more }) => (
        <li key={revision}>
          <time dateTime={at}>{formatDateTime(at, zone)}</time>
          <div>
            <strong>{by.name}</strong> {eventWords[what]}
            {parts.size > 0 && ` ${titlesOf(parts)}`}
            <Outcome {...more} zone={zone} />
          </div>
        </li>
      ))}
    </ol>
  );
}

const titlesOf = (parts: ReadonlySet<string>): string =>
  [...new Set([...parts].map((part) => editorOf(editors, part)?.title ?? part))].join(', ');

const Outcome = ({
  number,
  from,
  note,
  zone,
}: Pick<DraftHistoryRow, 'number' | 'from' | 'note'> & { readonly zone: string }) => (
  <>
    {number !== undefined && from !== undefined && (
      <>
        {' '}
        sebagai versi {number}, berlaku mulai {formatDateTime(from, zone)}
      </>
    )}
    {note !== undefined && <blockquote>{note}</blockquote>}
  </>
);
