import { formatDateTime } from '@alur/forms';
import { ApiProblem } from '../api/client.js';
import { useCity, useServices } from '../api/queries.js';
import { Loading } from '../parts/loading.js';
import { Notice } from '../parts/notice.js';
import { Findings } from './findings.js';

/** Every service folder as the city found it at start: published, or refused with what has to be mended. */
export function ServicesPage() {
  const services = useServices();
  const city = useCity();
  if (services.error instanceof ApiProblem) return <Notice kind="bad" title={services.error.detail} />;
  if (!services.data || !city.data) return <Loading what="layanan" />;
  const { zone } = city.data;
  const refused = services.data.filter((service) => service.state === 'refused').length;
  return (
    <>
      <header className="page-head">
        <h1>Layanan kota</h1>
        <p className="quiet">
          {services.data.length} folder, {refused === 0 ? 'semuanya terbit' : `${String(refused)} ditolak`}
        </p>
      </header>
      {services.data.map((service) => (
        <section className="card service" key={service.folder} aria-labelledby={`s-${service.folder}`}>
          <h2 id={`s-${service.folder}`}>{service.service?.name ?? service.folder}</h2>
          <p>
            <span className={`badge badge-${service.state}`}>
              {service.state === 'published' ? 'Terbit' : 'Ditolak'}
            </span>
            <code>{service.folder}</code>
            {service.hash && <span className="quiet"> versi {service.hash.slice(0, 12)}</span>}
            <span className="quiet"> diperiksa {formatDateTime(service.importedAt, zone)}</span>
          </p>
          <Findings findings={service.findings} />
        </section>
      ))}
    </>
  );
}
