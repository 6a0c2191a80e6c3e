import type { CaseRecord } from '@alur/application';
import { trackCase } from '@alur/application';
import { formatDateTime, formatDayDate } from '@alur/forms';
import { localDate } from '@alur/calendar';
import type { Ports } from '@alur/platform';
import type { ConfirmationPageView } from '@alur/portal-pages';
import { paths } from '@alur/portal-pages';
import { toString as qrSvg } from 'qrcode';

export async function confirmationView(ports: Ports, record: CaseRecord): Promise<ConfirmationPageView> {
  const { city, publicUrl } = ports;
  const tracked = await trackCase(ports)(record);
  const { bundle } = await ports.versions.getVersion(record.versionHash);
  const trackingUrl = `${publicUrl}${paths.tracking(record.reference)}`;
  const [first] = tracked.baton;
  const promisedBy = tracked.promisedBy && formatDayDate(localDate(city.zone, tracked.promisedBy));
  return {
    caseId: record.id,
    reference: record.reference,
    service: bundle.name,
    sentAt: formatDateTime(record.state.submittedAt, city.zone),
    next: [
      ...(first
        ? [
            {
              what: `${first.agency.name}: ${first.step}`,
              ...(first.until ? { when: `paling lambat ${formatDateTime(first.until, city.zone)}` } : {}),
            },
          ]
        : []),
      { what: 'Setiap langkah bisa Anda lihat di halaman lacak: siapa yang memegang, sejak kapan, sampai kapan.' },
      {
        what: 'Hasilnya kami kabarkan ke nomor ponsel Anda.',
        ...(promisedBy ? { when: `paling lambat ${promisedBy}` } : {}),
      },
    ],
    ...(promisedBy ? { promisedBy } : {}),
    trackingUrl,
    qrSvg: await qrSvg(trackingUrl, { type: 'svg', margin: 0 }),
  };
}
