import { Injectable } from '@nestjs/common';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { taggedLetter, type TaggedLetter, type LetterPart } from '../../../../platform/documents/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { codeOfWord } from '../domain/casework-lists.js';
import { NotOfTheDead, NotPlanned } from '../domain/telling.js';
import { IdentificationRepository, type Identification } from '../persistence/identification.repository.js';
import { TellingRepository, type FamilyTelling } from '../persistence/telling.repository.js';

export interface WrittenLetter {
  readonly fileName: string;
  readonly pdf: Buffer;
}

/**
 * The letter that is handed over when a family is told that somebody has died, or what became of its doubts.
 * It can be had once the telling is planned, and names the report by its code: in other hands it tells of
 * nobody. Of somebody found alive nothing is written.
 */
@Injectable()
export class LetterToFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly identifications: IdentificationRepository,
    private readonly tellings: TellingRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
  ) {}

  async of(actor: Actor, identificationId: string, language: SpokenLanguage): Promise<WrittenLetter> {
    const letter = await this.guarded.perform(actor, 'tellings.read', [], async (tx) => {
      const one = await this.identifications.byId(tx, identificationId);
      if (!one) throw new NotFound();
      requireOnRecord(actor, 'tellings.read', one.institutionA);
      if (one.kind === 'living') throw new NotOfTheDead();
      const telling = (await this.tellings.of(tx, identificationId, one.institutionA)).at(-1);
      if (!telling) throw new NotPlanned();
      const { code: recordCode } = await this.records.read(tx, actor, 'tellings.read', one.recordA);
      return this.write(tx, { one, telling, recordCode, language });
    });
    return { fileName: `${identificationId}-${language}.pdf`, pdf: await taggedLetter(letter) };
  }

  private async write(tx: Tx, given: Given): Promise<TaggedLetter> {
    const { one, telling, recordCode, language } = given;
    const institutions: (Institution | undefined)[] = [];
    for (const id of new Set([one.institutionA, one.institutionB]))
      institutions.push(await this.institutions.byId(tx, id));
    const names = institutions.map((institution) => institution?.name ?? '');
    const telephones = institutions[0]?.contact?.telephones ?? [];
    const say = (code: string, parameters = {}) => message(code, language, parameters);
    const institution = names[0] ?? '';
    return {
      language,
      title: say('LETTER.TITLE', { recordCode }),
      author: institution,
      date: telling.toldAt ?? telling.plannedFor ?? one.changedAt,
      parts: partsOf(given, names, telephones),
      foot: say('LETTER.FOOT', { institution }),
    };
  }
}

interface Given {
  readonly one: Identification;
  readonly telling: FamilyTelling;
  readonly recordCode: string;
  readonly language: SpokenLanguage;
}

function partsOf(
  { one, telling, language }: Given,
  names: readonly string[],
  telephones: readonly string[],
): readonly LetterPart[] {
  const say = (code: string, parameters = {}) => message(code, language, parameters);
  const label = (code: string) => say(code).replace(/\.$/, '');
  const heading = (code: string) => ({ kind: 'heading', text: label(code) }) as const;
  const isRevoked = telling.occasion === 'revoked';
  const how: readonly LetterPart[] = [
    heading('LETTER.HOW'),
    { kind: 'list', items: one.methods.map((method) => say(codeOfWord('method', method))) },
  ];
  const facts = [
    [label('LETTER.AUTHORITY'), one.authority],
    [label('LETTER.INSTITUTIONS'), names.join(', ')],
    ...(telephones.length === 0 ? [] : ([[label('LETTER.TELEPHONE'), telephones.join(' · ')]] as const)),
    ...(one.reportReference === null ? [] : ([[label('LETTER.REPORT'), one.reportReference]] as const)),
  ] as const;
  const rights = [
    'LETTER.RIGHT_QUESTIONS',
    'LETTER.RIGHT_SUPPORT',
    ...(isRevoked ? [] : ['LETTER.RIGHT_DOUBT']),
  ];
  return [
    { kind: 'paragraph', text: say('LETTER.WHY') },
    heading('LETTER.WHAT'),
    { kind: 'paragraph', text: say(`LETTER.${telling.occasion.toUpperCase()}`) },
    ...(isRevoked ? [] : how),
    heading('LETTER.WHO'),
    { kind: 'facts', facts },
    heading('LETTER.RIGHTS'),
    { kind: 'list', items: rights.map((code) => say(code)) },
    ...(telling.followUpOn === null
      ? []
      : [{ kind: 'paragraph', text: say('LETTER.NEXT', { day: telling.followUpOn }) } as const]),
  ];
}
