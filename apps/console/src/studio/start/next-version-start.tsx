import type { OfferedService } from '@alur/contracts';
import { Link } from 'react-router';
import { ExportLink } from '../../parts/export-link.js';
import { Loading } from '../../parts/loading.js';
import { useStudioCity } from '../draft/draft-queries.js';
import { Trouble } from '../trouble/trouble.js';
import { useOfferedServices } from './start-queries.js';
import type { Beginning } from './use-begin.js';
import { useBegin } from './use-begin.js';

/** One draft of a service at a time: where there is one it is opened, else it is begun. */
export function NextVersionStart() {
  const services = useOfferedServices();
  const city = useStudioCity();
  const beginning = useBegin();
  const error = services.error ?? city.error;
  if (!services.data || !city.data) return error ? <Trouble error={error} /> : <Loading what="layanan" />;
  const { agencies } = city.data;
  return (
    <section className="card" aria-label="Layanan yang terbit">
      {beginning.problem && <Trouble error={beginning.problem} retry={beginning.retry} />}
      {services.data.length === 0 && <p className="quiet">Belum ada layanan yang terbit.</p>}
      <ul className="offered">
        {services.data.map((service) => (
          <li key={service.id}>
            <div>
              <strong>{service.name}</strong>
              <span className="quiet">{agencies[service.owner]?.shortName ?? service.owner}</span>
            </div>
            <NextVersion service={service} beginning={beginning} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextVersion({
  service: { id, name, hash, openDraft },
  beginning: { begin, isSending },
}: {
  readonly service: OfferedService;
  readonly beginning: Beginning;
}) {
  return (
    <div className="offered-acts">
      <ExportLink href={`/api/v1/studio/services/${id}/versions/${hash}/export`}>
        Unduh zip<span className="unseen"> {name}</span>
      </ExportLink>
      {openDraft ? (
        <Link className="button" to={`/studio/${openDraft}`}>
          Buka rancangan<span className="unseen"> {name}</span>
        </Link>
      ) : (
        <button
          type="button"
          className="button"
          disabled={isSending}
          onClick={() => void begin('/next-version', { body: { serviceId: id } })}
        >
          Mulai versi berikutnya<span className="unseen"> {name}</span>
        </button>
      )}
    </div>
  );
}
