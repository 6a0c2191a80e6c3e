import type { DraftListItem, StudioCity } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { Link } from 'react-router';
import { Loading } from '../../parts/loading.js';
import { useDrafts, useStudioCity } from '../draft/draft-queries.js';
import { draftStateWords } from '../publish/draft-words.js';
import { Trouble } from '../trouble/trouble.js';
import { originWords } from './draft-words.js';

export function DraftList() {
  const drafts = useDrafts();
  const city = useStudioCity();
  const error = drafts.error ?? city.error;
  if (!drafts.data || !city.data) return error ? <Trouble error={error} /> : <Loading what="rancangan" />;
  if (drafts.data.length === 0) return <p className="quiet">Belum ada rancangan.</p>;
  return (
    <table className="queue draft-list">
      <thead>
        <tr>
          <th scope="col">Layanan</th>
          <th scope="col">Perangkat daerah</th>
          <th scope="col">Dimulai dari</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Terakhir diubah</th>
        </tr>
      </thead>
      <tbody>
        {drafts.data.map((draft) => (
          <DraftRow key={draft.id} draft={draft} city={city.data} />
        ))}
      </tbody>
    </table>
  );
}

function DraftRow({ draft, city }: { readonly draft: DraftListItem; readonly city: StudioCity }) {
  const { id, name, owner, state, changedBy, changedAt } = draft;
  const by = city.officeHolders.find((holder) => holder.id === changedBy)?.name ?? 'rekan Anda';
  return (
    <tr>
      <th scope="row">
        <Link to={`/studio/${id}${state === 'in-review' ? '/terbitkan' : ''}`}>{name}</Link>
      </th>
      <td data-label="Perangkat daerah">
        {owner === undefined ? 'Belum dipilih' : (city.agencies[owner]?.shortName ?? owner)}
      </td>
      <td data-label="Dimulai dari">{originWords(draft)}</td>
      <td data-label="Keadaan">{draftStateWords[state]}</td>
      <td data-label="Terakhir diubah">
        {formatDateTime(changedAt, city.zone)}
        <span className="quiet">oleh {by}</span>
      </td>
    </tr>
  );
}
