import { Module } from '@nestjs/common';
import { DecoyResolver } from './api/decoy.resolver.js';
import { SearchResolver } from './api/search.resolver.js';
import { SearchModule } from './module.js';

@Module({ imports: [SearchModule], providers: [DecoyResolver, SearchResolver] })
export class SearchApiModule {}
