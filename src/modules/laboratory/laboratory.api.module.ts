import { Module } from '@nestjs/common';
import { FamilyResolver } from './api/family.resolver.js';
import { LaboratoryModule } from './laboratory.module.js';

@Module({ imports: [LaboratoryModule], providers: [FamilyResolver] })
export class LaboratoryApiModule {}
