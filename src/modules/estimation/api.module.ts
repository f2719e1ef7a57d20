import { Module } from '@nestjs/common';
import { MatchingModule } from '../matching/index.js';
import { EstimationResolver } from './api/estimation.resolver.js';
import { EstimationModule } from './module.js';

@Module({ imports: [EstimationModule, MatchingModule], providers: [EstimationResolver] })
export class EstimationApiModule {}
