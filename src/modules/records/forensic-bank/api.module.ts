import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../../institutions/graphql.js';
import { FrequencyTableResolver } from './api/frequency-table.resolver.js';
import { HaplotypeDatabaseResolver } from './api/haplotype-database.resolver.js';
import { KinshipResolver } from './api/kinship.resolver.js';
import { RemainsResolver } from './api/remains.resolver.js';
import { ForensicBankModule } from './module.js';
import { OPERATIONS_OF, type ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [ForensicBankModule, MechanismsApiModule],
  providers: [FrequencyTableResolver, HaplotypeDatabaseResolver, KinshipResolver, RemainsResolver],
})
export class ForensicBankApiModule {}

export const FORENSIC_BANK_API: ApiParts = {
  module: ForensicBankApiModule,
  types: [
    [OPERATIONS_OF.remains, 'Remains'],
    [['remains.read'], 'RemainsConnection RemainsEdge'],
    [['kinship.read'], 'KinshipSettings'],
    [OPERATIONS_OF.setting, 'KinshipSetting'],
    [[...OPERATIONS_OF.setting, 'frequencies.read'], 'FrequencyFigures'],
    [
      [...OPERATIONS_OF.setting, 'frequencies.read', 'frequencies.import'],
      'AlleleFrequency FrequencyTable LocusFigures',
    ],
    [['frequencies.read'], 'FrequencyTableConnection FrequencyTableEdge'],
    [['frequencies.import'], 'FrequencyTableImported'],
    [['haplotypes.read', 'haplotypes.import', ...OPERATIONS_OF.figures], 'HaplotypeDatabase'],
    [['haplotypes.read'], 'HaplotypeCounts HaplotypeDatabaseConnection HaplotypeDatabaseEdge'],
    [['haplotypes.import'], 'HaplotypeDatabaseImported'],
  ],
};
