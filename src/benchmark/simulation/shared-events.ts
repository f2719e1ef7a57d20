import type { ReportRecord } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { dateOf } from './calendar.js';
import { stage, type CorridorStage } from './corridors.js';
import type { Context, FindingOfBody } from './finding.js';
import type { SimulatedJourney } from './journey.js';
import { homePlacesOf } from './places.js';
import type { Situation } from './whereabouts.js';

export type EventReference = NonNullable<ReportRecord['event']>;

/** A disaster that took many at once; reports, bodies and survivors name it by one id. */
export interface SimulatedDisaster {
  readonly day: number;
  readonly reference: EventReference;
  readonly countries: readonly string[];
  readonly before: readonly CorridorStage[];
  readonly at: CorridorStage;
  readonly context: Context;
  readonly survivors: Situation;
}

/** Both are invented. */
export function sharedEvents(endDay: number): readonly SimulatedDisaster[] {
  const wreckDay = endDay - 420;
  const busDay = endDay - 830;
  const { country, admin1, locality, lat, lon } = stage('miches');
  const arriaga = stage('arriaga');
  return [
    {
      day: wreckDay,
      reference: {
        id: 'EVENT-SHIPWRECK-MONA',
        kind: 'shipwreck',
        name: 'Naufragio frente a Miches (inventado)',
        date: dateOf(wreckDay),
        place: { country, admin1, locality, lat, lon },
        peopleInvolved: 58,
      },
      countries: ['HT', 'DO', 'HT', 'CO'],
      before: [stage('domingo'), stage('miches')],
      at: stage('miches'),
      context: 'sea',
      survivors: 'rescued_at_sea',
    },
    {
      day: busDay,
      reference: {
        id: 'EVENT-BUS-ARRIAGA',
        kind: 'bus accident',
        name: 'Accidente de autobús en la costa de Chiapas (inventado)',
        date: dateOf(busDay),
        place: {
          country: arriaga.country,
          admin1: arriaga.admin1,
          locality: arriaga.locality,
          lat: arriaga.lat,
          lon: arriaga.lon,
        },
        peopleInvolved: 44,
      },
      countries: ['HN', 'GT', 'EC', 'NI', 'VE'],
      before: [stage('tecun'), stage('tapachula')],
      at: arriaga,
      context: 'road',
      survivors: 'hospitalised',
    },
  ];
}

/** The journey of somebody who was on board. */
export function journeyInto(event: SimulatedDisaster, chance: SeededGenerator): SimulatedJourney {
  const lastContactDay = event.day - chance.integer(0, 3);
  const departureDay = lastContactDay - chance.integer(4, 30);
  return {
    departureDay,
    route: event.before.map((place, index) => ({
      place,
      day: lastContactDay - (event.before.length - 1 - index) * 2,
    })),
    lastContactDay,
    end: { place: event.at, day: event.day },
    destination: chance.pick(homePlacesOf('US') ?? []),
  };
}

const KINDS: Readonly<Partial<Record<Context, readonly [kind: string, name: string]>>> = {
  sea: ['shipwreck', 'Naufragio'],
  beach: ['shipwreck', 'Naufragio'],
  river: ['drowning', 'Volcadura de una balsa'],
  road: ['bus accident', 'Accidente de autobús'],
  vehicle: ['truck', 'Remolque abandonado'],
  train_line: ['train accident', 'Descarrilamiento'],
  desert: ['heat', 'Grupo perdido en el desierto'],
  clandestine_grave: ['massacre', 'Fosa clandestina'],
};

/** The disaster of one group, as those name it who record it; its name says that it is invented. */
export function eventOf(
  { stage: at, deathDay, context }: FindingOfBody,
  peopleInvolved: number,
  chance: SeededGenerator,
): EventReference {
  const [kind, name] = KINDS[context] ?? ['disaster', 'Hallazgo de varios cuerpos'];
  const { country, admin1, locality, lat, lon } = at;
  return {
    id: `EVENT-${dateOf(deathDay).slice(0, 4)}-${chance.integer(10_000, 99_999)}`,
    kind,
    name: `${name}, ${locality} (inventado)`,
    date: dateOf(deathDay),
    place: { country, admin1, locality, lat, lon },
    peopleInvolved,
  };
}
