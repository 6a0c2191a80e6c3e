import { formatRupiah } from '@alur/forms';
import { Icon } from './icon.js';

/** What a service costs, how long it takes at most and whether one has to come: the first thing anybody reads. */
export interface ServicePromise {
  /** Rupiah; 0 is free. */
  readonly fee: number;
  readonly workingDays: number;
  /** Whether people have to come; nothing is said where nobody can tell. */
  readonly visit: boolean | undefined;
}

export const feeWords = (fee: number): string => (fee === 0 ? 'GRATIS' : formatRupiah(fee));
export const timeWords = (workingDays: number): string => `paling lama ${workingDays} hari kerja`;
export const visitWords = (visit: boolean): string => (visit ? 'perlu datang' : 'tidak perlu datang');

/** `GRATIS · paling lama 3 hari kerja · tidak perlu datang` */
export const PromiseLine = ({ promise }: { readonly promise: ServicePromise }) => (
  <p className="promise-line">
    <strong>{feeWords(promise.fee)}</strong> · {timeWords(promise.workingDays)}
    {promise.visit !== undefined && ` · ${visitWords(promise.visit)}`}
  </p>
);

/** The same three facts as the head of a service's page. */
export const PromisePanel = ({ promise }: { readonly promise: ServicePromise }) => (
  <ul className="promise-panel">
    <li>
      <Icon name="wallet" large />
      <span className="promise-label">Biaya</span>
      <strong>{promise.fee === 0 ? 'Gratis' : formatRupiah(promise.fee)}</strong>
    </li>
    <li>
      <Icon name="clock" large />
      <span className="promise-label">Paling lama</span>
      <strong>{promise.workingDays} hari kerja</strong>
    </li>
    {promise.visit !== undefined && (
      <li>
        <Icon name="house" large />
        <span className="promise-label">{promise.visit ? 'Di kantor' : 'Dari rumah'}</span>
        <strong>{promise.visit ? 'Perlu datang, lihat langkahnya' : 'Tidak perlu datang'}</strong>
      </li>
    )}
  </ul>
);
