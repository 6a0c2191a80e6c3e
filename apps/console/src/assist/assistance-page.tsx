import type { AskedConsent } from '@alur/contracts';
import { formatTime } from '@alur/forms';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { TextField } from '../account/text-field.js';
import type { Sending } from '../account/use-sending.js';
import { useSending } from '../account/use-sending.js';
import { ask } from '../api/client.js';
import { useCity, useMe } from '../api/queries.js';
import { Notice } from '../parts/notice.js';
import { PageTitle } from '../parts/page-title.js';
import '../account/account.css';
import './assistance.css';

/** Somebody came to the counter: their own phone is asked, then the pages of the portal open in their name. */
export function AssistancePage() {
  const { data: me } = useMe();
  const [search] = useSearchParams();
  const [asked, setAsked] = useState<AskedConsent>();
  const { data: city } = useCity();
  if (!me || !city) return null;
  const { zone } = city;
  return (
    <div className="assistance">
      <PageTitle>Dampingi warga</PageTitle>
      <p className="lead">
        Untuk warga yang datang dan minta dibantu mengisi. Warga menyetujuinya dengan kode di ponselnya sendiri. Yang
        tampil hanya isian yang belum dikirim dan yang perlu diperbaiki; warga mendapat pesan saat Anda mulai dan
        selesai.
      </p>
      {search.get('selesai') !== null && !me.assistingUntil && (
        <Notice kind="good" title="Data warga sudah ditutup. Tidak ada yang tertinggal di peramban ini." />
      )}
      {me.assistingUntil ? (
        <Running until={formatTime(me.assistingUntil, zone)} />
      ) : asked ? (
        <GiveConsent asked={asked} until={formatTime(asked.until, zone)} again={() => setAsked(undefined)} />
      ) : (
        <AskConsent done={setAsked} />
      )}
    </div>
  );
}

function Running({ until }: { readonly until: string }) {
  const client = useQueryClient();
  const { problem, busy, send } = useSending();
  return (
    <section className="card" aria-labelledby="sedang-mendampingi">
      <h2 id="sedang-mendampingi">Anda sedang mendampingi seorang warga</h2>
      <p>Berakhir sendiri pukul {until}.</p>
      {problem && <Notice kind="bad" title={problem.detail} />}
      <p className="account-acts">
        <a className="button-primary" href="/permohonan">
          Lanjutkan mengisi
        </a>
        <button
          type="button"
          className="button-plain"
          disabled={busy}
          onClick={() =>
            void send(async () => {
              await ask('/assistance', { method: 'DELETE' });
              await client.invalidateQueries({ queryKey: ['me'] });
            })
          }
        >
          Selesai, tutup data warga
        </button>
      </p>
    </section>
  );
}

function AskConsent({ done }: { readonly done: (asked: AskedConsent) => void }) {
  const sending = useSending();
  return (
    <form className="card own-form" onSubmit={(event) => void sending.send(async () => done(await askWith(event)))}>
      <h2>1. Minta persetujuan</h2>
      <Problem sending={sending} />
      <TextField
        name="phone"
        label="Nomor ponsel warga"
        hint="Kode dikirim ke nomor ini. Contoh: 0812 3456 7890."
        type="tel"
        inputMode="tel"
        autoComplete="off"
        {...faultOf(sending, 'phone')}
      />
      <button type="submit" className="button-primary" disabled={sending.busy}>
        Kirim kode ke warga
      </button>
    </form>
  );
}

const askWith = (event: FormEvent<HTMLFormElement>): Promise<AskedConsent> => {
  event.preventDefault();
  const body = Object.fromEntries(new FormData(event.currentTarget));
  return ask<AskedConsent>('/assistance/consents', { method: 'POST', body });
};

interface GiveConsentProps {
  readonly asked: AskedConsent;
  /** `10.42 WIB` */
  readonly until: string;
  readonly again: () => void;
}

function GiveConsent({ asked, until, again }: GiveConsentProps) {
  const sending = useSending();
  const give = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.currentTarget));
    await ask(`/assistance/consents/${asked.id}`, { method: 'POST', body });
    // The pages of the portal are no part of the console.
    window.location.assign('/');
  };
  return (
    <form className="card own-form" onSubmit={(event) => void sending.send(() => give(event))}>
      <h2>2. Warga menyebutkan kodenya</h2>
      <p>
        Kode dikirim ke {asked.sentTo}, berlaku sampai pukul {until}. Minta warga membaca pesannya dulu: dengan
        menyebutkan kode ia setuju Anda mengisikan permohonannya.
      </p>
      <Problem sending={sending} />
      <TextField
        name="code"
        label="Kode dari warga"
        hint="6 angka."
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        {...faultOf(sending, 'code')}
      />
      <p className="account-acts">
        <button type="submit" className="button-primary" disabled={sending.busy}>
          Mulai mengisi
        </button>
        <button type="button" className="button-plain" onClick={again}>
          Nomor lain
        </button>
      </p>
    </form>
  );
}

const faultOf = ({ problem }: Sending, name: string): { readonly error?: string } => {
  const error = problem?.fields[name];
  return error === undefined ? {} : { error };
};

const Problem = ({ sending: { problem } }: { readonly sending: Sending }) =>
  problem && Object.keys(problem.fields).length === 0 ? <Notice kind="bad" title={problem.detail} /> : null;
