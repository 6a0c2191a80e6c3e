import type { PublicationView, StudioService } from '@alur/contracts';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { ask } from '../../api/client.js';
import { Confirm } from './confirm.js';
import { useAct } from './use-act.js';

/** Closes a service for new requests. */
export const Retire = ({ service: { id, name, publications } }: { readonly service: StudioService }) => (
  <WithReason
    button={`Tutup layanan ${name}`}
    shown="Tutup layanan"
    title={`Tutup layanan ${name}?`}
    act="Ya, tutup layanan"
    path={`/studio/services/${encodeURIComponent(id)}/retire`}
  >
    <ul>
      <li>Warga tidak dapat mengajukannya lagi, mulai sekarang.</li>
      <li>Permohonan yang sudah dikirim tetap diselesaikan. Isian yang belum dikirim tetap tersimpan.</li>
      {publications.some(({ state }) => state === 'coming') && <li>Versi yang akan berlaku ikut dibatalkan.</li>}
      <li>Alasan di bawah ini dibaca warga.</li>
    </ul>
  </WithReason>
);

/** Takes a version back before its date. */
export const CancelVersion = ({
  service: { name },
  publication: { id, number },
}: {
  readonly service: StudioService;
  readonly publication: PublicationView;
}) => (
  <WithReason
    button={`Batalkan versi ${String(number)} ${name}`}
    shown="Batalkan"
    title={`Batalkan versi ${String(number)} ${name}?`}
    act="Ya, batalkan versi ini"
    path={`/studio/publications/${id}/cancel`}
  >
    <p>Versi ini tidak akan berlaku. Versi yang berlaku sekarang tetap berlaku.</p>
  </WithReason>
);

interface Props {
  /** Its whole name, and the part of it that is seen. */
  readonly button: string;
  readonly shown: string;
  readonly title: string;
  readonly act: string;
  readonly path: string;
  readonly children: ReactNode;
}

function WithReason({ button, shown, title, act: what, path, children }: Props) {
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const { act, isBusy, problem } = useAct();
  const id = useId();
  const end = async (): Promise<void> => {
    if (await act(() => ask(path, { method: 'POST', body: { reason } }))) setAsked(false);
  };
  return (
    <>
      <button type="button" className="button" aria-label={button} onClick={() => setAsked(true)}>
        {shown}
      </button>
      {isAsked && (
        <Confirm
          {...{ title, isBusy, problem }}
          act={what}
          danger
          onAct={() => void end()}
          onClose={() => setAsked(false)}
        >
          {children}
          <div className="field">
            <label htmlFor={id}>Alasan</label>
            <textarea
              id={id}
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        </Confirm>
      )}
    </>
  );
}
