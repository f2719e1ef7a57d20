import { Module } from '@nestjs/common';
import { DecoyResolver } from './api/decoy.resolver.js';
import { SearchResolver } from './api/search.resolver.js';
import { SearchModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [SearchModule], providers: [DecoyResolver, SearchResolver] })
export class SearchApiModule {}

export const SEARCH_API: ApiParts = {
  module: SearchApiModule,
  types: [
    [
      ['search.read'],
      `CaseAnswer SavedSearch SearchAnswer SearchFacets SearchForgotten SearchHit SearchInstitution
     SearchReason SearchSaved`,
    ],
    [['matches.trace'], 'SearchFinding SearchFindingConnection SearchFindingEdge'],
    [['decoys.change'], 'DecoyStanding'],
  ],
};
