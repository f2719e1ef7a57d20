import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../mechanisms/graphql.js';
import { FrequencyTableResolver } from './api/frequency-table.resolver.js';
import { HaplotypeDatabaseResolver } from './api/haplotype-database.resolver.js';
import { KinshipResolver } from './api/kinship.resolver.js';
import { RemainsResolver } from './api/remains.resolver.js';
import { ForensicBankModule } from './module.js';

@Module({
  imports: [ForensicBankModule, MechanismsApiModule],
  providers: [FrequencyTableResolver, HaplotypeDatabaseResolver, KinshipResolver, RemainsResolver],
})
export class ForensicBankApiModule {}
