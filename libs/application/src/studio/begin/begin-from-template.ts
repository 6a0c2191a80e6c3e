import type { OfficerActor } from '@alur/access';
import type { City } from '@alur/city';
import type { DraftView, StudioTemplate } from '@alur/contracts';
import type { Json, Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import { partValue } from '@alur/studio';
import type { ServiceTemplates } from '../../ports/beginnings.js';
import type { BundleFiles, ServiceVersions } from '../../ports/service-versions.js';
import type { BeginPorts } from '../begin-draft.js';
import { beginServiceDraft } from '../begin-draft.js';
import { noSuchAgency } from './begin-from-sop.js';
import type { NewService } from './new-service.js';
import { adopted } from './new-service.js';

interface TemplatePorts extends BeginPorts {
  readonly city: City;
  readonly templates: ServiceTemplates;
  readonly versions: Pick<ServiceVersions, 'listVersions'>;
}

export const listTemplates =
  ({ templates }: Pick<TemplatePorts, 'templates'>) =>
  async (): Promise<readonly StudioTemplate[]> =>
    (await templates.list()).map(({ id, files }) => ({ id, ...wordsOf(files) }));

/** Rejections: `TEMPLATE_NOT_FOUND`, `AGENCY_UNKNOWN`, `SERVICE_ID_INVALID`, `SERVICE_ID_TAKEN`. */
export const beginFromTemplate =
  (ports: TemplatePorts) =>
  async (
    designer: OfficerActor,
    { template, ...service }: NewService & { readonly template: string; readonly owner: string },
  ): Promise<Result<DraftView, Rejection>> => {
    const found = (await ports.templates.list()).find(({ id }) => id === template);
    if (!found) return err(noSuchTemplate);
    if (!Object.hasOwn(ports.city.agencies, service.owner)) return err(noSuchAgency);
    const files = await adopted(ports, found.files, service);
    if (!files.ok) return files;
    const origin = { kind: 'template', template } as const;
    return beginServiceDraft(ports)(designer, { files: files.value, origin, name: service.name });
  };

function wordsOf(files: BundleFiles): { readonly name: string; readonly summary: string } {
  const said = partValue(files, 'identity') as Readonly<Record<string, Json>> | null | undefined;
  return { name: String(said?.['name'] ?? ''), summary: String(said?.['summary'] ?? '') };
}

const noSuchTemplate: Rejection = {
  code: 'TEMPLATE_NOT_FOUND',
  message: 'Contoh layanan ini tidak ada. Muat ulang halaman, lalu pilih yang lain.',
};
