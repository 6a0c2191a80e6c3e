import type { CaseRecord, TrackedCase } from '@alur/application';
import { trackCase } from '@alur/application';
import { formatDateTime, formatDayDate } from '@alur/forms';
import { localDate } from '@alur/calendar';
import type { Instant } from '@alur/kernel';
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
  return {
    follow: paths.myCase(record.id),
    reference: record.reference,
    service: bundle.name,
    sentAt: formatDateTime(record.state.submittedAt, city.zone),
    ...promiseWords(city.zone, tracked.promisedBy, first && firstStep(first, city.zone)),
    trackingUrl,
    qrSvg: await qrSvg(trackingUrl, { type: 'svg', margin: 0 }),
  };
}

type NextStep = ConfirmationPageView['next'][number];

const firstStep = ({ agency, step, until }: TrackedCase['baton'][number], zone: string): NextStep => ({
  what: `${agency.name}: ${step}`,
  ...(until ? { when: `paling lambat ${formatDateTime(until, zone)}` } : {}),
});

/** What happens next, in the words of every service. */
export function promiseWords(
  zone: string,
  promised: Instant | undefined,
  first?: NextStep,
): Pick<ConfirmationPageView, 'next' | 'promisedBy'> {
  const promisedBy = promised && formatDayDate(localDate(zone, promised));
  return {
    next: [
      ...(first ? [first] : []),
      { what: 'Setiap langkah bisa Anda lihat di halaman lacak: siapa yang memegang, sejak kapan, sampai kapan.' },
      {
        what: 'Hasilnya kami kabarkan ke nomor ponsel Anda.',
        ...(promisedBy ? { when: `paling lambat ${promisedBy}` } : {}),
      },
    ],
    ...(promisedBy ? { promisedBy } : {}),
  };
}
