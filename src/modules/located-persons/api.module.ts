import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../mechanisms/graphql.js';
import { LocatedPersonResolver } from './api/located-person.resolver.js';
import { LocatedPersonsModule } from './module.js';

@Module({ imports: [LocatedPersonsModule, MechanismsApiModule], providers: [LocatedPersonResolver] })
export class LocatedPersonsApiModule {}
