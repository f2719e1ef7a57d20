import { Module } from '@nestjs/common';
import { OfferResolver } from './api/offer.resolver.js';
import { ReintegrationResolver } from './api/reintegration.resolver.js';
import { ReintegrationModule } from './module.js';

@Module({ imports: [ReintegrationModule], providers: [OfferResolver, ReintegrationResolver] })
export class ReintegrationApiModule {}
