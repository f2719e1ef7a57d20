import { gunzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import {
  Background,
  explain,
  type BackgroundJson,
  type FieldEvidence,
  type Kind,
} from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { RunRepository } from '../persistence/run.repository.js';
import { asSeenByOwner, LinkedReports } from './linked-reports.js';
import type { ComparisonRules } from './comparison-policy.js';

/** A background, and with it what the kernel has prepared for it; more are not kept in memory. */
const KEPT = 2;

/**
 * Evidence line of samples that are not covered: both have samples, and no agreement or relative lets them be
 * held against each other.
 */
export const NOT_COVERED: FieldEvidence = {
  group: 'dna',
  field: 'profile.autosomal',
  log10LR: 0,
  agreement: 'no_data',
  reason: 'DNA.NOT_COVERED',
  a: undefined,
  b: undefined,
};

/**
 * Source of the evidence of a pair: computed again from the same records, background and model, so that it
 * sums to the pair's ratio.
 */
@Injectable()
export class EvidenceSource {
  private readonly backgrounds = new Map<string, Background>();

  constructor(
    private readonly runs: RunRepository,
    private readonly linked: LinkedReports,
  ) {}

  /**
   * Computes the evidence of a pair.
   *
   * @param gate decides which samples of the two may be held against each other
   */
  async of(
    tx: Tx,
    pair: { readonly kind: Kind; readonly backgroundId: string },
    { a, b, rules }: { readonly a: StoredRecord; readonly b: StoredRecord; readonly rules: ComparisonRules },
  ): Promise<readonly FieldEvidence[]> {
    const background = await this.background(tx, pair.backgroundId);
    return background ? this.against(tx, background, pair.kind, { a, b, rules }) : [];
  }

  /**
   * Computes the evidence of a pair by the model as written, whatever the model has learnt since: that is
   * what it learns from.
   */
  async asWritten(
    tx: Tx,
    background: Background,
    kind: Kind,
    sides: { readonly a: StoredRecord; readonly b: StoredRecord; readonly rules: ComparisonRules },
  ): Promise<readonly FieldEvidence[]> {
    return this.against(tx, background.withoutWeights(), kind, sides);
  }

  private async against(
    tx: Tx,
    background: Background,
    kind: Kind,
    { a, b, rules }: { readonly a: StoredRecord; readonly b: StoredRecord; readonly rules: ComparisonRules },
  ): Promise<readonly FieldEvidence[]> {
    const usable = rules.usableSamples(kind, a, b);
    const own = await this.linked.pooled(tx, kind, usable.a, { a, b, rules });
    const found = explain(own, usable.b, background, kind);
    const evidence = own === usable.a ? found : asSeenByOwner(found, a);
    return usable.isBarred ? [...evidence, NOT_COVERED] : evidence;
  }

  /** The frequencies that a run was measured against; undefined where they are gone. */
  async background(tx: Tx, id: string): Promise<Background | undefined> {
    return this.backgrounds.get(id) ?? (await this.load(tx, id));
  }

  private async load(tx: Tx, id: string): Promise<Background | undefined> {
    const body = await this.runs.background(tx, id);
    if (!body) return undefined;
    const background = Background.fromJson(JSON.parse(gunzipSync(body).toString('utf8')) as BackgroundJson);
    // The oldest goes: lists name the background of the last sweep, or of the one before it.
    if (this.backgrounds.size >= KEPT) this.backgrounds.delete(this.backgrounds.keys().next().value ?? '');
    this.backgrounds.set(id, background);
    return background;
  }
}
