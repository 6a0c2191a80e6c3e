import type { OneTimeCodes } from '@alur/application';
import { generateSecret, generateURI, verify } from 'otplib';

/** Seconds of a time step, as every app has it. */
const period = 30;

/** RFC 6238 with what all apps know: SHA-1, six digits, thirty seconds. */
export const oneTimeCodes: OneTimeCodes = {
  newSecret: () => generateSecret(),
  async stepOf(secret, code, at) {
    if (!/^\d{6}$/.test(code)) return undefined;
    const epoch = Math.floor(Date.parse(at) / 1_000);
    // One step to each side: clocks of phones drift, and typing takes time.
    const answer = await verify({ secret, token: code, epoch, epochTolerance: period });
    return answer.valid ? Math.floor(epoch / period) + answer.delta : undefined;
  },
  addressOf: (secret, account, issuer) => generateURI({ issuer, label: account, secret }),
};
