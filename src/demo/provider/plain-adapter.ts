import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/**
 * Keeps what the provider of the demonstration remembers: in memory, and gone with the process. It does not
 * remember who has signed in, so that each sign-in asks anew who somebody is.
 */
export class PlainAdapter implements Adapter {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly model: string) {}

  upsert(id: string, payload: AdapterPayload, expiresInSeconds: number): Promise<undefined> {
    this.forgetOld();
    if (this.model !== 'Session')
      this.kept.set(id, { payload, expiresAt: Date.now() + expiresInSeconds * 1_000 });
    return Promise.resolve(undefined);
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const found = this.kept.get(id);
    return Promise.resolve(found && found.expiresAt > Date.now() ? found.payload : undefined);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const found = [...this.kept.values()].find(({ payload }) => payload.uid === uid);
    return Promise.resolve(found?.payload);
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  consume(id: string): Promise<undefined> {
    const found = this.kept.get(id);
    if (found) found.payload.consumed = Math.floor(Date.now() / 1_000);
    return Promise.resolve(undefined);
  }

  destroy(id: string): Promise<undefined> {
    this.kept.delete(id);
    return Promise.resolve(undefined);
  }

  revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [id, { payload }] of this.kept) if (payload.grantId === grantId) this.kept.delete(id);
    return Promise.resolve(undefined);
  }

  private forgetOld(): void {
    const now = Date.now();
    for (const [id, { expiresAt }] of this.kept) if (expiresAt <= now) this.kept.delete(id);
  }
}
