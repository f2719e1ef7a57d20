import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { HelpOfferRepository } from './persistence/offer.repository.js';
import { PlanRepository } from './persistence/plan.repository.js';
import { ReferralRepository } from './persistence/referral.repository.js';
import { AgreeToHelp } from './use-cases/agree-to-help.js';
import { KeepOffers } from './use-cases/keep-offers.js';
import { HelpedPersonAccess } from './use-cases/helped-person-access.js';
import { ReferToOffer } from './use-cases/refer-to-offer.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { reintegrationHandlers } from './jobs.js';
import { reintegrationSubscriptions } from './subscriptions.js';

const USE_CASES = [AgreeToHelp, KeepOffers, ReferToOffer];

@Module({
  imports: [AuditModule, InstitutionsModule, ProceduresModule, RecordsModule],
  providers: [HelpOfferRepository, HelpedPersonAccess, PlanRepository, ReferralRepository, ...USE_CASES],
  exports: USE_CASES,
})
export class ReintegrationModule {}

export const REINTEGRATION: ModuleParts = {
  module: ReintegrationModule,
  handlers: (use) => reintegrationHandlers({ agree: use(AgreeToHelp) }),
  subscriptions: reintegrationSubscriptions,
};
