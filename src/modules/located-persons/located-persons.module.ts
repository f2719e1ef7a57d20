import { Module } from '@nestjs/common';
import { RecordsModule } from '../records/index.js';
import { RegisterLocatedPerson } from './use-cases/register-located-person.js';

@Module({ imports: [RecordsModule], providers: [RegisterLocatedPerson], exports: [RegisterLocatedPerson] })
export class LocatedPersonsModule {}
