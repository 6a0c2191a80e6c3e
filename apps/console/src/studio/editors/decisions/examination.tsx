import { withRow } from './sheet-edits.js';
import type { Work } from './use-examination.js';

/** What the table leaves open, each with the row that would close it. */
export function Examination({ sheet, examination, readOnly, change }: Work) {
  if (!examination) return null;
  const { faults, sense } = examination;
  return (
    <section className="examination" aria-labelledby="pemeriksaan">
      <h3 id="pemeriksaan">Pemeriksaan tabel</h3>
      <div role="status">
        {faults.length > 0 && (
          <p className="fault">
            {String(faults.length)} sel belum benar. Perbaiki dulu, lalu kelengkapannya diperiksa.
          </p>
        )}
        {faults.length === 0 && !sense && <p className="quiet">Pilih dulu data yang diperiksa.</p>}
        {sense?.isProven && <p className="good">Setiap keadaan dijawab oleh tabel ini.</p>}
        {sense && !sense.isProven && sense.missing.length === 0 && (
          <p className="caution">
            Belum terbukti bahwa setiap keadaan dijawab. Tambahkan baris terakhir yang semua syaratnya &ldquo;Apa
            saja&rdquo; dan pilih &ldquo;Baris teratas yang dipakai&rdquo;.
          </p>
        )}
      </div>
      {sense && sense.missing.length > 0 && (
        <>
          <p className="fault">Tidak ada baris untuk:</p>
          <ul className="gaps">
            {sense.missing.map(({ words, when }) => (
              <li key={when.join('|')}>
                <span>{words}</span>
                {!readOnly && (
                  <button type="button" className="button" onClick={() => change(withRow(sheet, when))}>
                    Tambah baris<span className="unseen"> untuk {words}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
          {!sense.isComplete && <p className="quiet">Mungkin masih ada celah lain. Tutup dulu yang ini.</p>}
        </>
      )}
      {sense && sense.overlaps.length > 0 && (
        <ul className="overlaps">
          {sense.overlaps.map(({ rows: [first, second], when, differ, isFault }) => (
            <li key={`${String(first)} ${String(second)}`} className={isFault ? 'fault' : 'quiet'}>
              Baris {String(first + 1)} dan {String(second + 1)} sama-sama cocok {when}
              {isFault ? '. Persempit salah satunya.' : differ ? '; yang di atas dipakai.' : ', hasilnya sama.'}
            </li>
          ))}
        </ul>
      )}
      {sense && sense.unheard.length > 0 && (
        <ul className="overlaps">
          {sense.unheard.map(({ row, why }) => (
            <li key={`${String(row)} ${why}`} className="caution">
              Baris {String(row + 1)} tidak pernah dipakai:{' '}
              {why === 'never' ? 'tidak ada isian yang memenuhinya.' : 'baris di atasnya selalu menjawab lebih dulu.'}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
