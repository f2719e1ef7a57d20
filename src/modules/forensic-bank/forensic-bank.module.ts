import { Module } from '@nestjs/common';
import { RecordsModule } from '../records/index.js';
import { ReadRemains } from './use-cases/read-remains.js';
import { RegisterRemains } from './use-cases/register-remains.js';
import { SampleRegister } from './use-cases/sample-register.js';

@Module({
  imports: [RecordsModule],
  providers: [ReadRemains, RegisterRemains, SampleRegister],
  exports: [ReadRemains, RegisterRemains, SampleRegister],
})
export class ForensicBankModule {}
