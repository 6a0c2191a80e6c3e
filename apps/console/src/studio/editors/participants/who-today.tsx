import type { DraftOutline, PerformerToday } from '@alur/contracts';
import { useStudioCity } from '../../draft/draft-queries.js';

/** So many are named before the rest is only counted. */
const most = 6;

/** Who that is today: finding an empty office now is cheaper than with somebody's request stuck in it. */
export function WhoToday({
  performer,
  outline,
}: {
  readonly performer: PerformerToday | undefined;
  readonly outline: DraftOutline;
}) {
  const city = useStudioCity().data;
  if (!performer || !city) return null;
  const { offices, nowhere, open, waiting } = performer;
  const agencyName = (key: string): string => city.agencies[key]?.shortName ?? key;
  const vacant = offices.filter(({ holders }) => holders.length === 0);
  const held = offices.filter(({ holders }) => holders.length > 0);
  const labelOf = (name: string): string => outline.fields.find(({ id }) => id === name)?.label ?? name;
  return (
    <div className="who-today" role="group" aria-label="Siapa itu hari ini">
      {held.length > 0 && (
        <details className="who-held">
          <summary>
            Hari ini:{' '}
            {held.length === 1
              ? `${someOf(held.flatMap(({ holders }) => holders))}, ${agencyName(held[0]?.agency ?? '')}`
              : `ada pejabatnya di ${String(held.length)} instansi`}
          </summary>
          <ul>
            {held.map(({ agency, role, holders }) => (
              <li key={`${agency} ${role}`}>
                {agencyName(agency)}: {someOf(holders)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {vacant.length > 0 && (
        <p className="fault">
          Belum ada pejabatnya di {someOf(vacant.map(({ agency }) => agencyName(agency)))}. Permohonan dari sana akan
          berhenti di langkah ini.
        </p>
      )}
      {nowhere.length > 0 && <p className="fault">Tidak dapat ditentukan untuk {someOf(nowhere)}.</p>}
      {open.length > 0 && (
        <p className="caution">
          Baru diketahui saat ada permohonan, karena bergantung pada {open.map(labelOf).join(', ')}.
        </p>
      )}
      <p className="quiet">
        {waiting.length > 0 ? `Dipakai oleh ${waiting.join(', ')}.` : 'Belum dipakai oleh langkah atau surat mana pun.'}
      </p>
    </div>
  );
}

const someOf = (names: readonly string[]): string =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} dan ${String(names.length - most)} lainnya`
    : names.join(', ');
