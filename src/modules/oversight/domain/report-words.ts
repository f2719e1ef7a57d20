type Spoken = Readonly<Record<'en' | 'es' | 'pt' | 'fr' | 'ht', string>>;

/** Words of the yearly report beside those of the indicators. */
export const REPORT_WORDS = {
  title: {
    en: 'How the network searched for missing migrants in {year}',
    es: 'Cómo buscó la red a las personas migrantes desaparecidas en {year}',
    pt: 'Como a rede buscou as pessoas migrantes desaparecidas em {year}',
    fr: 'Comment le réseau a cherché les personnes migrantes disparues en {year}',
    ht: 'Ki jan rezo a te chèche migran ki disparèt yo nan {year}',
  },
  about: {
    en: 'Counted on {day}. Fewer than {least} are told to nobody, and more is hidden where a small number could be worked out. Only what families permit to be counted is counted.',
    es: 'Contado el {day}. Menos de {least} no se dice a nadie, y se oculta más donde podría deducirse un número pequeño. Solo se cuenta lo que las familias permiten.',
    pt: 'Contado em {day}. Menos de {least} não se diz a ninguém, e oculta-se mais onde se poderia deduzir um número pequeno. Só se conta o que as famílias permitem.',
    fr: 'Compté le {day}. Moins de {least} n’est dit à personne, et l’on cache davantage là où un petit nombre pourrait être déduit. N’est compté que ce que les familles permettent.',
    ht: 'Konte {day}. Mwens pase {least} pa di pèsonn, e yo kache plis kote yon ti kantite ta ka soti. Yo konte sèlman sa fanmi yo pèmèt.',
  },
  author: {
    en: 'Regional oversight',
    es: 'Supervisión regional',
    pt: 'Supervisão regional',
    fr: 'Contrôle régional',
    ht: 'Sipèvizyon rejyonal',
  },
  balance: {
    en: 'Who has the ball: what countries owe each other and families',
    es: 'De quién es el turno: lo que los países se deben entre sí y a las familias',
    pt: 'De quem é a vez: o que os países devem uns aos outros e às famílias',
    fr: 'À qui le tour : ce que les pays se doivent et doivent aux familles',
    ht: 'Sou ki moun sa ye: sa peyi yo dwe youn lòt ak fanmi yo',
  },
  overdue: {
    en: 'What is overdue, by country',
    es: 'Lo vencido, por país',
    pt: 'O vencido, por país',
    fr: 'Ce qui est en retard, par pays',
    ht: 'Sa ki an reta, pa peyi',
  },
  complaints: {
    en: 'Complaints, by country of the institution',
    es: 'Quejas, por país de la institución',
    pt: 'Queixas, por país da instituição',
    fr: 'Plaintes, par pays de l’institution',
    ht: 'Plent, pa peyi enstitisyon an',
  },
  demands: {
    en: 'What authorities demanded, by their country',
    es: 'Lo que exigieron autoridades, por país de ellas',
    pt: 'O que autoridades exigiram, por país delas',
    fr: 'Ce que des autorités ont exigé, par leur pays',
    ht: 'Sa otorite yo egzije, pa peyi yo',
  },
  urgent: {
    en: 'Urgent access beyond what was permitted, by country of the institution',
    es: 'Accesos urgentes más allá de lo permitido, por país de la institución',
    pt: 'Acessos urgentes além do permitido, por país da instituição',
    fr: 'Accès urgents au-delà de ce qui était permis, par pays de l’institution',
    ht: 'Aksè ijan ki depase sa ki te pèmèt, pa peyi enstitisyon an',
  },
  some: {
    en: 'some, fewer than ten',
    es: 'algunos, menos de diez',
    pt: 'alguns, menos de dez',
    fr: 'quelques-uns, moins de dix',
    ht: 'kèk, mwens pase dis',
  },
  notOver: {
    en: 'This is counted when the year is over.',
    es: 'Esto se cuenta cuando el año haya terminado.',
    pt: 'Isto é contado quando o ano tiver terminado.',
    fr: 'Ceci est compté une fois l’année terminée.',
    ht: 'Yo konte sa lè ane a fini.',
  },
  none: { en: 'None.', es: 'Ninguno.', pt: 'Nenhum.', fr: 'Aucun.', ht: 'Okenn.' },
  recommendations: {
    en: 'Recommendations and answers',
    es: 'Recomendaciones y respuestas',
    pt: 'Recomendações e respostas',
    fr: 'Recommandations et réponses',
    ht: 'Rekòmandasyon ak repons',
  },
  to: {
    en: '{from} to {to}',
    es: '{from} a {to}',
    pt: '{from} para {to}',
    fr: '{from} à {to}',
    ht: '{from} bay {to}',
  },
  unanswered: {
    en: 'No answer yet; due {day}.',
    es: 'Aún sin respuesta; vence el {day}.',
    pt: 'Ainda sem resposta; vence em {day}.',
    fr: 'Pas encore de réponse ; échéance le {day}.',
    ht: 'Poko gen repons; dat limit {day}.',
  },
  done: { en: 'Done', es: 'Hecho', pt: 'Feito', fr: 'Fait', ht: 'Fèt' },
  accepted: { en: 'Accepted', es: 'Aceptada', pt: 'Aceita', fr: 'Acceptée', ht: 'Aksepte' },
  partly_accepted: {
    en: 'Accepted in part',
    es: 'Aceptada en parte',
    pt: 'Aceita em parte',
    fr: 'Acceptée en partie',
    ht: 'Aksepte an pati',
  },
  declined: { en: 'Declined', es: 'Rechazada', pt: 'Recusada', fr: 'Refusée', ht: 'Refize' },
  nothing: {
    en: 'Nothing, or too little to be told.',
    es: 'Nada, o demasiado poco para decirse.',
    pt: 'Nada, ou demasiado pouco para se dizer.',
    fr: 'Rien, ou trop peu pour être dit.',
    ht: 'Anyen, oswa twò piti pou yo di l.',
  },
  together: {
    en: 'In the total and not told each: {names}.',
    es: 'En el total, sin decirse cada uno: {names}.',
    pt: 'No total, sem se dizer cada um: {names}.',
    fr: 'Dans le total, sans être dits un à un : {names}.',
    ht: 'Nan total la, san yo pa di chak grenn: {names}.',
  },
  total: { en: 'Total', es: 'Total', pt: 'Total', fr: 'Total', ht: 'Total' },
  what: { en: 'What', es: 'Qué', pt: 'O quê', fr: 'Quoi', ht: 'Kisa' },
  count: { en: 'Number', es: 'Cantidad', pt: 'Quantidade', fr: 'Nombre', ht: 'Kantite' },
  median: {
    en: 'Median, days',
    es: 'Mediana, días',
    pt: 'Mediana, dias',
    fr: 'Médiane, jours',
    ht: 'Medyàn, jou',
  },
  p90: {
    en: '90th percentile',
    es: 'Percentil 90',
    pt: 'Percentil 90',
    fr: '90e centile',
    ht: '90yèm santil',
  },
  share: { en: 'Share', es: 'Proporción', pt: 'Proporção', fr: 'Part', ht: 'Pati' },
  late: { en: 'Overdue', es: 'Vencido', pt: 'Vencido', fr: 'En retard', ht: 'An reta' },
  waited: {
    en: 'Waits, days',
    es: 'Espera, días',
    pt: 'Espera, dias',
    fr: 'Attente, jours',
    ht: 'Ap tann, jou',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export type ReportWord = keyof typeof REPORT_WORDS;
export type ReportLanguage = keyof Spoken;

/** A text of the report with its gaps filled. */
export function reportText(
  word: ReportWord,
  language: ReportLanguage,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return REPORT_WORDS[word][language].replace(/\{(\w+)\}/gu, (gap, name: string) =>
    String(values[name] ?? gap),
  );
}
