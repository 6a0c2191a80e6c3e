import type { ServiceStatus } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { Findings } from '../../services/findings.js';
import { useFolders } from './publish-queries.js';

const stateWords: Readonly<Record<ServiceStatus['state'], string>> = {
  published: 'Berlaku',
  'left-alone': 'Tidak dipakai',
  drafted: 'Menjadi rancangan',
  refused: 'Ditolak',
};

const meaning: Readonly<Record<ServiceStatus['state'], string>> = {
  published: 'Warga mengajukan menurut isi folder ini.',
  'left-alone': 'Isi folder ini pernah ada di sini; yang berlaku sekarang lain, jadi tidak ada yang diganti.',
  drafted: 'Isi folder ini menunggu di Studio sebagai rancangan.',
  refused: 'Isi folder ini belum dapat diterbitkan.',
};

/** Every folder of services as the last start of the city found it. */
export function Folders({ zone }: { readonly zone: string }) {
  const folders = useFolders().data ?? [];
  if (folders.length === 0) return null;
  return (
    <section className="folders" aria-labelledby="folder-layanan">
      <h2 id="folder-layanan">Folder layanan</h2>
      <p className="quiet">Dibaca saat sistem dinyalakan. Hanya isi yang baru yang diambil.</p>
      {folders.map((folder) => (
        <section className="card service" key={folder.folder} aria-labelledby={`s-${folder.folder}`}>
          <h3 id={`s-${folder.folder}`}>{folder.folder}</h3>
          <p>
            <span className={`badge badge-${folder.state}`}>{stateWords[folder.state]}</span>
            {meaning[folder.state]}
            <span className="quiet"> Diperiksa {formatDateTime(folder.importedAt, zone)}.</span>
          </p>
          <Findings findings={folder.findings} />
        </section>
      ))}
    </section>
  );
}
