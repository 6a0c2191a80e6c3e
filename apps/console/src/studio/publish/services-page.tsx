import type { StudioService } from '@alur/contracts';
import { ApiProblem } from '../../api/client.js';
import { useCity } from '../../api/queries.js';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { Folders } from './folders.js';
import { useStudioServices } from './publish-queries.js';
import { Retire } from './retire.js';
import { Versions } from './versions.js';
import './publish.css';

/** Every service with its versions, and what became of the folders the city was started with. */
export function ServicesPage() {
  const services = useStudioServices();
  const city = useCity();
  if (services.error instanceof ApiProblem) return <Notice kind="bad" title={services.error.detail} />;
  if (!services.data || !city.data) return <Loading what="layanan" />;
  const { zone } = city.data;
  const offered = services.data.filter(({ state }) => state === 'offered').length;
  return (
    <>
      <header className="page-head">
        <h1>Layanan</h1>
        <p className="quiet">
          {services.data.length} layanan, {offered} dapat diajukan warga
        </p>
      </header>
      {services.data.length === 0 && (
        <div className="card empty">
          <p>Belum ada layanan yang terbit. Tulis rancangan di Studio, lalu serahkan untuk diperiksa.</p>
        </div>
      )}
      {services.data.map((service) => (
        <Service key={service.id} service={service} zone={zone} />
      ))}
      <Folders zone={zone} />
    </>
  );
}

const stateWords: Readonly<Record<StudioService['state'], string>> = {
  offered: 'Dapat diajukan',
  retired: 'Ditutup',
  new: 'Belum berlaku',
};

const Service = ({ service, zone }: { readonly service: StudioService; readonly zone: string }) => {
  const { id, name, agency, state, publications } = service;
  return (
    <section className="card studio-service" aria-labelledby={`layanan-${id}`}>
      <div className="studio-service-head">
        <div>
          <h2 id={`layanan-${id}`}>{name}</h2>
          <p>
            <span className={`badge badge-${state}`}>{stateWords[state]}</span>
            {agency.name}
          </p>
        </div>
        <div className="actions">
          {state !== 'new' && (
            <a className="button link-button" href={`/layanan/${id}/perubahan`} target="_blank" rel="noreferrer">
              Perubahan yang dibaca warga<span className="unseen"> untuk {name}</span>
            </a>
          )}
          {(state === 'offered' || publications.some((one) => one.state === 'coming')) && <Retire service={service} />}
        </div>
      </div>
      <Versions service={service} zone={zone} />
    </section>
  );
};
