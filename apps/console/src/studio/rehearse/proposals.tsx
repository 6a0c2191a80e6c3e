// Scenarios that nobody wrote: what hangs, and the branches that none goes through yet.
import type { DraftProposals } from '@alur/contracts';
import { readScenarios } from '@alur/scenarios';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem, ask } from '../../api/client.js';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { draftPath } from '../draft/draft-queries.js';
import { useScenarioStore } from './scenario-store.js';

interface ProposalsProps {
  readonly draftId: string;
  readonly revision: number;
  readonly readOnly: boolean;
}

type Proposal = DraftProposals['data'][number];

export function Proposals({ draftId, revision, readOnly }: ProposalsProps) {
  const asked = useQuery({
    queryKey: ['studio', 'proposals', draftId, revision],
    queryFn: () => ask<DraftProposals>(`${draftPath(draftId)}/proposals`),
    staleTime: Infinity,
  });
  const store = useScenarioStore(draftId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const keep = async (proposals: readonly Proposal[]): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      for (const { yaml } of proposals) await store.add(nameIn(yaml), yaml);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.detail);
    } finally {
      setBusy(false);
    }
  };

  if (asked.error instanceof ApiProblem) return <Notice kind="bad" title={asked.error.detail} />;
  if (!asked.data) return <Loading what="usulan" />;
  const { data, isComplete } = asked.data;
  const branches = data.filter(({ finding }) => !finding);
  return (
    <section aria-labelledby="usulan">
      <h3 id="usulan">Usulan</h3>
      {problem && <Notice kind="bad" title={problem} />}
      {data.length === 0 && <p className="quiet">Tidak ada usulan: tidak ada cabang yang belum dilewati.</p>}
      {branches.length > 0 && !readOnly && (
        <p>
          <button type="button" className="button-primary" disabled={busy} onClick={() => void keep(branches)}>
            {busy ? 'Menyimpan …' : `Simpan semua usulan (${String(branches.length)})`}
          </button>
        </p>
      )}
      <ul className="scenarios">
        {data.map((proposal, index) => (
          <Proposed
            key={proposal.id}
            draftId={draftId}
            proposal={proposal}
            isFirst={index === 0}
            busy={busy}
            readOnly={readOnly}
            onKeep={() => void keep([proposal])}
          />
        ))}
      </ul>
      {!isComplete && (
        <p className="quiet">
          Masih ada cabang yang belum sempat dicoba. Simpan usulan di atas, lalu usulan berikutnya muncul.
        </p>
      )}
    </section>
  );
}

interface ProposedProps {
  readonly draftId: string;
  readonly proposal: Proposal;
  readonly isFirst: boolean;
  readonly busy: boolean;
  readonly readOnly: boolean;
  onKeep(): void;
}

function Proposed({ draftId, proposal, isFirst, busy, readOnly, onKeep }: ProposedProps) {
  const { title, story, yaml, finding, isExact, notes } = proposal;
  const go = useNavigate();
  return (
    <li className={finding ? 'scenario scenario-failed' : 'scenario'}>
      <p className="scenario-head">
        <strong>{title}</strong>
      </p>
      <details open={isFirst && finding !== undefined}>
        <summary>Ceritanya</summary>
        <ol className="told">
          {story.map((sentence, index) => (
            <li key={String(index)}>{sentence}</li>
          ))}
        </ol>
      </details>
      {!isExact && notes.map((note) => <p key={note}>{note}</p>)}
      {finding && isExact && (
        <p className="quiet">Contoh ini berhasil selama kesalahannya masih ada. Hapus lagi setelah diperbaiki.</p>
      )}
      <div className="rehearsal-acts">
        <button
          type="button"
          className="button"
          onClick={() =>
            void go(`/studio/${draftId}/uji-coba`, {
              state: { opened: { name: nameIn(yaml), yaml, ...(finding ? { shows: title } : {}) } },
            })
          }
        >
          Putar di uji coba<span className="unseen"> {title}</span>
        </button>
        {isExact && !readOnly && (
          <button type="button" className="button" disabled={busy} onClick={onKeep}>
            Simpan sebagai skenario<span className="unseen"> {title}</span>
          </button>
        )}
      </div>
    </li>
  );
}

const nameIn = (yaml: string): string =>
  readScenarios({ file: '', text: yaml }).scenarios[0]?.scenario.name ?? 'Usulan';
