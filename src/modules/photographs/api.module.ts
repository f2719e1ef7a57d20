import { Module } from '@nestjs/common';
import { PhotographController } from './api/photograph.controller.js';
import { PhotographResolver } from './api/photograph.resolver.js';
import { PhotographsModule } from './module.js';

@Module({
  imports: [PhotographsModule],
  controllers: [PhotographController],
  providers: [PhotographResolver],
})
export class PhotographsApiModule {}
