// The pages of a correction, with made-up material.
import { correctionCheckPage, correctionPage, correctionSentPage, trackingPage, withdrawPage } from '../index.js';
import { caseToCorrect, correctionCheck, correctionFault, correctionView } from './sample-correction.js';
import { sampleService } from './sample-service.js';
import { signedIn } from './sample-site.js';

export const correctionPages: Readonly<Record<string, string>> = {
  'tracking-correction': trackingPage(caseToCorrect, signedIn),
  correction: correctionPage(correctionView, signedIn),
  'correction-error': correctionPage(correctionFault, signedIn),
  'correction-check': correctionCheckPage(correctionCheck, signedIn),
  'correction-sent': correctionSentPage(
    {
      caseId: 'c1',
      reference: caseToCorrect.reference,
      service: sampleService.service.name,
      holders: 'Dinas Sosial dan Kelurahan Sisir',
      promisedBy: 'Kamis, 3 Desember 2026',
    },
    signedIn,
  ),
  withdraw: withdrawPage(
    { caseId: 'c1', reference: caseToCorrect.reference, service: sampleService.service.name },
    signedIn,
  ),
};
