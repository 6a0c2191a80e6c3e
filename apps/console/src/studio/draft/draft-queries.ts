import type {
  DraftJudgement,
  DraftOutline,
  DraftPart,
  DraftSummary,
  DraftView,
  SavedPart,
  StudioCity,
} from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.js';

export const draftPath = (id: string): string => `/studio/drafts/${id}`;

export const draftsKey = ['studio', 'drafts'] as const;
export const draftKey = (id: string) => ['studio', 'draft', id] as const;
export const partKey = (id: string, part: string) => ['studio', 'part', id, part] as const;

/** A colleague may be at work on the same draft: what changed is seen within these milliseconds. */
const colleaguesMs = 8_000;

export const useDrafts = () =>
  useQuery({
    queryKey: draftsKey,
    queryFn: async () => (await ask<{ readonly data: readonly DraftSummary[] }>('/studio/drafts')).data,
  });

export const useDraft = (id: string) =>
  useQuery({ queryKey: draftKey(id), queryFn: () => ask<DraftView>(draftPath(id)), refetchInterval: colleaguesMs });

export const usePartQuery = (id: string, part: string) =>
  useQuery({ queryKey: partKey(id, part), queryFn: () => askPart(id, part), staleTime: Infinity });

export const askPart = (id: string, part: string): Promise<DraftPart> => ask(`${draftPath(id)}/parts/${part}`);

export const savePart = (id: string, part: string, { value, tag }: { value: Json; tag: string }): Promise<SavedPart> =>
  ask(`${draftPath(id)}/parts/${part}`, { method: 'PUT', body: { value }, ifMatch: tag });

/** Of the draft as it stands; while it is judged anew, the last judgement stays. */
export const useJudgement = (id: string) => {
  const revision = useDraft(id).data?.revision;
  return useQuery({
    queryKey: ['studio', 'judgement', id, revision],
    queryFn: () => ask<DraftJudgement>(`${draftPath(id)}/judgement`),
    enabled: revision !== undefined,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
};

export const useStudioCity = () =>
  useQuery({ queryKey: ['studio', 'city'], queryFn: () => ask<StudioCity>('/studio/city'), staleTime: 60_000 });

/** What the draft's other parts hold, as it stands. */
export const useOutline = (id: string) => {
  const revision = useDraft(id).data?.revision;
  return useQuery({
    queryKey: ['studio', 'outline', id, revision],
    queryFn: () => ask<DraftOutline>(`${draftPath(id)}/outline`),
    enabled: revision !== undefined,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
};
