import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { ComparisonPolicy } from '../../../matching/runs/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { BreakGlassRepository } from '../persistence/break-glass.repository.js';
import { CapRepository } from '../persistence/cap.repository.js';
import { ReleaseRepository } from '../persistence/release.repository.js';
import { Disclosure, type DisclosureFacts, type Viewer } from './disclosure.js';

/** Opens what somebody may see: once a request, however many pairs it is about. */
@Injectable()
export class DisclosurePolicy {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly releases: ReleaseRepository,
    private readonly caps: CapRepository,
    private readonly uses: BreakGlassRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the disclosure for a viewer at one moment.
   *
   * @param recordIds all records that stand in the pairs; without them pairs of any record may be asked about
   */
  async open(tx: Tx, viewer: Viewer, recordIds?: readonly string[]): Promise<Disclosure> {
    const facts = await this.facts(tx, recordIds);
    if (viewer.urgentFor === undefined) return new Disclosure(viewer, facts);
    return new Disclosure(viewer, {
      ...facts,
      urgent: await this.uses.inForce(tx, viewer.urgentFor, facts.now),
    });
  }

  /** Opens the disclosure for several viewers at one moment. */
  async openForEach(
    tx: Tx,
    viewers: readonly Viewer[],
    recordIds: readonly string[],
  ): Promise<readonly Disclosure[]> {
    const facts = await this.facts(tx, recordIds);
    return viewers.map((viewer) => new Disclosure(viewer, facts));
  }

  private async facts(tx: Tx, recordIds: readonly string[] | undefined): Promise<DisclosureFacts> {
    return {
      institutions: new Map((await this.institutions.all(tx)).map((one) => [one.id, one])),
      agreements: await this.institutions.agreements(tx),
      rules: await this.comparisonPolicy.open(tx),
      releases: await this.releases.touching(tx, recordIds),
      caps: await this.caps.of(tx, recordIds),
      urgent: new Map(),
      now: this.clock.now(),
    };
  }
}
