import type { OfferedService, StudioTemplate } from '@alur/contracts';
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
    queryKey: ['studio', 'offered-services'],
    queryFn: async () => (await ask<{ readonly data: readonly OfferedService[] }>('/studio/offered-services')).data,
  });
