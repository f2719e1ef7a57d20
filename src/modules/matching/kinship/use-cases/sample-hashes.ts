import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyService } from '../../../../platform/keys/index.js';
import type { HashedCalls } from '../domain/side-change.js';

/**
 * Makes keyed hashes of what samples show, under every key of the installation, the newest first. A plain
 * hash of a profile of few loci can be guessed; and each record has a secret of its own, so that equal
 * alleles of two of them look unlike.
 */
@Injectable()
export class SampleHashes {
  constructor(private readonly keys: KeyService) {}

  /** Returns one hash for each call, with the key that it was made with. */
  async ofCalls(use: string, recordId: string, calls: readonly string[]): Promise<readonly HashedCalls[]> {
    const unique = inOrder(calls);
    return (await this.keys.fingerprints(use, recordId)).map((secret) => ({
      key: hash(secret, 'name').slice(0, 12),
      calls: unique.map((call) => hash(secret, `call ${call}`)),
    }));
  }

  /** Returns one hash of all calls together, under every key. */
  async ofAll(use: string, recordId: string, calls: readonly string[]): Promise<readonly string[]> {
    const text = JSON.stringify(inOrder(calls));
    return (await this.keys.fingerprints(use, recordId)).map((secret) => hash(secret, text));
  }
}

/** Unique and in one order, as their hashes are. */
export const inOrder = (calls: readonly string[]): readonly string[] => [...new Set(calls)].sort();

const hash = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');
