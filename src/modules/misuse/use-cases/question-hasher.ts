import { Injectable } from '@nestjs/common';
import { KeyService } from '../../../platform/keys/index.js';
import type { AskedFields } from '../domain/asked.js';
import { hashQuestion, type HashedQuestion } from './hash-question.js';

/** Turns what was asked into keyed hashes: without the key of the installation nobody can tell from the ledger whether a guess is right. */
@Injectable()
export class QuestionHasher {
  private key: Promise<string> | undefined;

  constructor(private readonly keys: KeyService) {}

  async hash(institutionId: string, asked: AskedFields): Promise<HashedQuestion> {
    return hashQuestion(await this.ledgerKey(), institutionId, asked);
  }

  /** As which a decoy stands in the ledger: which of the decoys it is nobody can tell without the key. */
  async hashDecoy(id: string): Promise<string> {
    const [newest = ''] = await this.keys.fingerprints('decoy', id);
    return newest;
  }

  private async ledgerKey(): Promise<string> {
    this.key ??= this.keys.fingerprints('question-ledger', 'key').then(([newest]) => newest ?? '');
    try {
      return await this.key;
    } catch (error) {
      this.key = undefined;
      throw error;
    }
  }
}
