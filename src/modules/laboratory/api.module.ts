import { Module } from '@nestjs/common';
import { CheckResolver } from './api/check.resolver.js';
import { DirectMatchResolver } from './api/direct-match.resolver.js';
import { DnaExchangeResolver } from './api/dna-exchange.resolver.js';
import { DnaWordsResolver } from './api/dna-words.resolver.js';
import { EvidenceResolver } from './api/evidence.resolver.js';
import { FamilyResolver } from './api/family.resolver.js';
import { JointResolver } from './api/joint.resolver.js';
import { PowerResolver } from './api/power.resolver.js';
import { LaboratoryModule } from './module.js';

@Module({
  imports: [LaboratoryModule],
  providers: [
    CheckResolver,
    DirectMatchResolver,
    DnaExchangeResolver,
    DnaWordsResolver,
    EvidenceResolver,
    FamilyResolver,
    JointResolver,
    PowerResolver,
  ],
})
export class LaboratoryApiModule {}
