import type { CityEffect, CitySettingView, CityVersionSummary } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.js';

const path = '/studio/city-settings';

export const settingKey = (setting: string) => ['studio', 'city-setting', setting] as const;
export const cityVersionsKey = ['studio', 'city-versions'] as const;

export const useCitySetting = (setting: string) =>
  useQuery({
    queryKey: settingKey(setting),
    queryFn: () => ask<CitySettingView>(`${path}/${setting}`),
    staleTime: Infinity,
  });

export const useCityVersions = () =>
  useQuery({
    queryKey: cityVersionsKey,
    queryFn: async () => (await ask<{ readonly data: readonly CityVersionSummary[] }>(path)).data,
  });

export const askEffect = ({ setting, tag }: CitySettingView, value: Json): Promise<CityEffect> =>
  ask(`${path}/${setting}/preview`, { method: 'POST', body: { value }, ifMatch: tag });

export const putSetting = (
  { setting, tag }: CitySettingView,
  { value, note }: { readonly value: Json; readonly note: string },
): Promise<CitySettingView> =>
  ask(`${path}/${setting}`, {
    method: 'PUT',
    body: { value, ...(note.trim() ? { note: note.trim() } : {}) },
    ifMatch: tag,
  });
