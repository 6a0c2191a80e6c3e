import type { CityVersionSummary } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { useStudioCity } from '../draft/draft-queries.js';
import { useCityVersions } from './city-queries.js';
import { titleOf } from './city-screens.js';

/** Who changed what of the city, and when. */
export function VersionsScreen() {
  const { data, error } = useCityVersions();
  const city = useStudioCity().data;
  if (error) return <Notice kind="bad" title={error.message} />;
  if (!data || !city) return <Loading what="riwayat" />;
  const who = ({ by }: CityVersionSummary): string => {
    const id = by.replace(/^officer:/, '');
    return city.officeHolders.find((holder) => holder.id === id)?.name ?? (by === 'operator' ? 'Pengelola sistem' : id);
  };
  return (
    <table className="queue">
      <caption className="unseen">Riwayat pengaturan kota, yang terbaru di atas</caption>
      <thead>
        <tr>
          <th scope="col">Versi</th>
          <th scope="col">Berlaku sejak</th>
          <th scope="col">Yang berubah</th>
          <th scope="col">Oleh</th>
          <th scope="col">Dasar</th>
        </tr>
      </thead>
      <tbody>
        {data.map((version) => (
          <tr key={version.number}>
            <th scope="row" data-label="Versi">
              {version.number}
            </th>
            <td data-label="Berlaku sejak">{formatDateTime(version.at, city.zone)}</td>
            <td data-label="Yang berubah">
              {version.parts.length > 0 ? version.parts.map(titleOf).join(', ') : 'Dari berkas pemasangan'}
            </td>
            <td data-label="Oleh">{who(version)}</td>
            <td data-label="Dasar">{version.note ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
