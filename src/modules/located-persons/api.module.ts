import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../mechanisms/graphql.js';
import { LocatedPersonResolver } from './api/located-person.resolver.js';
import { LocatedPersonsModule } from './module.js';
import { OPERATIONS_OF, type ApiParts } from '../access/graphql.js';

@Module({ imports: [LocatedPersonsModule, MechanismsApiModule], providers: [LocatedPersonResolver] })
export class LocatedPersonsApiModule {}

export const LOCATED_PERSONS_API: ApiParts = {
  module: LocatedPersonsApiModule,
  types: [
    [OPERATIONS_OF.living, 'LocatedPerson'],
    [['living.read'], 'LocatedPersonConnection LocatedPersonEdge'],
  ],
};
