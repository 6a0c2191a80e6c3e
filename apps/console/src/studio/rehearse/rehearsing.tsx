import type { Rehearsal, ServiceVersion, Step, StoryLine } from '@alur/scenarios';
import { openWorkOf, storyOf } from '@alur/scenarios';
import { RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Notice } from '../../parts/notice.js';
import { CasePanel } from './case-panel.js';
import { ClockPanel } from './clock-panel.js';
import type { DiagramMark } from './diagram-marks.js';
import { KeepForm } from './keep-form.js';
import { OpenWorkPanel } from './open-work-panel.js';
import { ProcessPicture } from './process-picture.js';
import { RehearsalProvider } from './rehearsal-context.js';
import { StoryPanel } from './story-panel.js';
import type { Walk } from './walk.js';
import { done, wentTo } from './walk.js';

interface RehearsingProps {
  readonly draftId: string;
  readonly version: ServiceVersion;
  readonly walk: Walk;
  onWalk(walk: Walk): void;
  onLeave(): void;
}

export function Rehearsing({ draftId, version, walk, onWalk, onLeave }: RehearsingProps) {
  const { here, farthest, moment, refusal } = walk;
  const screen = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => tokensOf(here), [here]);
  const story = useMemo(() => storyOf(version, farthest), [version, farthest]);

  // The form that was sent is gone: whoever works by keyboard goes on from what came of it.
  useEffect(() => {
    if (moment > 0) screen.current?.querySelector<HTMLElement>('#sekarang')?.focus();
  }, [moment]);

  return (
    <RehearsalProvider
      value={{
        draftId,
        version,
        walk,
        act: (step: Step) => onWalk(done(walk, step)),
        goTo: (place: Rehearsal) => onWalk(wentTo(walk, place)),
      }}
    >
      <div ref={screen} className="rehearsal">
        <p role="status" className="unseen">
          {moment > 0 && sentencesOf(story[here.trail.length - 1])}
        </p>
        <ClockPanel />
        <div className="rehearsal-main">
          {refusal && <Notice kind="bad" title={refusal.message} />}
          <CasePanel />
          <OpenWorkPanel />
        </div>
        <div className="rehearsal-side">
          <StoryPanel story={story} />
          <KeepForm />
          <button type="button" className="button" onClick={onLeave}>
            <RotateCcw size={16} strokeWidth={1.75} aria-hidden="true" /> Mulai permohonan lain
          </button>
        </div>
        <section className="rehearsal-picture" aria-labelledby="gambar-uji">
          <h3 id="gambar-uji">Di gambar alur</h3>
          <ProcessPicture draftId={draftId} label="Gambar alur dengan tempat permohonan ini sekarang" marks={marks} />
        </section>
      </div>
    </RehearsalProvider>
  );
}

const sentencesOf = (line: StoryLine | undefined): string => (line ? [line.text, ...line.then].join(' ') : '');

function tokensOf(here: Rehearsal): readonly DiagramMark[] {
  const { tasks, jobs, awaited, inTransit, incidents } = openWorkOf(here);
  const stuck: readonly DiagramMark[] = incidents.map(({ element }) => ({
    id: element,
    look: 'trouble',
    sign: '!',
    words: 'Terhenti di sini',
  }));
  const at = [...tasks, ...jobs, ...awaited, ...inTransit].map(({ element }) => element);
  const ended = here.state?.status === 'ended' ? here.state.ends : [];
  return [
    ...stuck,
    ...[...new Set([...at, ...ended])].map((id): DiagramMark => ({
      id,
      look: 'token',
      sign: '●',
      words: 'Permohonan ada di sini',
    })),
  ];
}
