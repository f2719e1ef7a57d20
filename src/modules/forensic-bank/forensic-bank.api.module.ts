import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../mechanisms/graphql.js';
import { RemainsResolver } from './api/remains.resolver.js';
import { ForensicBankModule } from './forensic-bank.module.js';

@Module({ imports: [ForensicBankModule, MechanismsApiModule], providers: [RemainsResolver] })
export class ForensicBankApiModule {}
