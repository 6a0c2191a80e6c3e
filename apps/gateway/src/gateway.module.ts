import type { DynamicModule, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { typstLetterRenderer } from '@alur/connectors';
import type { Ports } from '@alur/platform';
import { AccessGuard } from './access/access.guard.js';
import type { SessionCookies } from './access/session-cookies.js';
import { AccountsController } from './api/accounts.controller.js';
import { AssistanceController } from './api/assistance.controller.js';
import { CasesController } from './api/cases.controller.js';
import { CitizenAuthController } from './api/citizen-auth.controller.js';
import { CityController } from './api/city.controller.js';
import { CorrectionsController } from './api/corrections.controller.js';
import { DataRequestsController } from './api/data-requests.controller.js';
import { DemoController } from './api/demo.controller.js';
import { DraftsController } from './api/drafts.controller.js';
import { HealthController } from './api/health.controller.js';
import { IncidentsController } from './api/incidents.controller.js';
import { InvitationController } from './api/invitation.controller.js';
import { LinkController } from './api/link.controller.js';
import { MessagesController } from './api/messages.controller.js';
import { OfficerAuthController } from './api/officer-auth.controller.js';
import { OwnAccountController } from './api/own-account.controller.js';
import { OwnCasesController } from './api/own-cases.controller.js';
import { OwnDataController } from './api/own-data.controller.js';
import { QueueStreamController } from './api/queue-stream.controller.js';
import { ServicesController } from './api/services.controller.js';
import { CitySettingsController } from './api/studio/city-settings.controller.js';
import { StudioBeginningsController } from './api/studio/beginnings.controller.js';
import { StudioCityController } from './api/studio/city.controller.js';
import { StudioDraftsController } from './api/studio/drafts.controller.js';
import { StudioExportsController } from './api/studio/exports.controller.js';
import { StudioRenamesController } from './api/studio/renames.controller.js';
import { StudioProposalsController } from './api/studio/proposals.controller.js';
import { StudioReviewController } from './api/studio/review.controller.js';
import { StudioServicesController } from './api/studio/services.controller.js';
import { StudioWritingController } from './api/studio/writing.controller.js';
import { TasksController } from './api/tasks.controller.js';
import { TrackingController } from './api/tracking.controller.js';
import { VerificationController } from './api/verification.controller.js';
import { COOKIES, FRAME, LETTERS, LIVE, PORTS, READINESS, SIGN_IN_RULES } from './gateway-tokens.js';
import type { LiveQueues } from './live-queues.js';
import { portalControllers } from './portal/portal-controllers.js';
import type { PortalFrame } from './portal/portal-frame.js';
import type { Readiness } from './readiness.js';

export interface GatewayParts {
  readonly ports: Ports;
  readonly cookies: SessionCookies;
  readonly live: LiveQueues;
  readonly readiness: Readiness;
  readonly frame: PortalFrame;
  readonly demo: boolean;
}

export const apiControllers: readonly Type[] = [
  AccountsController,
  AssistanceController,
  CasesController,
  CitizenAuthController,
  CityController,
  CorrectionsController,
  DataRequestsController,
  DemoController,
  DraftsController,
  HealthController,
  IncidentsController,
  InvitationController,
  LinkController,
  MessagesController,
  OfficerAuthController,
  OwnAccountController,
  OwnCasesController,
  OwnDataController,
  QueueStreamController,
  ServicesController,
  StudioBeginningsController,
  CitySettingsController,
  StudioCityController,
  StudioDraftsController,
  StudioExportsController,
  StudioRenamesController,
  StudioProposalsController,
  StudioReviewController,
  StudioServicesController,
  StudioWritingController,
  TasksController,
  TrackingController,
  VerificationController,
];

@Module({})
export class GatewayModule {
  static with({ ports, cookies, live, readiness, frame, demo }: GatewayParts): DynamicModule {
    return {
      module: GatewayModule,
      controllers: [...apiControllers, ...portalControllers],
      providers: [
        { provide: PORTS, useValue: ports },
        { provide: COOKIES, useValue: cookies },
        { provide: LIVE, useValue: live },
        { provide: FRAME, useValue: frame },
        { provide: LETTERS, useValue: typstLetterRenderer() },
        { provide: SIGN_IN_RULES, useValue: { demo } },
        { provide: READINESS, useValue: readiness },
        {
          provide: APP_GUARD,
          inject: [Reflector],
          useFactory: (reflector: Reflector) => new AccessGuard(reflector, ports, cookies, demo),
        },
      ],
    };
  }
}
