import { typedPhone } from '@alur/application';
import type { Ports } from '@alur/platform';
import { unwrap } from '../http/rejection-error.js';

/** A typed number in E.164. Rejection: `DATA_INVALID`. */
export const readPhone = async ({ city, reading }: Pick<Ports, 'city' | 'reading'>, typed: string): Promise<string> =>
  unwrap(typedPhone(city, await reading.now(), typed));
