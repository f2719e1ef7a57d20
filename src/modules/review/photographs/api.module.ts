import { Module } from '@nestjs/common';
import { PhotographController } from './api/photograph.controller.js';
import { PhotographResolver } from './api/photograph.resolver.js';
import { PhotographsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [PhotographsModule],
  controllers: [PhotographController],
  providers: [PhotographResolver],
})
export class PhotographsApiModule {}

export const PHOTOGRAPHS_API: ApiParts = {
  module: PhotographsApiModule,
  types: [
    [['photographs.read'], 'Photograph PhotographImage PhotographSeen RecordPhotographs'],
    [['photographs.add'], 'PhotographAdded PhotographRemoved'],
  ],
};
