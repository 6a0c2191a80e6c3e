import type { StudioService, StudioTemplate } from '@alur/contracts';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.js';

export const useTemplates = () =>
  useQuery({
    queryKey: ['studio', 'templates'],
    queryFn: async () => (await ask<{ readonly data: readonly StudioTemplate[] }>('/studio/templates')).data,
  });

/** Services that are offered now. */
export const useOfferedServices = () =>
  useQuery({
    queryKey: ['studio', 'services'],
    queryFn: async () => (await ask<{ readonly data: readonly StudioService[] }>('/studio/services')).data,
  });
