import { Module } from '@nestjs/common';
import { MechanismsModule } from '../mechanisms/index.js';
import { LegalDemandResolver } from './api/legal-demand.resolver.js';
import { LegalDemandsModule } from './module.js';

@Module({ imports: [LegalDemandsModule, MechanismsModule], providers: [LegalDemandResolver] })
export class LegalDemandsApiModule {}
