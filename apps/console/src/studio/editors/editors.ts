// What a draft can be worked on with, in the order in which a service is usually written.
import type { ComponentType } from 'react';
import { RehearsalPage, ScenariosPage } from '../rehearse/screens.js';
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
  { slug: 'skenario', title: 'Skenario', parts: ['scenario:'], Screen: ScenariosPage },
  { slug: 'uji-coba', title: 'Uji coba', parts: [], Screen: RehearsalPage },
];
