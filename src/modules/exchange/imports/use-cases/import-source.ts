import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import type { RegisteredInstitution } from '../domain/mapping.js';
import { homeDomain } from '../domain/pfif/person.js';
import type { FileFormat } from '../files/detect.js';
import type { ByteStream } from '../files/file-head.js';
import type { ImportJob } from '../persistence/import-job.repository.js';
import { openSource, type ImportLines } from './source-lines.js';

export interface OpenedSource {
  readonly source: ImportLines;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly register: RegisteredInstitution | undefined;
}

/** The lines of an import's file, as it was ordered: whoever reads the file again reads the same. */
@Injectable()
export class ImportSource {
  constructor(
    private readonly db: TenantDb,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async open(
    job: Pick<ImportJob, 'announced'>,
    actor: Actor,
    file: {
      readonly stream: ByteStream;
      readonly format: FileFormat;
      readonly sourcePath?: string | undefined;
    },
  ): Promise<OpenedSource> {
    const { stream, format, sourcePath } = file;
    const all = await this.db.transact(actor, (tx) => this.institutions.all(tx));
    const institutions = new Map(all.map((institution) => [institution.code, institution]));
    const register = format.kind === 'csv' ? format.mapping.institution : undefined;
    const context = {
      now: this.clock.now().toISOString(),
      countryOf: new Map(
        [...all, ...(register ? [register] : [])].map(({ code, country }) => [code, country]),
      ),
      ...(job.announced !== null && { institution: job.announced }),
    };
    const home = homeDomain(this.settings.PUBLIC_URL) ?? '';
    return {
      source: await openSource(stream, format, context, { sourcePath, home }),
      institutions,
      register,
    };
  }
}
