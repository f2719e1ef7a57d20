import { gunzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import {
  Background,
  explain,
  type BackgroundJson,
  type Evidence,
  type Kind,
} from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { StoredRecord } from '../../records/index.js';
import { RunRepository } from '../persistence/run.repository.js';

/** A background, and with it what the kernel has prepared for it; more are not kept in memory. */
const KEPT = 2;

/** The evidence of a pair: computed again from the same records, background and model, so that it sums to the pair's ratio. */
@Injectable()
export class EvidenceSource {
  private readonly backgrounds = new Map<string, Background>();

  constructor(private readonly runs: RunRepository) {}

  async of(
    tx: Tx,
    pair: { readonly kind: Kind; readonly backgroundId: string },
    a: StoredRecord,
    b: StoredRecord,
  ): Promise<readonly Evidence[]> {
    const background = this.backgrounds.get(pair.backgroundId) ?? (await this.load(tx, pair.backgroundId));
    return background ? explain(a.content, b.content, background, pair.kind) : [];
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
