import { Module } from '@nestjs/common';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { DnaTellingRepository } from './persistence/dna-telling.repository.js';
import { DnaVerdictRepository } from './persistence/dna-verdict.repository.js';
import { SampleReviewRepository } from './persistence/sample-review.repository.js';
import { CopiedSamples } from './use-cases/copied-samples.js';
import { DnaTellings } from './use-cases/dna-tellings.js';
import { DnaVerdicts } from './use-cases/dna-verdicts.js';
import { SampleHashes } from './use-cases/sample-hashes.js';
import { SampleReviews } from './use-cases/sample-reviews.js';
import { WordPermissions } from './use-cases/word-permissions.js';
import { PairWords } from './use-cases/pair-words.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

/**
 * Module of the kinship statement on two records' DNA: a figure for one laboratory, a word where two
 * institutions hold them.
 */
@Module({
  imports: [InstitutionsModule, RecordsModule],
  providers: [
    DnaTellingRepository,
    DnaVerdictRepository,
    SampleReviewRepository,
    CopiedSamples,
    DnaTellings,
    DnaVerdicts,
    SampleHashes,
    SampleReviews,
    PairWords,
    WordPermissions,
  ],
  exports: [DnaVerdicts, SampleHashes, SampleReviews, PairWords, WordPermissions],
})
export class KinshipModule {}

export const KINSHIP: ModuleParts = {
  module: KinshipModule,
};
