import type { ReturnableFields } from '@alur/contracts';
import type { ChosenReasons } from './return-values.js';

interface ReturnReviewProps {
  readonly returnable: ReturnableFields;
  readonly chosen: ChosenReasons;
  readonly sending: boolean;
  onConfirm(): void;
  onBack(): void;
}

/** What the applicant is going to read, before it is sent: nobody can take it back. */
export function ReturnReview({ returnable, chosen, sending, onConfirm, onBack }: ReturnReviewProps) {
  const reasons = new Map(returnable.reasons.map(({ value, label }) => [value, label]));
  return (
    <section className="return-form" aria-labelledby="pemohon-membaca">
      <h2 id="pemohon-membaca">Pemohon akan membaca ini</h2>
      <ul className="asked">
        {returnable.fields.flatMap(({ id, label }) => {
          const asked = chosen[id];
          if (!asked) return [];
          const usual = asked.reason === 'other' ? '' : `${reasons.get(asked.reason) ?? ''} `;
          return [
            <li key={id}>
              <strong>{label}</strong>
              <span>{usual + asked.note.trim()}</span>
            </li>,
          ];
        })}
      </ul>
      <p className="quiet">
        {returnable.anotherRound
          ? 'Permohonan ini sudah pernah dikembalikan. Pastikan kali ini semua yang kurang sudah disebut.'
          : 'Permohonan hanya dapat dikembalikan satu kali. Pastikan semua yang kurang sudah disebut.'}
      </p>
      <div className="return-acts">
        <button type="button" className="button-primary" disabled={sending} onClick={onConfirm}>
          {sending ? 'Mengirim …' : 'Ya, kembalikan'}
        </button>
        <button type="button" className="button" disabled={sending} onClick={onBack}>
          Ubah dulu
        </button>
      </div>
    </section>
  );
}
