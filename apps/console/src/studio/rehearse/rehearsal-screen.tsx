import type { Refusal, ServiceVersion, Start } from '@alur/scenarios';
import { readScenarios, rehearseScenario, startRehearsal } from '@alur/scenarios';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { useJudgement, useStudioCity } from '../draft/draft-queries.js';
import type { EditorProps } from '../editors/editors.js';
import { Rehearsing } from './rehearsing.js';
import { StartForm } from './start-form.js';
import { runnableOf } from './version.js';
import type { Walk } from './walk.js';
import { walkFrom } from './walk.js';
import './rehearse.css';

/** A scenario that another screen sends here to be looked at. */
export interface OpenedScenario {
  readonly name: string;
  readonly yaml: string;
  /** What is wrong, where it was made to show that. */
  readonly shows?: string;
}

interface Session {
  readonly version: ServiceVersion;
  readonly revision: number;
  readonly walk: Walk;
  readonly note?: string;
}

export function RehearsalScreen({ draftId }: EditorProps) {
  const judgement = useJudgement(draftId).data;
  const city = useStudioCity().data;
  const runnable = useMemo(() => judgement && city && runnableOf(judgement, city), [judgement, city]);
  const opened = (useLocation().state as { readonly opened?: OpenedScenario } | null)?.opened;
  if (!runnable) return <Loading what="rancangan" />;
  if (runnable.kind === 'faults')
    return (
      <Notice kind="info" title="Rancangan ini belum dapat dijalankan.">
        <ul>
          {runnable.messages.slice(0, 8).map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </Notice>
    );
  const { version, revision } = runnable;
  return <Sessions key={opened?.yaml ?? ''} draftId={draftId} version={version} revision={revision} opened={opened} />;
}

interface SessionsProps {
  readonly draftId: string;
  /** Of the draft as it stands; a rehearsal goes on with the one it was begun with. */
  readonly version: ServiceVersion;
  readonly revision: number;
  readonly opened: OpenedScenario | undefined;
}

function Sessions({ draftId, version, revision, opened }: SessionsProps) {
  const [session, setSession] = useState<Session | undefined>(() => opened && openedIn({ version, revision }, opened));
  const [isUnreadable, setUnreadable] = useState(opened !== undefined && session === undefined);
  const [refusal, setRefusal] = useState<Refusal>();

  const begin = (start: Start): void => {
    const begun = startRehearsal(version, start);
    setUnreadable(false);
    setRefusal(begun.ok ? undefined : begun.error);
    if (begun.ok) setSession({ version, revision, walk: walkFrom(begun.value) });
  };
  if (!session)
    return (
      <>
        {isUnreadable && <Notice kind="bad" title={`Skenario "${opened?.name ?? ''}" tidak dapat dibuka di sini.`} />}
        <StartForm version={version} refusal={refusal} onBegin={begin} />
      </>
    );
  return (
    <>
      {session.revision !== revision && (
        <Notice kind="info" title="Rancangan sudah berubah sejak uji coba ini dimulai.">
          <button
            type="button"
            className="button"
            onClick={() => setSession(walkedAgain(session, { version, revision }))}
          >
            Jalankan langkah yang sama dengan rancangan terbaru
          </button>
        </Notice>
      )}
      {session.note !== undefined && <Notice kind="info" title={session.note} />}
      <Rehearsing
        draftId={draftId}
        version={session.version}
        walk={session.walk}
        onWalk={(walk) => setSession({ version: session.version, revision: session.revision, walk })}
        onLeave={() => setSession(undefined)}
      />
    </>
  );
}

type Current = Pick<SessionsProps, 'version' | 'revision'>;

/** Played as far as it holds, and left there to be looked around in. */
function openedIn(current: Current, { name, yaml, shows }: OpenedScenario): Session | undefined {
  const { scenarios } = readScenarios({ file: name, text: yaml });
  const scenario = scenarios.find((one) => one.scenario.name === name) ?? scenarios[0];
  if (!scenario) return undefined;
  const session = sessionOf(current, rehearseScenario(current.version, scenario.scenario), scenario.scenario.name);
  return session && shows !== undefined ? { ...session, note: shows } : session;
}

const walkedAgain = (session: Session, current: Current): Session | undefined =>
  sessionOf(current, rehearseScenario(current.version, session.walk.here.scenario), 'Langkah yang sama');

function sessionOf(
  current: Current,
  { rehearsal, failed }: ReturnType<typeof rehearseScenario>,
  name: string,
): Session | undefined {
  if (!rehearsal) return undefined;
  const note = failed
    ? `${name} berhenti di langkah ${String(failed.step)}: ${failed.refusal.message}`
    : `${name} berjalan sampai akhir. Mundur ke baris mana pun untuk mencoba jalan lain.`;
  return { ...current, walk: walkFrom(rehearsal), note };
}
