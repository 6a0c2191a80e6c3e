/** Cases of a bench, filed and moved by the product's own use cases. */
import { application } from './bench-services.mjs';
import { built } from './bench-city.mjs';

export const got = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** So many at once, in the order given. */
export const inParallel = async (count, width, work) => {
  let next = 0;
  const results = new Array(count);
  await Promise.all(
    Array.from({ length: Math.min(width, count) }, async () => {
      for (let n = next++; n < count; n = next++) results[n] = await work(n);
    }),
  );
  return results;
};

/** Files one request of a service and gives the id of its case. */
export const fileCase = async (ports, { serviceId, applicant, answers = application }) => {
  const { submitRequest } = built('libs/application');
  const version = await ports.versions.findPublished(serviceId);
  if (!version) throw new Error(`Expected ${serviceId} to be offered`);
  const id = ports.entropy.uuid();
  await ports.drafts.create({
    id,
    serviceId,
    versionHash: version.hash,
    citizenId: applicant,
  });
  await ports.drafts.save(id, 1, answers);
  got(await submitRequest(ports)({ kind: 'citizen', id: applicant }, { draftId: id, key: 'once' }));
  return id;
};

/** An applicant for each of so many numbers, none of which is anybody's. */
export const applicants = (ports, count) =>
  inParallel(count, 8, async (n) => (await ports.citizens.findOrCreateByPhone(`+6281200${String(880000 + n)}`)).id);

/** Somebody who holds these offices; who may act is decided by offices alone. */
export const officerOf = (...holdings) => ({
  kind: 'officer',
  id: 'bench',
  name: 'Petugas Ukur',
  holdings,
});

/** Everything that is due, done in this process as workers do it. */
export const workAll = async (ports) => {
  const { workStraight } = built('libs/application');
  const { workshop } = built('apps/worker/src/workshop');
  const { typstLetterRenderer } = built('libs/connectors');
  await workStraight(workshop(ports, typstLetterRenderer(), built('libs/platform').createLogger('bench', 'error')));
};
