import { Injectable } from '@nestjs/common';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { taggedLetter } from '../../../../platform/documents/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { ReadMatches, type ShownFigures } from '../../../review/matches/index.js';
import { factsOf, sayIn, signaturesOf, type IdentificationReport } from './identification-facts.js';
import { ReadIdentifications } from './read-identifications.js';

/**
 * The report of an identification as one of its parties may see it: read anew each time, and kept nowhere.
 */
@Injectable()
export class WriteIdentificationReport {
  constructor(
    private readonly read: ReadIdentifications,
    private readonly matches: ReadMatches,
    private readonly clock: Clock,
  ) {}

  async write(actor: Actor, id: string): Promise<IdentificationReport & { readonly madeAt: Date }> {
    const view = await this.read.one(actor, id);
    const figures = await this.figuresOf(actor, view.identification.hypothesisId);
    return { view, figures, madeAt: this.clock.now() };
  }

  /**
   * A match that is not there for the reader any more says no numbers; the identification is there all the
   * same.
   */
  private async figuresOf(actor: Actor, matchId: string): Promise<ShownFigures | undefined> {
    try {
      return (await this.matches.one(actor, matchId)).figures;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}

/** Makes the report a tagged PDF: it names the records by their codes and nobody by name. */
export async function identificationPdf(
  report: IdentificationReport & { readonly madeAt: Date },
  language: SpokenLanguage,
): Promise<Buffer> {
  const say = (code: string): string => sayIn(language, code);
  const signatures = signaturesOf(report.view, language);
  return taggedLetter({
    language,
    title: say('TITLE'),
    author: 'Huella',
    date: report.madeAt,
    head: report.view.identification.id,
    foot: say('FOOT'),
    parts: [
      { kind: 'paragraph', text: say('TEXT_WHAT') },
      { kind: 'facts', facts: factsOf(report, language).map(({ label, text }) => [label, text] as const) },
      { kind: 'paragraph', text: numbersText(report, language) },
      { kind: 'heading', text: say('SIGNATURES') },
      ...signatures.map(
        ({ institution, what, at, report: by }) =>
          ({ kind: 'facts', facts: [[institution, `${what} · ${at} · ${by}`]] }) as const,
      ),
    ],
  });
}

/** Returns what the figures mean, or why there are none. */
const numbersText = ({ figures }: IdentificationReport, language: SpokenLanguage): string =>
  figures?.across ? message('EXPLANATION.ACROSS', language) : sayIn(language, 'TEXT_NUMBERS');
