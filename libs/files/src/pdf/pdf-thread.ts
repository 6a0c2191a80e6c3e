// One PDF, judged beside the requests of everybody else: started with its bytes, answers once, ends.
import { parentPort, workerData } from 'node:worker_threads';
import { judgePdf } from './judge-pdf.js';

void judgePdf(Buffer.from(workerData as Uint8Array)).then((refusal) => parentPort?.postMessage(refusal ?? null));
