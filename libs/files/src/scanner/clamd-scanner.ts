import { connect } from 'node:net';
import type { Verdict, VirusScanner } from '@alur/application';
import type { ClamdAddress } from './clamd-protocol.js';
import { endStream, lengthOf, readVerdict, startStream } from './clamd-protocol.js';

const pieceBytes = 65_536;
/** More than any answer; who sends more is no clamd. */
const answerBytes = 4_096;

/** Streams the bytes to a clamd; the file need not lie where clamd can see it. */
export const clamdScanner = (address: ClamdAddress, timeoutMs: number): VirusScanner => ({
  scan: (bytes) =>
    new Promise<Verdict>((resolve) => {
      const socket = connect(address);
      let answer = '';
      const end = (verdict: Verdict): void => {
        clearTimeout(deadline);
        socket.destroy();
        resolve(verdict);
      };
      const deadline = setTimeout(
        () => end({ kind: 'away', reason: `no answer within ${String(timeoutMs)} ms` }),
        timeoutMs,
      );
      // A clamd that has read enough answers and closes while we still write: what it said counts, not the broken pipe.
      socket.once('error', (error) =>
        end(answer.includes('\0') ? readVerdict(answer) : { kind: 'away', reason: error.message }),
      );
      // Half a sentence may begin like a good one.
      socket.once('close', () => end({ kind: 'away', reason: 'the scanner hung up before the end of its answer' }));
      socket.setEncoding('latin1');
      socket.on('data', (text: string) => {
        answer += text;
        if (answer.includes('\0')) end(readVerdict(answer));
        else if (answer.length > answerBytes) end({ kind: 'away', reason: 'the answer is none of clamd' });
      });
      socket.once('connect', () => {
        socket.write(startStream);
        for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
          const piece = bytes.subarray(at, at + pieceBytes);
          socket.write(lengthOf(piece));
          socket.write(piece);
        }
        socket.write(endStream);
      });
    }),
});
