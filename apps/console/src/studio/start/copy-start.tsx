import type { OfferedService } from '@alur/contracts';
import { useState } from 'react';
import { Loading } from '../../parts/loading.js';
import { Trouble } from '../trouble/trouble.js';
import { FormField } from './form-field.js';
import { NewServiceFields, useNewService } from './new-service-fields.js';
import { useOfferedServices } from './start-queries.js';
import { useBegin } from './use-begin.js';

export function CopyStart() {
  const services = useOfferedServices();
  if (!services.data) return services.error ? <Trouble error={services.error} /> : <Loading what="layanan" />;
  if (services.data.length === 0) return <p className="card">Belum ada layanan yang terbit.</p>;
  return <CopyForm services={services.data} />;
}

function CopyForm({ services }: { readonly services: readonly OfferedService[] }) {
  const [serviceId, setServiceId] = useState(services[0]?.id ?? '');
  const service = useNewService();
  const { begin, isSending, problem, retry } = useBegin();
  return (
    <>
      {/* Beside the form: signing in again is a form of its own. */}
      {problem && <Trouble error={problem} retry={retry} />}
      <form
        className="card start-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const named = service.checked();
          if (named) void begin('/copy', { body: { serviceId, ...named } });
        }}
      >
        <FormField
          id="asal"
          label="Layanan yang disalin"
          render={(input) => (
            <select {...input} value={serviceId} onChange={(event) => setServiceId(event.target.value)}>
              {services.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        />
        <NewServiceFields service={service} refused={problem?.fields ?? {}} />
        <button type="submit" className="button-primary" disabled={isSending}>
          Buat salinan
        </button>
      </form>
    </>
  );
}
