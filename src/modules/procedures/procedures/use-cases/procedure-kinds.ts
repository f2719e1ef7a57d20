import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sortedJson } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { ProcedureKind } from '../domain/kind/kind-shape.js';
import { KindUnknown } from '../domain/procedure.errors.js';
import { shippedKinds } from '../kinds/shipped-kinds.js';
import { KindRepository, type StoredKind } from '../persistence/kind.repository.js';

/** The kinds of procedures that count now, and the versions by which procedures run that began before. */
@Injectable()
export class ProcedureKinds {
  constructor(
    private readonly kinds: KindRepository,
    private readonly clock: Clock,
  ) {}

  /** Each kind as it counts now, in the order of their names; of one that nobody has used yet the version that it would get. */
  async all(tx: Tx): Promise<readonly StoredKind[]> {
    const stored = await this.kinds.all(tx);
    const names = new Set([...shippedKinds().map(({ kind }) => kind), ...stored.map(({ kind }) => kind)]);
    return [...names].sort().flatMap(
      (name) =>
        currentOf(
          name,
          stored.filter(({ kind }) => kind === name),
        ) ?? [],
    );
  }

  async one(tx: Tx, kind: string): Promise<StoredKind | undefined> {
    return currentOf(kind, await this.kinds.ofKind(tx, kind));
  }

  /** A kind to begin a procedure by: its version is stored, so that the procedure keeps it. Throws `KindUnknown`. */
  async toBegin(tx: Tx, kind: string): Promise<StoredKind> {
    const known = await this.kinds.ofKind(tx, kind);
    const current = currentOf(kind, known);
    if (!current) throw new KindUnknown();
    if (known.some(({ version }) => version === current.version)) return current;
    // What comes with the house is written down when it is used first, whoever uses it.
    return actingAs(tx, PLATFORM, async () => {
      await this.kinds.lock(tx, kind);
      const now = await this.kinds.ofKind(tx, kind);
      const again = currentOf(kind, now) ?? current;
      if (!now.some(({ version }) => version === again.version))
        await this.kinds.put(tx, again, PLATFORM.actorId, this.clock.now());
      return again;
    });
  }

  /** The version of a kind by which a procedure runs. */
  async ofProcedure(
    tx: Tx,
    one: { readonly kind: string; readonly kindVersion: number },
  ): Promise<ProcedureKind> {
    const [stored] = await this.kinds.versions(tx, [one]);
    if (!stored) throw new KindUnknown();
    return stored.content;
  }
}

/**
 * Returns the current version of a kind. What the operator has added goes before what came with the platform.
 */
export function currentOf(kind: string, stored: readonly StoredKind[]): StoredKind | undefined {
  const added = stored.filter(({ shipped }) => !shipped).at(-1);
  if (added) return added;
  const content = shippedKinds().find((one) => one.kind === kind);
  if (!content) return undefined;
  const hash = hashOf(content);
  const version = (stored.at(-1)?.version ?? 0) + 1;
  return stored.find((one) => one.hash === hash) ?? { kind, version, hash, shipped: true, content };
}

export function hashOf(content: ProcedureKind): string {
  return createHash('sha256').update(sortedJson(content)).digest('hex');
}
