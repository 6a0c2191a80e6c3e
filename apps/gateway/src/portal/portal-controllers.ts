import type { Type } from '@nestjs/common';
import { ApplyController } from './apply.controller.js';
import { AssistanceEndController } from './assistance-end.controller.js';
import { CatalogueController } from './catalogue.controller.js';
import { CheckController } from './check.controller.js';
import { CorrectionCheckController } from './correction-check.controller.js';
import { CorrectionItemController } from './correction-item.controller.js';
import { CorrectionController } from './correction.controller.js';
import { ItemController } from './item.controller.js';
import { OwnDataPagesController } from './own-data.controller.js';
import { OwnPhoneController } from './own-phone.controller.js';
import { PreviewEndController } from './preview/preview-end.controller.js';
import { PreviewQuestionController } from './preview/preview-question.controller.js';
import { QuestionController } from './question.controller.js';
import { SecurityTextController } from './security-text.controller.js';
import { SignInController } from './sign-in.controller.js';
import { TaskLinkController } from './task-link.controller.js';
import { TrackingPagesController } from './tracking-pages.controller.js';
import { VerificationPagesController } from './verification-pages.controller.js';
import { WithdrawController } from './withdraw.controller.js';

/** The citizen pages: the second door onto the same use cases. */
export const portalControllers: readonly Type[] = [
  ApplyController,
  AssistanceEndController,
  CatalogueController,
  CheckController,
  CorrectionCheckController,
  CorrectionController,
  CorrectionItemController,
  ItemController,
  OwnDataPagesController,
  OwnPhoneController,
  PreviewEndController,
  PreviewQuestionController,
  QuestionController,
  SecurityTextController,
  SignInController,
  TaskLinkController,
  TrackingPagesController,
  VerificationPagesController,
  WithdrawController,
];
