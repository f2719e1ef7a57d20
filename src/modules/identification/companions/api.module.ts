import { Module } from '@nestjs/common';
import { CompanionResolver } from './api/companion.resolver.js';
import { CompanionsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [CompanionsModule], providers: [CompanionResolver] })
export class CompanionsApiModule {}

export const COMPANIONS_API: ApiParts = {
  module: CompanionsApiModule,
  types: [
    [['companions.read', 'companions.answer'], 'CompanionFinding CompanionReason CompanionReport'],
    [['companions.read'], 'CompanionFindingConnection CompanionFindingEdge CompanionJourney'],
  ],
};
