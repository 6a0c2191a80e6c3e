import { serviceIdIn } from '../../publishing/bundle-manifest.js';
import type { ListedDraft, ServiceDrafts } from '../../ports/service-drafts.js';

/** The draft of a service that somebody works on, or that is being reviewed. */
export async function openDraftOf(
  { serviceDrafts }: { readonly serviceDrafts: Pick<ServiceDrafts, 'listOpen'> },
  serviceId: string,
): Promise<ListedDraft | undefined> {
  return (await serviceDrafts.listOpen()).find((draft) => serviceOf(draft) === serviceId);
}

export const serviceOf = ({ head }: Pick<ListedDraft, 'head'>): string | undefined =>
  serviceIdIn({ 'service.yaml': head });
