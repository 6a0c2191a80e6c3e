import type { DataRequestView } from '@alur/contracts';
import { applicationFields } from '@alur/service';
import type { DataRequest, DataRequestKind } from '../ports/data-requests.js';
import type { ServiceVersions } from '../ports/service-versions.js';

const titles: Readonly<Record<DataRequestKind, string>> = {
  correct: 'Memperbaiki data',
  erase: 'Menghapus semua data',
  restrict: 'Membatasi pemakaian data',
};

export async function dataRequestView(
  ports: { readonly versions: ServiceVersions },
  request: DataRequest,
): Promise<DataRequestView> {
  const bundle = request.about && (await ports.versions.getVersion(request.about.versionHash)).bundle;
  const { id, kind, about, state, askedAt, dueAt, decidedAt, answer } = request;
  return {
    id,
    kind,
    title: titles[kind],
    ...(about && bundle ? { reference: about.reference, service: bundle.name } : {}),
    fields: bundle
      ? request.fields.map((field) => applicationFields(bundle).find((one) => one.id === field)?.label ?? field)
      : [],
    state,
    askedAt,
    dueAt,
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(answer === undefined ? {} : { answer }),
  };
}
