import type { DraftListItem } from '@alur/contracts';

/** What a draft was begun with. */
export function originWords({ origin, serviceId }: Pick<DraftListItem, 'origin' | 'serviceId'>): string {
  switch (origin.kind) {
    case 'empty':
      return 'Kosong';
    case 'sop':
      return `Tabel SOP ${origin.file}`;
    case 'template':
      return `Contoh ${origin.template}`;
    case 'version':
      return origin.serviceId === serviceId ? 'Versi yang terbit' : `Salinan ${origin.serviceId}`;
    case 'bundle':
      return `Zip ${origin.file}`;
    case 'folder':
      return `Map ${origin.folder}`;
  }
}
