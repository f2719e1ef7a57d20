import type { Text } from '../text.js';

/** What is told of the DNA of two institutions: a word, and why it is no figure. */
export const DNA_WORD_TEXTS = {
  'LABORATORY.NEEDS_EXCHANGE': {
    en: 'One of the two records is another institution’s, so its DNA is told in a word and never in figures. Ask the question without a table, database or prior of your own, of a match; figures are for the two laboratories to exchange.',
    es: 'Uno de los dos registros es de otra institución, por lo que su ADN se dice en una palabra y nunca en cifras. Pregunte por una coincidencia, sin tabla, base de datos ni probabilidad propias; las cifras las intercambian los dos laboratorios.',
    pt: 'Um dos dois registros é de outra instituição, por isso o DNA é dito em uma palavra e nunca em números. Pergunte por uma coincidência, sem tabela, base de dados ou probabilidade próprias; os números são trocados entre os dois laboratórios.',
    fr: 'L’un des deux dossiers est d’une autre institution : son ADN est dit en un mot, jamais en chiffres. Posez la question d’une correspondance, sans table, base de données ni probabilité à vous ; les chiffres sont à échanger entre les deux laboratoires.',
    ht: 'Youn nan de dosye yo se pou yon lòt enstitisyon, kidonk yo di ADN li ak yon mo, pa janm ak chif. Poze kesyon an sou yon korespondans, san tab, baz done oswa pwobabilite pa ou; chif yo, se de laboratwa yo ki pou chanje yo.',
  },
  'DNA_WORD.SUPPORTS': {
    en: 'DNA supports that it is one person. The figures are for the two laboratories to exchange.',
    es: 'El ADN apoya que se trata de una misma persona. Las cifras las intercambian los dos laboratorios.',
    pt: 'O DNA apoia que se trata de uma mesma pessoa. Os números são trocados entre os dois laboratórios.',
    fr: 'L’ADN soutient qu’il s’agit d’une même personne. Les chiffres sont à échanger entre les deux laboratoires.',
    ht: 'ADN nan soutni ke se yon sèl moun. Chif yo, se de laboratwa yo ki pou chanje yo.',
  },
  'DNA_WORD.OPEN': {
    en: 'DNA does not decide. Samples of further relatives can, or figures that the two laboratories exchange.',
    es: 'El ADN no decide. Pueden decidir muestras de otros familiares, o cifras que intercambien los dos laboratorios.',
    pt: 'O DNA não decide. Podem decidir amostras de outros parentes, ou números que os dois laboratórios troquem.',
    fr: 'L’ADN ne tranche pas. Des échantillons d’autres proches le peuvent, ou des chiffres que les deux laboratoires échangent.',
    ht: 'ADN nan pa deside. Echantiyon lòt fanmi ka deside, oswa chif de laboratwa yo chanje.',
  },
  'DNA_WORD.AGAINST': {
    en: 'DNA speaks against it. The two laboratories can tell by their figures whether a sample or a tie of the family may be mistaken.',
    es: 'El ADN habla en contra. Los dos laboratorios pueden ver en sus cifras si una muestra o un parentesco está equivocado.',
    pt: 'O DNA fala contra. Os dois laboratórios podem ver em seus números se uma amostra ou um parentesco está errado.',
    fr: 'L’ADN parle contre. Les deux laboratoires peuvent voir à leurs chiffres si un échantillon ou un lien de parenté est erroné.',
    ht: 'ADN nan pale kont sa. De laboratwa yo ka wè nan chif yo si gen erè nan yon echantiyon oswa nan yon lyen fanmi.',
  },
  'DNA_WORD.NOT_COMPARED': {
    en: 'DNA was not compared: at least 15 loci must have been typed on both sides, and the samples still be theirs to use. Type more loci, or sample another relative.',
    es: 'El ADN no se comparó: ambos lados deben tener al menos 15 loci tipificados, y las muestras deben poder usarse todavía. Tipifique más loci o tome la muestra de otro familiar.',
    pt: 'O DNA não foi comparado: os dois lados precisam ter ao menos 15 loci tipados, e as amostras ainda poder ser usadas. Tipe mais loci ou colha a amostra de outro parente.',
    fr: 'L’ADN n’a pas été comparé : il faut au moins 15 loci typés des deux côtés, et que les échantillons puissent encore servir. Typez plus de loci, ou prélevez un autre proche.',
    ht: 'Yo pa t konpare ADN nan: fòk omwen 15 lokis tipe sou tou de bò, epi fòk yo gen dwa sèvi ak echantiyon yo toujou. Tipe plis lokis, oswa pran echantiyon yon lòt fanmi.',
  },
  'DNA_WORD.Y_SAME_LINE': {
    en: 'By the Y chromosome the sample may be of the same paternal line.',
    es: 'Por el cromosoma Y, la muestra puede ser de la misma línea paterna.',
    pt: 'Pelo cromossomo Y, a amostra pode ser da mesma linha paterna.',
    fr: 'Par le chromosome Y, l’échantillon peut être de la même lignée paternelle.',
    ht: 'Dapre kwomozòm Y, echantiyon an ka soti nan menm liy papa a.',
  },
  'DNA_WORD.Y_OTHER_LINE': {
    en: 'By the Y chromosome the sample is of another paternal line.',
    es: 'Por el cromosoma Y, la muestra es de otra línea paterna.',
    pt: 'Pelo cromossomo Y, a amostra é de outra linha paterna.',
    fr: 'Par le chromosome Y, l’échantillon est d’une autre lignée paternelle.',
    ht: 'Dapre kwomozòm Y, echantiyon an soti nan yon lòt liy papa.',
  },
  'DNA_WORD.MT_SAME_LINE': {
    en: 'By mitochondrial DNA the sample may be of the same maternal line.',
    es: 'Por el ADN mitocondrial, la muestra puede ser de la misma línea materna.',
    pt: 'Pelo DNA mitocondrial, a amostra pode ser da mesma linha materna.',
    fr: 'Par l’ADN mitochondrial, l’échantillon peut être de la même lignée maternelle.',
    ht: 'Dapre ADN mitokondri a, echantiyon an ka soti nan menm liy manman an.',
  },
  'DNA_WORD.MT_OTHER_LINE': {
    en: 'By mitochondrial DNA the sample is of another maternal line.',
    es: 'Por el ADN mitocondrial, la muestra es de otra línea materna.',
    pt: 'Pelo DNA mitocondrial, a amostra é de outra linha materna.',
    fr: 'Par l’ADN mitochondrial, l’échantillon est d’une autre lignée maternelle.',
    ht: 'Dapre ADN mitokondri a, echantiyon an soti nan yon lòt liy manman.',
  },
  'DNA_WORD.OUTDATED': {
    en: 'A sample has changed since then: the word is of what it was, and it is weighed anew only when the two laboratories exchange.',
    es: 'Una muestra ha cambiado desde entonces: la palabra es de lo que era, y solo se pondera de nuevo cuando los dos laboratorios intercambian.',
    pt: 'Uma amostra mudou desde então: a palavra é do que ela era, e só é ponderada de novo quando os dois laboratórios fazem a troca.',
    fr: 'Un échantillon a changé depuis : le mot vaut pour ce qu’il était, et il n’est pesé à nouveau que par échange entre les deux laboratoires.',
    ht: 'Yon echantiyon chanje depi lè sa a: mo a se pou sa l te ye, epi yo peze l ankò sèlman lè de laboratwa yo fè echanj.',
  },
} as const satisfies Record<string, Text>;
