import type { CaseView, Me, PageOf, QueueItem, TaskDetail } from '@alur/contracts';
import type { FormContext } from '@alur/forms';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask } from './client.js';

export type QueueFilter = 'all' | 'mine' | 'unclaimed';

export interface CityInfo {
  readonly name: string;
  readonly zone: string;
  readonly villages: FormContext['villages'];
  /** Why a masked value may be seen in plain. */
  readonly revealReasons: readonly { readonly key: string; readonly label: string; readonly needsNote: boolean }[];
}

export const useMe = () =>
  useQuery({ queryKey: ['me'], queryFn: () => ask<Me>('/auth/me'), staleTime: Infinity, retry: false });

export const useCity = () =>
  useQuery({ queryKey: ['city'], queryFn: () => ask<CityInfo>('/city'), staleTime: Infinity });

/** Live by the stream; asked again by itself now and then in case the stream is down. */
export const useQueue = (filter: QueueFilter, live: boolean) =>
  useInfiniteQuery({
    queryKey: ['tasks', filter],
    queryFn: ({ pageParam }) =>
      ask<PageOf<QueueItem>>(`/tasks?filter=${filter}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: live ? 60_000 : 20_000,
  });

export const useTask = (id: string) =>
  useQuery({ queryKey: ['task', id], queryFn: () => ask<TaskDetail>(`/tasks/${id}`) });

export const useCaseByReference = (reference: string) =>
  useQuery({
    queryKey: ['case', reference],
    queryFn: () => ask<CaseView>(`/cases?reference=${encodeURIComponent(reference)}`),
    enabled: reference !== '',
  });
