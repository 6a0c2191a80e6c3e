import type { FormVillage } from '@alur/forms';
import { useCity } from '../../../api/queries.js';

const none: Readonly<Record<string, FormVillage>> = {};

/** The city's villages by code; none while they are being read. */
export const useVillageNames = (): Readonly<Record<string, FormVillage>> => useCity().data?.villages ?? none;
