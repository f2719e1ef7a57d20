import type { ComparableRecord } from '../comparable-record.js';
import { KINDS } from '../kinds.js';
import { contentWords } from '../text/concepts.js';
import { fold, wordsOf } from '../text/fold.js';
import { isPlaceholder } from '../text/placeholders.js';
import type { StatedWord, StatementModel } from './statement-model.js';
import { statementComparison } from './statement-scorer.js';

/**
 * The shipwreck, the bus, the fire that both records belong to, by its code or its name.
 *
 * Solved cases of one event narrow the others down (Caridi et al. 2020, Scientific Reports 10). Whoever
 * belongs to one event was at one place on one day, which the groups of time and place have counted: the
 * event adds half of what it would say alone. Two registries may give one event two codes, so that another
 * code speaks little against a pair; people of one event are told apart by everything else.
 */
const SAYS_NOTHING = new Set(
  (
    'event evento evenement accident accidente acidente boat boats barco lancha bote bateau barca barco kannot bato ship shipwreck wreck vessel ' +
    'naufragio naufrage naufragio vehicle vehiculo truck camion trailer trailers bus autobus autocar otobis train tren fire incendio incendie ' +
    'incendio dife case caso cas tragedy tragedia drame mass disaster desastre'
  ).split(' '),
);

function readEvent({ event }: ComparableRecord): readonly StatedWord[] {
  const word = (text: string): StatedWord => ({ word: text, facet: 0, kind: 'exact' });
  const code = event?.id === undefined || isPlaceholder(event.id) ? [] : [word(`code ${fold(event.id)}`)];
  const name = event?.name === undefined || isPlaceholder(event.name) ? [] : wordsOf(event.name);
  return [
    ...code,
    ...contentWords(name)
      .filter((one) => !SAYS_NOTHING.has(one))
      .map(word),
  ];
}

export const eventModel: StatementModel = {
  group: 'event',
  list: 'event',
  facets: [{ name: 'event', kept: 0.7, power: 0.5, kinds: KINDS }],
  read: readEvent,
  field: () => 'event',
  value: ({ event }) => event,
  reason: (_, verdict) => `EVENT.${verdict}`,
};

export const eventComparison = statementComparison(eventModel);
