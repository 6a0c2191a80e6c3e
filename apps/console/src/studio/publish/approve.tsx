import type { DraftDifferences } from '@alur/contracts';
import { formatDayDate } from '@alur/forms';
import { useId, useState } from 'react';
import { ask } from '../../api/client.js';
import { draftPath, useJudgement } from '../draft/draft-queries.js';
import { byWeight } from './by-weight.js';
import { Confirm } from './confirm.js';
import { GiveBack } from './give-back.js';
import { useDifferences } from './publish-queries.js';
import { useAct } from './use-act.js';

interface Props {
  readonly draftId: string;
  readonly name: string;
}

/** Who approves publishes, in the same act: at once or from a later day. */
export function Approve({ draftId, name }: Props) {
  const [from, setFrom] = useState('');
  const [note, setNote] = useState('');
  const [isLater, setLater] = useState(false);
  const [seen, setSeen] = useState<DraftDifferences>();
  const { act, isBusy, problem } = useAct();
  const differences = useDifferences(draftId, 'offered').data;
  const judgement = useJudgement(draftId).data;
  const id = useId();
  const approve = async (): Promise<void> => {
    if (!seen) return;
    const body = { note, ...(isLater ? { from } : {}) };
    if (await act(() => ask(`${draftPath(draftId)}/approve`, { method: 'POST', body, ifMatch: seen.tag })))
      setSeen(undefined);
  };
  const isReady = judgement?.ok === true && differences !== undefined && !(isLater && from === '');
  return (
    <>
      <fieldset className="field">
        <legend>Mulai berlaku</legend>
        <div className="choices">
          <label className="choice">
            <input type="radio" name={id} checked={!isLater} onChange={() => setLater(false)} />
            <span>Sekarang, begitu disetujui</span>
          </label>
          <label className="choice">
            <input type="radio" name={id} checked={isLater} onChange={() => setLater(true)} />
            <span>Mulai tanggal lain</span>
          </label>
        </div>
        {isLater && (
          <div className="from-date">
            <label htmlFor={`${id}-from`}>Tanggal mulai berlaku</label>
            <input id={`${id}-from`} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
          </div>
        )}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-note`}>
          Catatan persetujuan <span className="optional">(boleh kosong)</span>
        </label>
        <textarea
          id={`${id}-note`}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {judgement && !judgement.ok && (
        <p className="caution">Masih ada yang harus diperbaiki, jadi rancangan ini hanya dapat dikembalikan.</p>
      )}
      <button type="button" className="button-primary" disabled={!isReady} onClick={() => setSeen(differences)}>
        Setujui dan terbitkan …
      </button>
      <GiveBack draftId={draftId} />
      {seen && (
        <Confirm
          title={`Terbitkan versi ${String(seen.number)} ${name}?`}
          act={isLater ? `Ya, terbitkan mulai ${formatDayDate(from)}` : 'Ya, terbitkan sekarang'}
          isBusy={isBusy}
          problem={problem}
          onAct={() => void approve()}
          onClose={() => setSeen(undefined)}
        >
          <Consequences seen={seen} from={isLater ? from : undefined} />
        </Confirm>
      )}
    </>
  );
}

const Consequences = ({ seen, from }: { readonly seen: DraftDifferences; readonly from: string | undefined }) => (
  <ul>
    <li>
      {from === undefined ? 'Mulai sekarang' : `Mulai ${formatDayDate(from)}`} warga mengajukan menurut versi ini
      {seen.against ? `, menggantikan versi ${String(seen.against.number)}` : ''}.
    </li>
    {byWeight(seen.differences).map((alike) => (
      <li key={alike[0].class}>
        {alike.length} perubahan untuk: {alike[0].affects.toLowerCase()}.
      </li>
    ))}
    <li>Permohonan yang sudah dikirim diselesaikan menurut versinya sendiri.</li>
    <li>Nama Anda dicatat sebagai yang menyetujui. Versi yang sudah terbit tidak dapat diubah.</li>
  </ul>
);
