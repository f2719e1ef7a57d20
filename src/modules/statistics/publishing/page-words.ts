import type { Spoken } from '../domain/indicator.js';

/** Words of what is published beside the indicators themselves. */
export const PAGE_WORDS = {
  title: {
    en: 'Searching for missing migrants: indicators',
    es: 'Búsqueda de migrantes desaparecidos: indicadores',
    pt: 'Busca de migrantes desaparecidos: indicadores',
    fr: 'Recherche de migrants disparus : indicateurs',
    ht: 'Rechèch migran ki disparèt: endikatè',
  },
  about: {
    en: 'Counted on {day}, for the years {from} to {to}. Fewer than {least} are told to nobody; where a small number could be worked out from the others, more is hidden. Only what families permit to be counted is counted.',
    es: 'Contado el {day}, para los años {from} a {to}. Menos de {least} no se dice a nadie; donde un número pequeño podría deducirse de los otros, se oculta más. Solo se cuenta lo que las familias permiten contar.',
    pt: 'Contado em {day}, para os anos {from} a {to}. Menos de {least} não se diz a ninguém; onde um número pequeno poderia ser deduzido dos outros, oculta-se mais. Só se conta o que as famílias permitem contar.',
    fr: 'Compté le {day}, pour les années {from} à {to}. Moins de {least} n’est dit à personne ; là où un petit nombre pourrait être déduit des autres, on cache davantage. N’est compté que ce que les familles permettent.',
    ht: 'Konte {day}, pou ane {from} rive {to}. Mwens pase {least} pa di pèsonn; kote yon ti kantite ta ka soti nan lòt yo, yo kache plis. Yo konte sèlman sa fanmi yo pèmèt yo konte.',
  },
  definition: { en: 'Definition', es: 'Definición', pt: 'Definição', fr: 'Définition', ht: 'Definisyon' },
  limits: { en: 'Limits', es: 'Límites', pt: 'Limites', fr: 'Limites', ht: 'Limit' },
  sources: {
    en: 'Source tables',
    es: 'Tablas de origen',
    pt: 'Tabelas de origem',
    fr: 'Tables sources',
    ht: 'Tab sous',
  },
  unit: { en: 'Unit', es: 'Unidad', pt: 'Unidade', fr: 'Unité', ht: 'Inite' },
  year: { en: 'Year', es: 'Año', pt: 'Ano', fr: 'Année', ht: 'Ane' },
  heading: { en: 'What', es: 'Qué', pt: 'O quê', fr: 'Quoi', ht: 'Kisa' },
  count: { en: 'Number', es: 'Cantidad', pt: 'Quantidade', fr: 'Nombre', ht: 'Kantite' },
  median: {
    en: 'Median, days',
    es: 'Mediana, días',
    pt: 'Mediana, dias',
    fr: 'Médiane, jours',
    ht: 'Medyàn, jou',
  },
  p90: {
    en: '90th percentile, days',
    es: 'Percentil 90, días',
    pt: 'Percentil 90, dias',
    fr: '90e centile, jours',
    ht: '90yèm santil, jou',
  },
  having: { en: 'Of these', es: 'De estos', pt: 'Destes', fr: 'Dont', ht: 'Nan sa yo' },
  share: { en: 'Share', es: 'Proporción', pt: 'Proporção', fr: 'Part', ht: 'Pati' },
  together: {
    en: 'counted in the total and not told each',
    es: 'en el total, sin decirse cada uno',
    pt: 'no total, sem se dizer cada um',
    fr: 'dans le total, sans être dits un à un',
    ht: 'nan total la, san yo pa di chak grenn',
  },
  nothing: {
    en: 'Nothing, or too little to be told.',
    es: 'Nada, o demasiado poco para decirse.',
    pt: 'Nada, ou demasiado pouco para se dizer.',
    fr: 'Rien, ou trop peu pour être dit.',
    ht: 'Anyen, oswa twò piti pou yo di l.',
  },
  balance: {
    en: 'Who has the ball: what countries owe each other and families',
    es: 'De quién es el turno: lo que los países se deben entre sí y a las familias',
    pt: 'De quem é a vez: o que os países devem uns aos outros e às famílias',
    fr: 'À qui le tour : ce que les pays se doivent et doivent aux familles',
    ht: 'Sou ki moun sa ye: sa peyi yo dwe youn lòt ak fanmi yo',
  },
  owes: { en: 'Owes → to', es: 'Debe → a', pt: 'Deve → a', fr: 'Doit → à', ht: 'Dwe → bay' },
  open: { en: 'Open', es: 'Abierto', pt: 'Aberto', fr: 'Ouvert', ht: 'Louvri' },
  overdue: { en: 'Overdue', es: 'Vencido', pt: 'Vencido', fr: 'En retard', ht: 'An reta' },
  waited: {
    en: 'Half has waited, days',
    es: 'La mitad espera, días',
    pt: 'A metade espera, dias',
    fr: 'La moitié attend, jours',
    ht: 'Mwatye ap tann, jou',
  },
  languages: { en: 'Languages', es: 'Idiomas', pt: 'Idiomas', fr: 'Langues', ht: 'Lang' },
  shapes: {
    en: 'Shapes of countries: Natural Earth, public domain. They say nothing of any border.',
    es: 'Formas de los países: Natural Earth, dominio público. No dicen nada de ninguna frontera.',
    pt: 'Formas dos países: Natural Earth, domínio público. Nada dizem de fronteira alguma.',
    fr: 'Formes des pays : Natural Earth, domaine public. Elles ne disent rien d’aucune frontière.',
    ht: 'Fòm peyi yo: Natural Earth, domèn piblik. Yo pa di anyen sou okenn fwontyè.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** A text with its gaps filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (gap, name: string) => String(values[name] ?? gap));
}
