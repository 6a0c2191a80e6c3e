import type { DraftJudgement } from '@alur/contracts';
import { useMemo } from 'react';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { useDraft, useJudgement } from '../draft/draft-queries.js';
import type { EditorProps } from '../editors/editors.js';
import { coverageOfDraft } from './coverage-marks.js';
import { CoverageTable } from './coverage-table.js';
import type { DiagramMark } from './diagram-marks.js';
import { ProcessPicture } from './process-picture.js';
import { Proposals } from './proposals.js';
import { ScenarioRow } from './scenario-row.js';
import './rehearse.css';

export function ScenariosScreen({ draftId }: EditorProps) {
  const judgement = useJudgement(draftId).data;
  const draft = useDraft(draftId).data;
  if (!judgement || !draft) return <Loading what="skenario" />;
  const readOnly = draft.state !== 'draft';
  return (
    <>
      <Written draftId={draftId} judgement={judgement} readOnly={readOnly} />
      <Proposals draftId={draftId} revision={draft.revision} readOnly={readOnly} />
      <Coverage draftId={draftId} judgement={judgement} />
    </>
  );
}

/** What does not run yet has no gaps either. */
const playedIn = ({ chapters }: Pick<DraftJudgement, 'chapters'>): boolean =>
  chapters.some(({ id, judged }) => id === 'scenarios' && judged);

function Written({
  draftId,
  judgement: { bundle, scenarios, findings, chapters },
  readOnly,
}: {
  readonly draftId: string;
  readonly judgement: DraftJudgement;
  readonly readOnly: boolean;
}) {
  const held = scenarios.filter(({ ok }) => ok).length;
  const faults = findings.filter(({ file, code }) => file.startsWith('scenarios/') && code !== 'SCENARIO_FAILED');
  const wasPlayed = playedIn({ chapters });
  return (
    <section aria-label="Skenario rancangan ini">
      {!wasPlayed && (
        <Notice
          kind="info"
          title="Skenario belum dapat dijalankan: alurnya, pelaksananya, atau berkasnya belum benar."
        />
      )}
      {wasPlayed && scenarios.length === 0 && faults.length === 0 && (
        <p className="quiet">Belum ada skenario. Pakai usulan di bawah, atau simpan dari uji coba.</p>
      )}
      {scenarios.length > 0 && (
        <p>
          <strong>
            {held} dari {scenarios.length}
          </strong>{' '}
          skenario berhasil.
        </p>
      )}
      <ul className="scenarios">
        {scenarios.map((result) => (
          <ScenarioRow
            key={`${result.file} ${result.scenario}`}
            draftId={draftId}
            result={result}
            answer={bundle?.outcomes[result.outcome ?? '']?.title}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {faults.map(({ file, line, message }) => (
        <Notice key={`${file} ${String(line)} ${message}`} kind="bad" title={message}>
          <p>
            {file}
            {line !== undefined && `, baris ${String(line)}`}
          </p>
        </Notice>
      ))}
    </section>
  );
}

function Coverage({ draftId, judgement }: { readonly draftId: string; readonly judgement: DraftJudgement }) {
  const marks = useMemo(() => coverageOfDraft(judgement), [judgement]);
  const drawn = useMemo(
    () =>
      marks.map(({ id, isCovered, words }): DiagramMark => ({
        id,
        look: isCovered ? 'covered' : 'missed',
        sign: isCovered ? '✓' : '?',
        words: `${words}: ${isCovered ? 'dilewati skenario' : 'belum dilewati skenario'}`,
      })),
    [marks],
  );
  if (marks.length === 0 || !playedIn(judgement)) return null;
  return (
    <section aria-labelledby="cakupan">
      <h3 id="cakupan">Yang sudah dilewati skenario</h3>
      <ProcessPicture
        draftId={draftId}
        label="Gambar alur; yang belum dilewati skenario bertanda tanya"
        marks={drawn}
      />
      <CoverageTable marks={marks} />
    </section>
  );
}
