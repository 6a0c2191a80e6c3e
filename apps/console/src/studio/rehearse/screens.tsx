// The engine is loaded when somebody wants to try a draft out, and not before.
import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/loading.js';
import type { EditorProps } from '../editors/editors.js';

const Rehearsal = lazy(async () => ({ default: (await import('./rehearsal-screen.js')).RehearsalScreen }));
const Scenarios = lazy(async () => ({ default: (await import('./scenarios-screen.js')).ScenariosScreen }));

export const RehearsalPage = ({ draftId }: EditorProps) => (
  <Suspense fallback={<Loading what="mesin uji coba" />}>
    <Rehearsal draftId={draftId} />
  </Suspense>
);

export const ScenariosPage = ({ draftId }: EditorProps) => (
  <Suspense fallback={<Loading what="skenario" />}>
    <Scenarios draftId={draftId} />
  </Suspense>
);
