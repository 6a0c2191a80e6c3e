import type { AnswerRow, CaseView } from '@alur/contracts';
import { FileText, Hourglass, ShieldX } from 'lucide-react';
import { MaskedValue } from '../reveal/masked-value.js';
import './answers.css';

export function Answers({ groups }: { readonly groups: CaseView['answers'] }) {
  if (groups.length === 0) return <p className="quiet">Tidak ada isian yang boleh Anda lihat di tahap ini.</p>;
  return (
    <>
      {groups.map((group) => (
        <section className="answers" key={group.title}>
          <h3>{group.title}</h3>
          <dl>
            {group.rows.map((row) => (
              <div key={row.field}>
                <dt>{row.label}</dt>
                <dd>
                  <AnswerText row={row} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** One answer; a file to look at. */
export const AnswerText = ({ row }: { readonly row: AnswerRow }) =>
  row.file ? (
    <AnswerFile file={row.file} />
  ) : row.items && row.items.length > 0 ? (
    <ol className="answer-items">
      {row.items.map((item) => (
        <li key={item.label}>
          {item.rows.map((inner) => (
            <div key={inner.field}>
              <span className="quiet">{inner.label}</span> <PlainText row={inner} />
            </div>
          ))}
        </li>
      ))}
    </ol>
  ) : (
    <PlainText row={row} />
  );

const PlainText = ({ row: { label, text, reveal } }: { readonly row: Pick<AnswerRow, 'label' | 'text' | 'reveal'> }) =>
  reveal === undefined ? <>{text}</> : <MaskedValue label={label} text={text} path={reveal} />;

type File = NonNullable<AnswerRow['file']>;

const notices = {
  quarantined: { Icon: Hourglass, words: 'Berkas sedang diperiksa keamanannya. Muat ulang sebentar lagi.' },
  infected: {
    Icon: ShieldX,
    words: 'Berkas ditolak: berisi virus. Kembalikan isian ini agar pemohon mengirim berkas lain.',
  },
  failed: {
    Icon: ShieldX,
    words:
      'Berkas tidak dapat diperiksa, jadi tidak dapat dibuka. Kembalikan isian ini agar pemohon mengirim berkas lain.',
  },
};

/** A file that nobody may open, and why. */
const KeptAway = ({ name, state }: { readonly name: string; readonly state: keyof typeof notices }) => {
  const { Icon, words } = notices[state];
  return (
    <span className={state === 'quarantined' ? 'answer-kept answer-checked' : 'answer-kept answer-refused'}>
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      <span>
        {name}
        <strong>{words}</strong>
      </span>
    </span>
  );
};

const AnswerFile = ({ file }: { readonly file: File }) =>
  file.state !== 'clean' ? (
    <KeptAway name={file.name} state={file.state} />
  ) : file.mediaType.startsWith('image/') ? (
    <a href={file.url} target="_blank" rel="noreferrer" className="answer-photo">
      <img src={file.url} alt={`Foto ${file.name}`} loading="lazy" />
      <span>{file.name}</span>
    </a>
  ) : (
    <a href={file.url} className="answer-file">
      <FileText size={18} strokeWidth={1.75} aria-hidden="true" /> {file.name}
    </a>
  );
