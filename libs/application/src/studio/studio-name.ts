import { officerName } from '@alur/case';
import type { City } from '@alur/city';
import { operator } from '../publishing/import-services.js';

/** An officer by id, with or without the prefix of an actor; or whoever works at the machine. */
export const studioName = (city: City, actor: string): string =>
  actor === operator ? 'Pengelola sistem' : officerName(city, actor.replace(/^officer:/, ''));
