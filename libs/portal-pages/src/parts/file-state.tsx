import type { FileState } from '@alur/contracts';
import type { IconName } from './icon.js';
import { Icon } from './icon.js';

type Kept = Exclude<FileState, 'clean'>;

const looks: Readonly<Record<Kept, { readonly icon: IconName; readonly words: string }>> = {
  quarantined: { icon: 'hourglass', words: 'Sedang kami periksa keamanannya. Anda boleh lanjut.' },
  infected: { icon: 'refused', words: 'Ditolak karena berisi virus. Kirim berkas lain.' },
  failed: { icon: 'warning', words: 'Tidak dapat kami periksa. Kirim berkas lain.' },
};

/** What its owner is told of a file that nobody may open (yet). */
export const FileStateNote = ({ state }: { readonly state: Kept }) => (
  <span className={state === 'quarantined' ? 'file-state file-waits' : 'file-state file-refused'}>
    <Icon name={looks[state].icon} /> {looks[state].words}
  </span>
);
