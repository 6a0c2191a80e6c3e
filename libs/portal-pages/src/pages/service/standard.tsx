// The fourteen components of a service standard in the order of Permenpan-RB 15/2014: six that concern the public, eight about the office.
import { formatDate, formatRupiah } from '@alur/forms';
import type { ServiceStandard } from '@alur/service';
import type { ReactNode } from 'react';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);

const Lines = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

export const StandardFirst = ({
  standard,
  agency,
}: {
  readonly standard: ServiceStandard;
  readonly agency: string;
}) => (
  <section aria-labelledby="standar">
    <h2 id="standar">Standar pelayanan</h2>
    <p className="soft">Ditetapkan oleh {agency}.</p>
    <dl className="plain-list">
      <Part title="1. Persyaratan">
        <Lines items={standard.requirements.map((requirement) => requirement.text)} />
      </Part>
      <Part title="2. Prosedur">{standard.procedure.length} langkah, seperti di atas.</Part>
      <Part title="3. Jangka waktu">
        Paling lama {standard.duration.workingDays} hari kerja sejak {standard.duration.startsWhen}.
      </Part>
      <Part title="4. Biaya">
        {standard.fee.amount === 0 ? 'Gratis.' : `${formatRupiah(standard.fee.amount)}.`} {standard.fee.note}{' '}
        {standard.fee.legalBasis}
      </Part>
      <Part title="5. Hasil">
        <Lines
          items={standard.products.map((product) =>
            product.validity === undefined ? product.name : `${product.name}, berlaku ${product.validity}`,
          )}
        />
      </Part>
      <Part title="6. Pengaduan">
        {standard.complaints.unit}, dijawab paling lama {standard.complaints.workingDays} hari kerja, lewat:
        <Lines items={standard.complaints.channels} />
      </Part>
    </dl>
  </section>
);

export const StandardRest = ({ standard }: { readonly standard: ServiceStandard }) => (
  <details className="more">
    <summary>Dasar hukum dan 7 bagian standar lainnya</summary>
    <dl className="plain-list">
      <Part title="7. Dasar hukum">
        <ul>
          {standard.legalBases.map((basis) => (
            <li key={basis.title}>
              {basis.title}
              {basis.about !== undefined && ` tentang ${basis.about}`}
              {basis.since !== undefined && `, berlaku sejak ${formatDate(basis.since)}`}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="8. Sarana dan fasilitas">
        <Lines items={standard.facilities} />
      </Part>
      <Part title="9. Kemampuan petugas">
        <Lines items={standard.competence} />
      </Part>
      <Part title="10. Pengawasan">{standard.supervision}</Part>
      <Part title="11. Jumlah petugas">{standard.staffing}</Part>
      <Part title="12. Jaminan pelayanan">{standard.guarantee}</Part>
      <Part title="13. Keamanan dan keselamatan">{standard.safety}</Part>
      <Part title="14. Penilaian kinerja">{standard.evaluation}</Part>
    </dl>
  </details>
);
