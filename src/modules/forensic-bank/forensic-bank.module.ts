import { Module } from '@nestjs/common';
import { RecordsModule } from '../records/index.js';
import { RegisterRemains } from './use-cases/register-remains.js';
import { SampleRegister } from './use-cases/sample-register.js';

@Module({
  imports: [RecordsModule],
  providers: [RegisterRemains, SampleRegister],
  exports: [RegisterRemains, SampleRegister],
})
export class ForensicBankModule {}
