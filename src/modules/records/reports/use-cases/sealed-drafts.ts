import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { KeyService } from '../../../../platform/keys/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordReader, RecordRefused } from '../../records/index.js';
import { draftedReport, type DraftFields } from '../domain/draft/draft-fields.js';
import { DraftTooLarge } from '../domain/draft/draft-errors.js';
import { shortOfMinimum } from '../domain/draft/minimum.js';
import { DraftRepository, type StoredDraft } from '../persistence/draft.repository.js';

/** A draft with what it says in the clear. */
export interface OpenDraft extends Omit<StoredDraft, 'content'> {
  readonly fields: DraftFields;
}

/** Obstacle that keeps a draft from being filed as it stands. */
export interface Obstacle {
  readonly path: string;
  readonly code: string;
  readonly expected?: string | undefined;
}

export interface DraftView extends OpenDraft {
  /** Time at which the draft is deleted, if nobody touches it. */
  readonly goesAt: Date;
  readonly said: Readonly<Record<string, unknown>>;
  readonly obstacles: readonly Obstacle[];
  /** What looks odd in it, and would not keep it from being filed. */
  readonly warnings: readonly Obstacle[];
}

const DAY_MS = 86_400_000;
/** An interview with everybody's profiles has some tens of thousands. */
const MOST_CHARACTERS = 500_000;

/** Store of drafts: sealed in the database, in the clear for those who write them. */
@Injectable()
export class SealedDrafts {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly keys: KeyService,
    private readonly reader: RecordReader,
    private readonly institutions: InstitutionDirectory,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** A draft of the actor's own institution, locked; of another it is not found. */
  async take(tx: Tx, actor: Actor, id: string): Promise<OpenDraft> {
    const draft = await this.drafts.lock(tx, id);
    if (!draft) throw new NotFound();
    requireOnRecord(actor, 'drafts.write', draft.institutionId);
    return this.opened(draft);
  }

  async opened({ content, ...draft }: StoredDraft): Promise<OpenDraft> {
    const fields = JSON.parse(await this.keys.open(placeOf(draft), content)) as DraftFields;
    return { ...draft, fields };
  }

  /** Throws `DraftTooLarge`. */
  async sealed(draft: Pick<OpenDraft, 'id' | 'institutionId' | 'fields'>): Promise<string> {
    const text = JSON.stringify(draft.fields);
    if (text.length > MOST_CHARACTERS) throw new DraftTooLarge(MOST_CHARACTERS);
    return this.keys.seal(placeOf(draft), text);
  }

  async viewOf(tx: Tx, draft: OpenDraft): Promise<DraftView> {
    const said = draftedReport(draft.fields);
    const institution = await this.institutions.byId(tx, draft.institutionId);
    return {
      ...{ ...draft, said, ...(await this.findingsIn(tx, said, institution?.code ?? '')) },
      goesAt: new Date(draft.changedAt.getTime() + this.settings.DRAFT_DAYS * DAY_MS),
    };
  }

  private async findingsIn(
    tx: Tx,
    said: Readonly<Record<string, unknown>>,
    institution: string,
  ): Promise<Pick<DraftView, 'obstacles' | 'warnings'>> {
    const short = shortOfMinimum(said, false);
    try {
      const { warnings } = await this.reader.read(tx, 'report', institution, said);
      return { obstacles: short, warnings };
    } catch (error) {
      if (error instanceof RecordRefused) return { obstacles: [...short, ...error.findings], warnings: [] };
      throw error;
    }
  }
}

function placeOf({ id, institutionId }: Pick<OpenDraft, 'id' | 'institutionId'>) {
  return { table: 'report_draft', column: 'content', row: id, institutionId };
}
