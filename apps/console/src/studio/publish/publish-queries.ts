import type { DraftDifferences, DraftHistoryRow, DraftView, Me, ServiceStatus, StudioService } from '@alur/contracts';
import type { DraftPermissions } from '@alur/access';
import { draftPermissions } from '@alur/access';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.js';
import { useMe } from '../../api/queries.js';
import { draftPath, useDraft } from '../draft/draft-queries.js';
import { closedWords } from './draft-words.js';

export type ComparedWith = 'offered' | 'origin';

/** Of the draft as it stands: asked again whenever it changes, and when a version is published beside it. */
export const useDifferences = (id: string, against: ComparedWith) => {
  const revision = useDraft(id).data?.revision;
  return useQuery({
    queryKey: ['studio', 'differences', id, against, revision],
    queryFn: () => ask<DraftDifferences>(`${draftPath(id)}/differences?against=${against}`),
    enabled: revision !== undefined,
    refetchInterval: 30_000,
  });
};

export const useDraftHistory = (id: string) => {
  const revision = useDraft(id).data?.revision;
  return useQuery({
    queryKey: ['studio', 'history', id, revision],
    queryFn: async () => (await ask<{ readonly data: readonly DraftHistoryRow[] }>(`${draftPath(id)}/history`)).data,
    enabled: revision !== undefined,
  });
};

export const studioServicesKey = ['studio', 'services'] as const;

export const useStudioServices = () =>
  useQuery({
    queryKey: studioServicesKey,
    queryFn: async () => (await ask<{ readonly data: readonly StudioService[] }>('/studio/services')).data,
    // A date may come while somebody looks.
    refetchInterval: 30_000,
  });

export const useFolders = () =>
  useQuery({ queryKey: ['services'], queryFn: () => ask<readonly ServiceStatus[]>('/services/status') });

/** The same answer as the one the use cases give. */
export function useDraftPermissions(draft: DraftView): DraftPermissions | undefined {
  const { data: me } = useMe();
  return me && draftPermissions(actorOf(me), draft);
}

/** Why an editor only shows the draft; `undefined` while it may be written. */
export function useWhyReadOnly(draft: DraftView | undefined): string | undefined {
  const { data: me } = useMe();
  if (!draft || !me) return undefined;
  if (draft.state !== 'draft') return closedWords[draft.state];
  const { write } = draftPermissions(actorOf(me), draft);
  return write.allowed ? undefined : write.reason;
}

const actorOf = ({ id, name, holdings }: Me) => ({
  kind: 'officer' as const,
  id,
  name,
  holdings: holdings.map(({ agency, role }) => ({ agency: agency.key, role: role.key })),
});
