import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyService } from '../../../../platform/keys/index.js';
import type { AskedFields } from '../domain/asked.js';
import { hashQuestion, type HashedQuestion } from './hash-question.js';

/** Length of the hash of a network: as short as the other hashes of the query log. */
const NETWORK_BYTES = 9;

/**
 * Turns questions into keyed hashes: without the key of the installation nobody can tell from the query log
 * whether a guess is right.
 */
@Injectable()
export class QuestionHasher {
  private key: Promise<string> | undefined;

  constructor(private readonly keys: KeyService) {}

  async hash(institutionId: string, asked: AskedFields): Promise<HashedQuestion> {
    return hashQuestion(await this.queryLogKey(), institutionId, asked);
  }

  /** Hashes a decoy for the query log: which of the decoys it is nobody can tell without the key. */
  async hashDecoy(id: string): Promise<string> {
    const [newest = ''] = await this.keys.fingerprints('decoy', id);
    return newest;
  }

  /**
   * Hashes a network for the query log: that two entries of one institution come from the same can be told,
   * and not which it is.
   */
  async hashNetwork(institutionId: string, network: string): Promise<string> {
    const key = await this.queryLogKey();
    const digest = createHmac('sha256', key)
      .update(JSON.stringify([institutionId, 'network', network]))
      .digest();
    return digest.subarray(0, NETWORK_BYTES).toString('base64url');
  }

  private async queryLogKey(): Promise<string> {
    this.key ??= this.keys.fingerprints('question-ledger', 'key').then(([newest]) => newest ?? '');
    try {
      return await this.key;
    } catch (error) {
      this.key = undefined;
      throw error;
    }
  }
}
