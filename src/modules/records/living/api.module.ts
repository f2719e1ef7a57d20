import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../../institutions/graphql.js';
import { LocatedPersonResolver } from './api/located-person.resolver.js';
import { LivingModule } from './module.js';
import { OPERATIONS_OF, type ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [LivingModule, MechanismsApiModule], providers: [LocatedPersonResolver] })
export class LocatedPersonsApiModule {}

export const LOCATED_PERSONS_API: ApiParts = {
  module: LocatedPersonsApiModule,
  types: [
    [OPERATIONS_OF.living, 'LocatedPerson'],
    [['living.read'], 'LocatedPersonConnection LocatedPersonEdge'],
  ],
};
