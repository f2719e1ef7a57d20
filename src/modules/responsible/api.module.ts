import { Module } from '@nestjs/common';
import type { ApiParts } from '../access/accounts/graphql.js';
import { ResponsibilityResolver } from './api/responsibility.resolver.js';
import { ResponsibleModule } from './module.js';

@Module({ imports: [ResponsibleModule], providers: [ResponsibilityResolver] })
export class ResponsibleApiModule {}

export const RESPONSIBLE_API: ApiParts = {
  module: ResponsibleApiModule,
  types: [
    [['responsible.read', 'responsible.answer'], 'Responsibility RecordHolder'],
    [['responsible.read'], 'ResponsibilityConnection ResponsibilityEdge'],
    [['responsible.answer'], 'ResponsibilitiesAnswered'],
  ],
};
