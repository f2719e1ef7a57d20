import { Module } from '@nestjs/common';
import { InstitutionsModule } from '../../institutions/index.js';
import { LegalDemandResolver } from './api/legal-demand.resolver.js';
import { LegalDemandsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [LegalDemandsModule, InstitutionsModule], providers: [LegalDemandResolver] })
export class LegalDemandsApiModule {}

export const LEGAL_DEMANDS_API: ApiParts = {
  module: LegalDemandsApiModule,
  types: [
    [['demands.read', 'demands.enter', 'demands.answer'], 'LegalDemand'],
    [['demands.read'], 'LegalDemandConnection LegalDemandEdge'],
    [['demands.answer'], 'LegalDemandAnswer LegalDemandRecord'],
    [['demands.count'], 'PublicDemandCount PublicUrgentCount Transparency'],
  ],
};
