import { Module } from '@nestjs/common';
import { OfferResolver } from './api/offer.resolver.js';
import { ReintegrationResolver } from './api/reintegration.resolver.js';
import { ReintegrationModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [ReintegrationModule], providers: [OfferResolver, ReintegrationResolver] })
export class ReintegrationApiModule {}

export const REINTEGRATION_API: ApiParts = {
  module: ReintegrationApiModule,
  types: [
    [['offers.read', 'offers.make', 'reintegration.read'], 'Offer'],
    [['offers.read'], 'OfferConnection OfferEdge'],
    [['reintegration.read', 'reintegration.agree'], 'ReintegrationPlan'],
    [['reintegration.read', 'reintegration.agree', 'reintegration.refer'], 'OfferReferral'],
    [['reintegration.read'], 'FitReasonGiven FittingOffer'],
  ],
};
