import { spoken, type Spoken } from '../../../../locales/spoken.js';
import { NEEDS, type Need } from '../../../../words/needs.js';
import { folded } from './folded.js';

export { NEEDS, type Need };

/** Words for each need. */
export const NEED_WORDS: Readonly<Record<Need, Spoken>> = spoken('shared/needs');

const BEGINNINGS: Readonly<Record<Need, string>> = {
  childcare: 'childcare guarder hijos creche gard timoun ninos',
  documents: 'document papel papers papiers papye identi',
  health: 'health salud saude sante medic doctor',
  housing: 'housing viviend hogar moradi logement lojman techo albergue',
  legal: 'legal abogad lawyer jurid avoka',
  money: 'money dinero credit prestam emprest argent lajan capital',
  psychosocial: 'psic psyc psik terap therap',
  schooling: 'school estudi escuel escol ecole lekol primari secundar alfabet',
  tools: 'tool herramient ferrament outil zouti',
  training: 'train capacit formac formation fomasyon curso course',
  transport: 'transport pasaj autobus traslad',
  work: 'work trabaj trabalh travail travay emple empreg job',
};

/** The needs that somebody's own words name, in the order of the list. */
export function needsIn(words: readonly string[]): Need[] {
  const said = words.flatMap((one) => folded(one).split(/[^a-z0-9]+/u)).filter((word) => word !== '');
  return NEEDS.filter((need) =>
    BEGINNINGS[need].split(' ').some((beginning) => said.some((word) => word.startsWith(beginning))),
  );
}
