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
