import type { Lint } from './review.js';
import { findingAt } from './review.js';

/** Where nobody is there to mend it, a choice must not be able to come out empty. */
export const gateways: Lint = ({ bundle }) =>
  Object.values(bundle.process.elements).flatMap((element) =>
    element.type !== 'exclusiveGateway' || element.outgoing.length < 2 || element.defaultFlow !== undefined
      ? []
      : [
          findingAt(element.id, {
            code: 'GATEWAY_NO_DEFAULT',
            message: `Percabangan "${element.id}" belum punya alur bawaan. Tandai satu alur keluar sebagai alur bawaan.`,
          }),
        ],
  );
