import { Module } from '@nestjs/common';
import { SearchResolver } from './api/search.resolver.js';
import { SearchModule } from './search.module.js';

@Module({ imports: [SearchModule], providers: [SearchResolver] })
export class SearchApiModule {}
