import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../accounts/index.js';
import { CurrentActor, May } from '../../accounts/graphql.js';
import { ReadExports } from '../use-cases/read-exports.js';
import { bulkExportOf, BulkExportType } from './bulk-export.type.js';

@Resolver()
export class BulkExportResolver {
  constructor(private readonly read: ReadExports) {}

  @Query(() => [BulkExportType], {
    description:
      'The last hundred bulk exports, newest first: for a coordinator those by people of the institution and those of its records, for oversight all.',
  })
  @May('exports.read')
  async bulkExports(@CurrentActor() actor: Actor): Promise<BulkExportType[]> {
    return (await this.read.list(actor)).map(bulkExportOf);
  }
}
