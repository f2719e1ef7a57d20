import { Module } from '@nestjs/common';
import { DnaVerdictRepository } from './persistence/dna-verdict.repository.js';
import { DnaVerdicts } from './use-cases/dna-verdicts.js';
import { VerdictDesk } from './use-cases/verdict-desk.js';

/** What the DNA of two records comes to: a figure for one laboratory, a word where two institutions hold them. */
@Module({
  providers: [DnaVerdictRepository, DnaVerdicts, VerdictDesk],
  exports: [DnaVerdicts, VerdictDesk],
})
export class KinshipModule {}
