import { Module } from '@nestjs/common';
import type { ApiParts } from '../access/accounts/graphql.js';
import { AlertReasonsResolver } from './api/alert-reasons.resolver.js';
import { OfficeToldResolver } from './api/office-told.resolver.js';
import { ResponsibilityResolver } from './api/responsibility.resolver.js';
import { ResponsibleModule } from './module.js';

@Module({
  imports: [ResponsibleModule],
  providers: [AlertReasonsResolver, OfficeToldResolver, ResponsibilityResolver],
})
export class ResponsibleApiModule {}

export const RESPONSIBLE_API: ApiParts = {
  module: ResponsibleApiModule,
  types: [
    [['responsible.read', 'responsible.answer'], 'Responsibility'],
    [['responsible.read', 'responsible.answer', 'responsible.told'], 'RecordHolder'],
    [['responsible.told'], 'RoutedOffice'],
    [['responsible.read'], 'ResponsibilityConnection ResponsibilityEdge'],
  ],
};
