import { Global, Module } from '@nestjs/common';
import { InstitutionsModule } from '../../institutions/index.js';
import { Mandates } from '../../procedures/procedures/index.js';
import { ComplaintRepository } from './persistence/complaint.repository.js';
import { ComplaintMandates } from './use-cases/complaint-mandates.js';

/** Tells procedures, which know nothing of complaints, who may refer a report past its owner. */
@Global()
@Module({
  imports: [InstitutionsModule],
  providers: [ComplaintRepository, { provide: Mandates, useClass: ComplaintMandates }],
  exports: [Mandates],
})
export class MandatesModule {}
