// What a draft can be worked on with, in the order in which a service is usually written.
import type { ComponentType } from 'react';
import { PagesEditor } from '../forms/pages/pages-editor.js';
import { SightEditor } from '../forms/sight/sight-editor.js';
import { TasksEditor } from '../forms/tasks/tasks-editor.js';
import { RehearsalPage, ScenariosPage } from '../rehearse/screens.js';
import { DecisionsEditor } from './decisions/decisions-editor.js';
import './editors.css';
import { IdentityEditor } from './identity/identity-editor.js';
import { LettersEditor } from './letters/letters-editor.js';
import { ParticipantsEditor } from './participants/participants-editor.js';
import { CorrectionEditor } from './settings/correction-editor.js';
import { OverrideEditor } from './settings/override-editor.js';
import { PrivacyEditor } from './settings/privacy-editor.js';
import { StandardEditor } from './standard/standard-editor.js';
import { WordsEditor } from './words/words-editor.js';
import { ProcessEditor } from '../process/process-editor.js';

export interface EditorProps {
  readonly draftId: string;
}

export interface Editor {
  /** In the address. */
  readonly slug: string;
  readonly title: string;
  /** Parts whose findings are mended here; of `letter:` every part that begins so. */
  readonly parts: readonly string[];
  /** Each of several things has an address of its own below the editor's: `surat/surat-penolakan`. */
  readonly opensByName?: true;
  readonly Screen: ComponentType<EditorProps>;
}

export const editors: readonly Editor[] = [
  { slug: 'identitas', title: 'Identitas', parts: ['identity'], Screen: IdentityEditor },
  { slug: 'alur', title: 'Alur kerja', parts: ['table', 'diagram'], Screen: ProcessEditor },
  { slug: 'pelaksana', title: 'Pelaksana', parts: ['participants'], Screen: ParticipantsEditor },
  { slug: 'standar', title: 'Standar pelayanan', parts: ['standard'], Screen: StandardEditor },
  { slug: 'formulir-pemohon', title: 'Formulir pemohon', parts: ['pages'], Screen: PagesEditor },
  { slug: 'formulir-petugas', title: 'Formulir petugas', parts: ['tasks'], Screen: TasksEditor },
  { slug: 'siapa-melihat', title: 'Siapa melihat apa', parts: ['participants'], Screen: SightEditor },
  { slug: 'kata-kata', title: 'Kata-kata untuk warga', parts: ['steps', 'outcomes'], Screen: WordsEditor },
  { slug: 'surat', title: 'Surat', parts: ['letter:'], opensByName: true, Screen: LettersEditor },
  {
    slug: 'tabel-keputusan',
    title: 'Tabel keputusan',
    parts: ['decision:'],
    opensByName: true,
    Screen: DecisionsEditor,
  },
  { slug: 'koreksi', title: 'Koreksi dan waktu', parts: ['correction'], Screen: CorrectionEditor },
  { slug: 'privasi', title: 'Data pribadi', parts: ['privacy'], Screen: PrivacyEditor },
  { slug: 'aturan-baru', title: 'Aturan baru dari hukum', parts: ['override'], Screen: OverrideEditor },
  { slug: 'uji-coba', title: 'Uji coba', parts: [], Screen: RehearsalPage },
  { slug: 'skenario', title: 'Skenario', parts: ['scenario:'], Screen: ScenariosPage },
];
