import type { CaseView } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { Answers } from '../parts/answers.js';
import { BatonLine } from '../parts/baton-line.js';
import { RevealProvider } from '../reveal/reveal-from.js';

interface CaseDetailsProps {
  readonly file: CaseView;
  readonly zone: string;
  /** Where its masked values are asked for. */
  readonly revealFrom: string;
}

/** The case as this officer may see it. */
export function CaseDetails({ file, zone, revealFrom }: CaseDetailsProps) {
  return (
    <div className="case">
      <section className="card" aria-labelledby="estafet">
        <h2 id="estafet">Di mana berkas ini</h2>
        <p className="quiet">
          {file.statusText}
          {file.promisePaused
            ? ' · janji kepada warga berhenti sementara'
            : file.promisedBy && ` · janji kepada warga ${formatDateTime(file.promisedBy, zone)}`}
        </p>
        <BatonLine links={file.baton} zone={zone} />
      </section>
      <section className="card" aria-labelledby="isian">
        <h2 id="isian">Isian pemohon dan petugas</h2>
        <RevealProvider value={revealFrom}>
          <Answers groups={file.answers} />
        </RevealProvider>
      </section>
      {file.letters.length > 0 && (
        <section className="card" aria-labelledby="surat">
          <h2 id="surat">Surat</h2>
          <ul>
            {file.letters.map((letter) => (
              <li key={letter.id}>
                <a href={letter.url}>{letter.title}</a>, nomor {letter.number}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card" aria-labelledby="riwayat">
        <h2 id="riwayat">Riwayat</h2>
        <ol className="history">
          {[...file.history].reverse().map((row, index) => (
            <li key={`${row.at}-${String(index)}`}>
              <time dateTime={row.at}>{formatDateTime(row.at, zone)}</time>
              <span>
                {row.text}
                {row.by && <span className="quiet"> ({row.by})</span>}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
