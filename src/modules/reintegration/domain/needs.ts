import { folded } from './folded.js';
import type { Spoken } from './trades.js';

/** What somebody who returns may need, and what an offer may come with. */
export const NEEDS = [
  'childcare',
  'documents',
  'health',
  'housing',
  'legal',
  'money',
  'psychosocial',
  'schooling',
  'tools',
  'training',
  'transport',
  'work',
] as const;
export type Need = (typeof NEEDS)[number];

export const NEED_WORDS: Readonly<Record<Need, Spoken>> = {
  childcare: {
    en: 'child care',
    es: 'cuidado de hijos',
    pt: 'creche',
    fr: 'garde d’enfants',
    ht: 'gade timoun',
  },
  documents: { en: 'documents', es: 'papeles', pt: 'documentos', fr: 'papiers', ht: 'papye' },
  health: { en: 'health', es: 'salud', pt: 'saúde', fr: 'santé', ht: 'sante' },
  housing: { en: 'housing', es: 'vivienda', pt: 'moradia', fr: 'logement', ht: 'lojman' },
  legal: { en: 'legal help', es: 'ayuda legal', pt: 'ajuda jurídica', fr: 'aide juridique', ht: 'èd legal' },
  money: {
    en: 'money to begin with',
    es: 'dinero para empezar',
    pt: 'dinheiro para começar',
    fr: 'argent pour commencer',
    ht: 'lajan pou kòmanse',
  },
  psychosocial: {
    en: 'somebody who listens',
    es: 'quien escuche',
    pt: 'quem escute',
    fr: 'une écoute',
    ht: 'yon moun ki koute',
  },
  schooling: { en: 'school', es: 'estudios', pt: 'escola', fr: 'école', ht: 'lekòl' },
  tools: { en: 'tools', es: 'herramientas', pt: 'ferramentas', fr: 'outils', ht: 'zouti' },
  training: { en: 'training', es: 'capacitación', pt: 'capacitação', fr: 'formation', ht: 'fòmasyon' },
  transport: { en: 'the way there', es: 'pasajes', pt: 'transporte', fr: 'trajet', ht: 'transpò' },
  work: { en: 'work', es: 'trabajo', pt: 'trabalho', fr: 'travail', ht: 'travay' },
};

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
