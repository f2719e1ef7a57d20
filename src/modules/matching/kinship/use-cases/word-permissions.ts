import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { DUTY_CLOSED } from '../../../institutions/index.js';
import { WORDS_DAYS, type WordsAnswer } from '../domain/word-budget.js';
import { WORDS_ALLOWED } from '../events.js';
import { DnaTellingRepository, type WordsOfAsker } from '../persistence/dna-telling.repository.js';

const DAY_MS = 86_400_000;

/**
 * Permissions for words: what the owner of a record sees of the words that others had about it, and says of
 * more. The caller has checked whose record it is.
 */
@Injectable()
export class WordPermissions {
  constructor(
    private readonly tellings: DnaTellingRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async about(tx: Tx, recordId: string): Promise<readonly WordsOfAsker[]> {
    return this.tellings.about(tx, recordId, new Date(this.clock.now().getTime() - WORDS_DAYS * DAY_MS));
  }

  async answer(
    tx: Tx,
    record: { readonly id: string; readonly institutionId: string },
    given: { readonly asker: string; readonly answer: WordsAnswer; readonly by: string },
  ): Promise<void> {
    const { asker, answer, by } = given;
    await this.tellings.answer(tx, { asker, subject: record.id }, { answer, by, at: this.clock.now() });
    if (answer === 'go_on')
      await this.outbox.put(tx, { name: WORDS_ALLOWED, payload: { recordId: record.id } });
    const isAsked = (await this.about(tx, record.id)).some(({ waits }) => waits);
    if (isAsked) return;
    const payload = { kind: 'dna_words', subjectId: record.id } as const;
    await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId: record.institutionId });
  }
}
