import { Module } from '@nestjs/common';
import { ImportProgressResolver } from './api/import-progress.resolver.js';
import { ImportResolver } from './api/import.resolver.js';
import { UploadController } from './api/upload.controller.js';
import { ImportsModule } from './module.js';

/** Needs `Cursors` and `DomainEvents` from a global module. */
@Module({
  imports: [ImportsModule],
  controllers: [UploadController],
  providers: [ImportProgressResolver, ImportResolver],
})
export class ImportsApiModule {}
