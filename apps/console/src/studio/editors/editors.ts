// What a draft can be worked on with, in the order in which a service is usually written.
import type { ComponentType } from 'react';
import { PagesEditor } from '../forms/pages/pages-editor.js';
import { SightEditor } from '../forms/sight/sight-editor.js';
import { TasksEditor } from '../forms/tasks/tasks-editor.js';
import { StandardEditor } from './standard-editor.js';

export interface EditorProps {
  readonly draftId: string;
}

export interface Editor {
  /** In the address. */
  readonly slug: string;
  readonly title: string;
  /** Parts whose findings are mended here; of `letter:` every part that begins so. */
  readonly parts: readonly string[];
  readonly Screen: ComponentType<EditorProps>;
}

export const editors: readonly Editor[] = [
  { slug: 'standar', title: 'Standar pelayanan', parts: ['standard'], Screen: StandardEditor },
  { slug: 'formulir-pemohon', title: 'Formulir pemohon', parts: ['pages'], Screen: PagesEditor },
  { slug: 'formulir-petugas', title: 'Formulir petugas', parts: ['tasks'], Screen: TasksEditor },
  { slug: 'siapa-melihat', title: 'Siapa melihat apa', parts: ['participants'], Screen: SightEditor },
];
