import type { Language } from './languages.js';

/** A word in all languages of the platform. */
export type Spoken = Readonly<Record<Language, string>>;

/** Trades and skills by which offers and people are held together, and counted: one list for all countries. */
export const TRADES = [
  'agriculture',
  'carpentry',
  'cleaning',
  'computing',
  'construction',
  'cooking',
  'crafts',
  'driving',
  'electricity',
  'english',
  'fishing',
  'hairdressing',
  'health_care',
  'hospitality',
  'mechanics',
  'office',
  'plumbing',
  'sales',
  'security',
  'sewing',
  'teaching',
  'welding',
] as const;
export type Trade = (typeof TRADES)[number];

export const TRADE_WORDS: Readonly<Record<Trade, Spoken>> = {
  agriculture: { en: 'farming', es: 'agricultura', pt: 'lavoura', fr: 'agriculture', ht: 'agrikilti' },
  carpentry: { en: 'carpentry', es: 'carpintería', pt: 'carpintaria', fr: 'menuiserie', ht: 'chapant' },
  cleaning: { en: 'cleaning', es: 'limpieza', pt: 'limpeza', fr: 'nettoyage', ht: 'netwayaj' },
  computing: { en: 'computing', es: 'informática', pt: 'computação', fr: 'informatique', ht: 'enfòmatik' },
  construction: {
    en: 'construction',
    es: 'construcción',
    pt: 'construção',
    fr: 'bâtiment',
    ht: 'konstriksyon',
  },
  cooking: { en: 'cooking', es: 'cocina', pt: 'culinária', fr: 'cuisine', ht: 'fè manje' },
  crafts: { en: 'crafts', es: 'artesanía', pt: 'artesanato', fr: 'artisanat', ht: 'atizana' },
  driving: { en: 'driving', es: 'conducción', pt: 'condução', fr: 'conduite', ht: 'kondi machin' },
  electricity: {
    en: 'electrics',
    es: 'electricidad',
    pt: 'eletricidade',
    fr: 'électricité',
    ht: 'elektrisite',
  },
  english: { en: 'English', es: 'inglés', pt: 'inglês', fr: 'anglais', ht: 'angle' },
  fishing: { en: 'fishing', es: 'pesca', pt: 'pesca', fr: 'pêche', ht: 'lapèch' },
  hairdressing: {
    en: 'hairdressing',
    es: 'peluquería',
    pt: 'cabeleireiro',
    fr: 'coiffure',
    ht: 'kwafè',
  },
  health_care: {
    en: 'care of the sick',
    es: 'cuidado de enfermos',
    pt: 'cuidado de doentes',
    fr: 'soins aux malades',
    ht: 'swen malad',
  },
  hospitality: {
    en: 'hotels and restaurants',
    es: 'hoteles y restaurantes',
    pt: 'hotéis e restaurantes',
    fr: 'hôtellerie et restauration',
    ht: 'otèl ak restoran',
  },
  mechanics: { en: 'mechanics', es: 'mecánica', pt: 'mecânica', fr: 'mécanique', ht: 'mekanik' },
  office: { en: 'office work', es: 'oficina', pt: 'escritório', fr: 'bureau', ht: 'travay biwo' },
  plumbing: { en: 'plumbing', es: 'plomería', pt: 'encanamento', fr: 'plomberie', ht: 'plonbri' },
  sales: { en: 'sales', es: 'ventas', pt: 'vendas', fr: 'vente', ht: 'lavant' },
  security: { en: 'guarding', es: 'vigilancia', pt: 'vigilância', fr: 'gardiennage', ht: 'siveyans' },
  sewing: { en: 'sewing', es: 'costura', pt: 'corte e costura', fr: 'couture', ht: 'kouti' },
  teaching: { en: 'teaching', es: 'docencia', pt: 'docência', fr: 'enseignement', ht: 'ansèyman' },
  welding: { en: 'welding', es: 'soldadura', pt: 'solda', fr: 'soudure', ht: 'soude' },
};
