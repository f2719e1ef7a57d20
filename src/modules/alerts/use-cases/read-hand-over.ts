import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { FamilyAccounts, PLATFORM, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { Closings, InstitutionDirectory, type Closing, type Institution } from '../../institutions/index.js';
import { RecordStore } from '../../records/records/index.js';
import { AlertReader } from '../persistence/alert.reader.js';
import {
  HandOverRepository,
  type HandedOver,
  type HandOverFigure,
} from '../persistence/hand-over.repository.js';

type To<T> = T & { readonly to: Institution | undefined };

export interface HandOverReport extends Closing {
  readonly institution: Institution | undefined;
  readonly successor: Institution | undefined;
  /** Alerts that are still its own: nobody has taken them over yet. */
  readonly left: number;
  /** Numbers of records that stay under its name, by kind. */
  readonly records: ReadonlyMap<string, number>;
  /** Windows of families that stay open. */
  readonly windows: number;
  readonly figures: readonly To<HandOverFigure>[];
}

/** Lines that an export reads at a time. */
const PAGE = 500;

/** To whom the work of an institution went that has closed: for oversight, and for whoever has taken over, of what came to them. */
@Injectable()
export class ReadHandOver {
  constructor(
    private readonly guarded: Guarded,
    private readonly closings: Closings,
    private readonly institutions: InstitutionDirectory,
    private readonly handed: HandOverRepository,
    private readonly alerts: AlertReader,
    private readonly records: RecordStore,
    private readonly families: FamilyAccounts,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NotFound`. */
  async report(actor: Actor, code: string): Promise<HandOverReport> {
    return this.read(actor, code, async (tx, closing, named) => ({
      ...closing,
      ...{ institution: named(closing.institutionId), successor: named(closing.successorId) },
      ...(await this.left(tx, closing)),
      figures: (await this.handed.figures(tx, closing.institutionId)).map((one) => ({
        ...one,
        to: named(one.toInstitutionId),
      })),
    }));
  }

  /** A page of what it had open, in the order in which it was handed over. */
  async page(actor: Actor, code: string, after: number, limit: number): Promise<To<HandedOver>[]> {
    return this.read(actor, code, async (tx, { institutionId }, named) =>
      (await this.handed.page(tx, institutionId, after, limit)).map((one) => ({
        ...one,
        to: named(one.toInstitutionId),
      })),
    );
  }

  /** All of it, line by line. @returns how many lines */
  async export(actor: Actor, code: string, write: (line: To<HandedOver>) => Promise<void>): Promise<number> {
    let [written, after] = [0, 0];
    for (;;) {
      const page = await this.page(actor, code, after, PAGE);
      for (const line of page) await write(line);
      written += page.length;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return written;
      after = last.seq;
    }
  }

  private async read<T>(
    actor: Actor,
    code: string,
    work: (tx: Tx, closing: Closing, named: (id: string | null) => Institution | undefined) => Promise<T>,
  ): Promise<T> {
    return this.guarded.perform(actor, 'institutions.handover', [], async (tx) => {
      const closing = await this.closings.of(tx, actor, code);
      const all = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      const result = await work(tx, closing, (id) => all.get(id ?? ''));
      await this.audit.record(tx, { actor, action: 'institutions.handover', detail: { institution: code } });
      return result;
    });
  }

  /** Numbers alone, reckoned over what the reader does not reach. */
  private async left(tx: Tx, { institutionId }: Closing) {
    return actingAs(tx, PLATFORM, async () => ({
      left: (await this.alerts.openOf(tx, institutionId)).length,
      records: await this.records.countByType(tx, institutionId),
      windows: await this.families.countOf(tx, institutionId),
    }));
  }
}
