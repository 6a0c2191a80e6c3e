import type { MakeHarmless } from '@alur/application';
import { err, ok } from '@alur/kernel';
import { atMost } from './at-most.js';
import { judgeAside } from './pdf/judge-aside.js';
import { redraw } from './picture/redraw.js';
import { fileRefusals } from './refusals.js';

/** A picture unpacked takes up to 120 MB: two at a time, however many people send one. */
const inTurn = atMost(2);

export const makeHarmless: MakeHarmless = (bytes, mediaType) => {
  switch (mediaType) {
    case 'image/jpeg':
    case 'image/png':
      return inTurn(() => redraw(bytes, mediaType));
    case 'application/pdf':
      return inTurn(async () => {
        const refusal = await judgeAside(bytes);
        return refusal ? err(refusal) : ok(bytes);
      });
    default:
      return Promise.resolve(err(fileRefusals.unreadable));
  }
};
