import type { City } from '@alur/city';
import type { ServiceBundle } from '@alur/service';
import type { CaseEvent } from '../case-event.js';
import { citizenHistory } from './history.js';

const city = { agencies: { 'kel-sisir': { key: 'kel-sisir', fullName: 'Kelurahan Sisir' } } } as unknown as City;
const bundle = { steps: { ask: 'Menanyai warga' }, tasks: {}, process: { elements: {} } } as unknown as ServiceBundle;
const at = (minute: number): string => `2026-11-24T02:0${String(minute)}:00.000Z`;
const opened = (minute: number, key: string): CaseEvent => ({
  type: 'UserTaskCreated',
  at: at(minute),
  key,
  elementId: 'ask',
});
const done = (minute: number, key: string): CaseEvent => ({
  type: 'UserTaskCompleted',
  at: at(minute),
  key,
  elementId: 'ask',
  by: 'officer-1',
});
const turn = (minute: number, ...events: CaseEvent[]) => ({ at: at(minute), actor: 'clock', events });

it('the history of a citizen says the same thing once, and how often', () => {
  const turns = [turn(1, opened(1, '2'), opened(1, '3')), turn(2, opened(2, '4')), turn(3, done(3, '2'))];
  expect(citizenHistory(city, bundle, turns as never)).toEqual([
    { at: at(1), text: 'Sampai di pemohon: Menanyai warga (3 kali).' },
    { at: at(3), text: 'Selesai: Menanyai warga.' },
  ]);
});
