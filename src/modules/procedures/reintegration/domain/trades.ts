import { spoken, type Spoken } from '../../../../locales/spoken.js';
import { TRADES, type Trade } from '../../../../words/trades.js';
import { folded } from './folded.js';

export { TRADES, type Trade, type Spoken };

/** Words for each trade. */
export const TRADE_WORDS: Readonly<Record<Trade, Spoken>> = spoken('shared/trades');

/** Beginnings of words by which people call a trade, without accents. */
const BEGINNINGS: Readonly<Record<Trade, string>> = {
  agriculture: 'agric farm campesin jornaler lavour agrikilt cultivat',
  carpentry: 'carpint carpent menuis chapant ebanist',
  cleaning: 'limpi limpez clean nettoy netway faxin',
  computing: 'informat comput program softw enfomat',
  construction: 'construc constru albanil mason macon pedreir konstrik batim',
  cooking: 'cocin cook chef cozinh culinar cuisin panader baker boulang kizin',
  crafts: 'artesan craft artisan atizan',
  driving: 'chof conduct conduc driver driving motorist chauff camioner trailer kondi',
  electricity: 'electric eletric elektris',
  english: 'ingl english anglais angle',
  fishing: 'pesc fish pech',
  hairdressing: 'peluqu estilist barber cabeleir coiff kwaf hairdress hairdr',
  health_care: 'enfermer nurs caregiver cuidador infirm swen',
  hospitality: 'hotel restaur meser waiter garcom serveu otel restor',
  mechanics: 'mecan mechan mekan',
  office: 'oficin office secretar contab account escritor bureau biwo',
  plumbing: 'plomer plumb encanad plomb plonb fontaner',
  sales: 'vent vend sales seller comerci vann lavant',
  security: 'vigilan seguridad guardia siveyans',
  sewing: 'costur sew tailor sastr maquil coutur kouti',
  teaching: 'maestr docen profes teach enseign pwofes anseyan',
  welding: 'sold weld soud',
};

/**
 * The trades that somebody's own words name, in the order of the list. Words in which none is known say nothing; what is written in the
 * language of the register is understood, and so are the words of the list.
 */
export function tradesIn(words: readonly string[]): Trade[] {
  const said = words.flatMap((one) => folded(one).split(/[^a-z0-9]+/u)).filter((word) => word !== '');
  const given = new Set(words.map((one) => one.trim().toLowerCase()));
  return TRADES.filter(
    (trade) =>
      given.has(trade) ||
      BEGINNINGS[trade].split(' ').some((beginning) => said.some((word) => word.startsWith(beginning))),
  );
}
