import { Module } from '@nestjs/common';
import { TimelineResolver } from './api/timeline.resolver.js';
import { TimelineModule } from './timeline.module.js';

@Module({ imports: [TimelineModule], providers: [TimelineResolver] })
export class TimelineApiModule {}
