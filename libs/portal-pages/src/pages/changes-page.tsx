import type { PublicVersion, ServiceChanges } from '@alur/contracts';
import { formatDayAt } from '@alur/forms';
import { versionClasses } from '@alur/service';
import { BackLink } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface ChangesPageView {
  readonly changes: ServiceChanges;
  readonly zone: string;
}

/** What changed in a service since it is offered, the newest first, as anybody may read it. */
export const changesPage = ({ changes: { id, name, versions }, zone }: ChangesPageView, site: Site): string => {
  const isOffered = versions.some(({ state }) => state === 'offered');
  return renderPage({
    site,
    title: ['Perubahan', name],
    back: isOffered ? (
      <BackLink href={paths.service(id)}>{name}</BackLink>
    ) : (
      <BackLink href={paths.home}>Semua layanan</BackLink>
    ),
    children: (
      <article className="column changes">
        <h1>Perubahan layanan</h1>
        <p className="lead">{name}</p>
        {!isOffered && (
          <Notice tone="amber" title="Layanan ini tidak lagi tersedia">
            <p>Permohonan yang sudah dikirim tetap kami selesaikan.</p>
          </Notice>
        )}
        <p className="soft">
          Permohonan yang sudah Anda kirim diselesaikan menurut ketentuan saat Anda mengirimnya, kecuali aturan menyebut
          lain.
        </p>
        {versions.map((version) => (
          <Version
            key={version.number}
            version={version}
            first={version.number === versions.at(-1)?.number}
            zone={zone}
          />
        ))}
      </article>
    ),
  });
};

const Version = ({
  version,
  first,
  zone,
}: {
  readonly version: PublicVersion;
  readonly first: boolean;
  readonly zone: string;
}) => (
  <section aria-labelledby={`versi-${String(version.number)}`}>
    <h2 id={`versi-${String(version.number)}`}>{headingOf(version, zone)}</h2>
    <p className="soft">
      Versi {version.number}
      {version.state === 'offered' && ', berlaku sekarang'}
    </p>
    {version.closed && (
      <p>
        Ditutup {formatDayAt(version.closed.at, zone)}. Alasannya: {version.closed.reason}
      </p>
    )}
    {first && version.changes.length === 0 ? (
      <p>Layanan ini mulai dapat diajukan lewat portal.</p>
    ) : (
      <Changes version={version} />
    )}
  </section>
);

const headingOf = ({ state, from }: PublicVersion, zone: string): string =>
  `${state === 'coming' ? 'Akan berlaku' : 'Berlaku'} mulai ${formatDayAt(from, zone)}`;

const Changes = ({ version: { changes, workChanges } }: { readonly version: PublicVersion }) => (
  <>
    {[...versionClasses].reverse().map((of) => {
      const those = changes.filter((change) => change.class === of);
      return (
        those.length > 0 && (
          <div key={of}>
            <h3>{those[0]?.affects}</h3>
            <ul>
              {those.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )
      );
    })}
    {workChanges && <p>Cara kerja petugas {changes.length > 0 ? 'juga ' : ''}diperbarui.</p>}
    {!workChanges && changes.length === 0 && <p>Tidak ada yang berubah bagi Anda.</p>}
  </>
);
