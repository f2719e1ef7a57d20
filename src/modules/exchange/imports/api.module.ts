import { Module } from '@nestjs/common';
import { ImportProgressResolver } from './api/import-progress.resolver.js';
import { ImportResolver } from './api/import.resolver.js';
import { UploadController } from './api/upload.controller.js';
import { ImportsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

/** Needs `Cursors` and `DomainEvents` from a global module. */
@Module({
  imports: [ImportsModule],
  controllers: [UploadController],
  providers: [ImportProgressResolver, ImportResolver],
})
export class ImportsApiModule {}

export const IMPORTS_API: ApiParts = {
  module: ImportsApiModule,
  types: [
    [
      ['imports.read'],
      `Import ImportConnection ImportEdge ImportFinding ImportFindingConnection ImportFindingEdge
     ImportFormat ImportRefusal`,
    ],
    [['imports.run', 'imports.commit'], 'ImportStarted'],
    [['imports.undo'], 'ImportUndone'],
    [['imports.read'], 'TaskProgress'],
  ],
};
