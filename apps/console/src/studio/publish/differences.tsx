import type { DraftDifferences, ShownDifference } from '@alur/contracts';
import { formatDayAt } from '@alur/forms';
import { useState } from 'react';
import { ApiProblem } from '../../api/client.js';
import { useCity } from '../../api/queries.js';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import type { Alike as AlikeDifferences } from './by-weight.js';
import { byWeight } from './by-weight.js';
import { publicationWords } from './draft-words.js';
import type { ComparedWith } from './publish-queries.js';
import { useDifferences } from './publish-queries.js';

/** What a draft changes, by who is affected; in words, or the old and the new side by side. */
export function Differences({ draftId, begunWith }: { readonly draftId: string; readonly begunWith: boolean }) {
  const [against, setAgainst] = useState<ComparedWith>('offered');
  const [isSideBySide, setSideBySide] = useState(false);
  const differences = useDifferences(draftId, against);
  if (differences.error instanceof ApiProblem) return <Notice kind="info" title={differences.error.detail} />;
  if (!differences.data) return <Loading what="perbedaan" />;
  const { data } = differences;
  return (
    <>
      <Base data={data} />
      {data.against && (
        <div className="compare-tools">
          {begunWith && (
            <Toggle isOn={against === 'origin'} onChange={(isOn) => setAgainst(isOn ? 'origin' : 'offered')}>
              Bandingkan dengan versi awal rancangan ini
            </Toggle>
          )}
          <Toggle isOn={isSideBySide} onChange={setSideBySide}>
            Tampilkan lama dan baru berdampingan
          </Toggle>
        </div>
      )}
      {byWeight(data.differences).map((differences) => (
        <Alike key={differences[0].class} differences={differences} isSideBySide={isSideBySide} />
      ))}
      {data.findings.map(({ message }) => (
        <Notice key={message} kind="bad" title={message} />
      ))}
    </>
  );
}

const Toggle = ({
  isOn,
  onChange,
  children,
}: {
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
  readonly children: string;
}) => (
  <label className="choice">
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    <span>{children}</span>
  </label>
);

function Base({ data: { against, differences, identical, number } }: { readonly data: DraftDifferences }) {
  const city = useCity();
  if (!against) return <p>Layanan ini baru: ini akan menjadi versi pertamanya. Tidak ada yang perlu dibandingkan.</p>;
  const day = city.data ? formatDayAt(against.offeredFrom, city.data.zone) : '';
  return (
    <p>
      Versi {number} ini dibandingkan dengan versi {against.number} ({publicationWords[against.state].toLowerCase()},
      mulai {day}).{' '}
      {identical
        ? 'Isinya sama persis, jadi tidak ada yang perlu diterbitkan.'
        : differences.length === 0 && 'Tidak ada yang berubah artinya: hanya cara menulisnya.'}
    </p>
  );
}

const Alike = ({
  differences,
  isSideBySide,
}: {
  readonly differences: AlikeDifferences;
  readonly isSideBySide: boolean;
}) => (
  <section className={`affected affected-${differences[0].class}`}>
    <h4>
      Terkena: {differences[0].affects.toLowerCase()} <span className="quiet-count">({differences.length})</span>
    </h4>
    {isSideBySide ? (
      <SideBySide differences={differences} />
    ) : (
      <ul>
        {differences.map(({ sentence, subject, kind, change }) => (
          <li key={`${subject} ${kind} ${change} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    )}
  </section>
);

const SideBySide = ({ differences }: { readonly differences: readonly ShownDifference[] }) => (
  <table className="sides">
    <thead>
      <tr>
        <th scope="col">Yang berubah</th>
        <th scope="col">Lama</th>
        <th scope="col">Baru</th>
      </tr>
    </thead>
    <tbody>
      {differences.map(({ sentence, subject, kind, change, sides }) => (
        <tr key={`${subject} ${kind} ${change} ${sentence}`}>
          <th scope="row">{sentence}</th>
          <td data-label="Lama">{sides.from ?? <span className="quiet">tidak ada</span>}</td>
          <td data-label="Baru">{sides.to ?? <span className="quiet">tidak ada</span>}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
