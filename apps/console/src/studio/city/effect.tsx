import type { CityEffect } from '@alur/contracts';
import { formatDate } from '@alur/forms';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../parts/notice.js';

/** What would happen, in words; what must not happen keeps the change from being put in force. */
export function Effect({
  effect: { findings, services, vacated },
  busy,
  onPut,
}: {
  readonly effect: CityEffect;
  readonly busy: boolean;
  onPut(note: string): void;
}) {
  const [note, setNote] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isQuiet = services.length === 0 && vacated.length === 0;
  return (
    <section className="effect" aria-labelledby="akibat">
      <h3 id="akibat" tabIndex={-1} ref={heading}>
        Akibat perubahan ini
      </h3>
      {errors.length > 0 && (
        <Notice kind="bad" title="Belum bisa diberlakukan">
          <ul>
            {errors.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {vacated.map(({ agency, role, scope, tasks }) => (
        <Notice
          key={`${agency.key} ${role.key} ${scope ?? ''}`}
          kind="bad"
          title={`${role.name}${scope ? ` ${scope}` : ''} di ${agency.name} tidak ada yang memegang, padahal ada ${String(tasks)} tugas terbuka.`}
        />
      ))}
      {services.map(({ service, troubles, promise }) => (
        <div key={service.key} className="effect-service">
          <h4>{service.name}</h4>
          {promise && (
            <p>
              Permohonan yang lengkap hari ini: janji selesai bergeser dari {formatDate(promise.from)} menjadi{' '}
              {formatDate(promise.to)}.
            </p>
          )}
          {troubles.length > 0 && (
            <>
              <p>Versi yang sedang ditawarkan tetap berjalan, tetapi tidak akan lolos pemeriksaan lagi:</p>
              <ul>
                {troubles.map((trouble) => (
                  <li key={trouble}>{trouble}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
      {isQuiet && errors.length === 0 && <p>Tidak ada layanan, janji waktu, atau tugas terbuka yang terpengaruh.</p>}
      {errors.length === 0 && (
        <>
          <div className="field">
            <label htmlFor="alasan-perubahan">
              Dasar perubahan<span className="optional"> (opsional)</span>
            </label>
            <p className="hint" id="alasan-perubahan-hint">
              Misalnya nomor surat keputusan. Tercatat di riwayat.
            </p>
            <input
              id="alasan-perubahan"
              aria-describedby="alasan-perubahan-hint"
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <button type="button" className="button-primary" disabled={busy} onClick={() => onPut(note)}>
            Berlakukan sekarang
          </button>
        </>
      )}
    </section>
  );
}
