import { Injectable } from '@nestjs/common';
import { actingAs } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import type { Indicator, Period } from '../domain/indicator.js';
import { FiguresRepository } from '../persistence/figures.repository.js';
import { ReadIndicators } from './read-indicators.js';

/** Figure that is told of one municipality under one heading in a year. */
export interface MunicipalFigure {
  readonly indicator: Indicator;
  readonly year: number;
  readonly placeKey: string;
  /** The skill or need; undefined: all together. */
  readonly part: string | undefined;
  /** undefined: it is hidden, among others. */
  readonly count: number | undefined;
  /** Of a share: how many have it. */
  readonly having: number | undefined;
}

export interface MunicipalFigures {
  readonly asOf: Date;
  readonly figures: readonly MunicipalFigure[];
}

/** The public figures, as far as they are of one municipality: a local government reads what everybody may, and no more. */
@Injectable()
export class ReadMunicipality {
  constructor(
    private readonly guarded: Guarded,
    private readonly indicators: ReadIndicators,
    private readonly figures: FiguresRepository,
  ) {}

  /** @param placeKey which; left out, those in which the actor's institution offers something. Throws `PeriodRefused`. */
  async read(actor: Actor, period: Period, placeKey?: string): Promise<MunicipalFigures> {
    const places = placeKey === undefined ? await this.ownPlaces(actor) : [placeKey];
    const { asOf, tables } = await this.indicators.read(actor, period);
    const figures = tables.flatMap(({ indicator, years }) =>
      years.flatMap(({ year, cells, together }) => {
        const told = [
          ...cells.map(({ key, count, having }) => ({ key, count, having })),
          ...together.map((key) => ({ key, count: undefined, having: undefined })),
        ];
        return told.flatMap(({ key, count, having }) => {
          const [place = '', part] = key.split(':');
          return places.includes(place) ? [{ indicator, year, placeKey: place, part, count, having }] : [];
        });
      }),
    );
    return { asOf, figures };
  }

  private async ownPlaces(actor: Actor): Promise<readonly string[]> {
    const { institutionId } = actor;
    if (institutionId === undefined) return [];
    return this.guarded.perform(actor, 'statistics.read', [], (tx) =>
      actingAs(tx, PLATFORM, () => this.figures.placesOf(tx, institutionId)),
    );
  }
}
