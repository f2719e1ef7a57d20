import type { Text } from '../text.js';

/** What is said where two laboratories exchange the figures of a match, and what it costs. */
export const DNA_EXCHANGE_TEXTS = {
  'LABORATORY.EXCHANGE_NOT_COVERED': {
    en: 'The figures of this match cannot be exchanged: it must be open to both institutions, the agreement must show DNA at level {level} to either side, and the consents must stand. Ask your coordinator about the agreement.',
    es: 'Las cifras de esta coincidencia no pueden intercambiarse: debe estar abierta para las dos instituciones, el acuerdo debe mostrar el ADN en el nivel {level} a ambos lados y los consentimientos deben estar vigentes. Consulte a su coordinación por el acuerdo.',
    pt: 'Os números desta coincidência não podem ser trocados: ela precisa estar aberta às duas instituições, o acordo precisa mostrar o DNA no nível {level} aos dois lados e os consentimentos precisam estar vigentes. Consulte sua coordenação sobre o acordo.',
    fr: 'Les chiffres de cette correspondance ne peuvent pas être échangés : elle doit être ouverte aux deux institutions, l’accord doit montrer l’ADN au niveau {level} à chaque côté, et les consentements doivent tenir. Voyez votre coordination au sujet de l’accord.',
    ht: 'Yo pa ka chanje chif korespondans sa a: fòk li louvri pou de enstitisyon yo, fòk akò a montre ADN nan nivo {level} pou chak bò, epi fòk konsantman yo toujou la. Mande koòdinasyon ou sou akò a.',
  },
  'LABORATORY.EXCHANGE_STANDS': {
    en: 'An exchange of the figures of this match is asked for or runs already. Answer it, or take it back first.',
    es: 'Ya hay un intercambio de cifras de esta coincidencia, pedido o en curso. Respóndalo o retírelo primero.',
    pt: 'Já há uma troca de números desta coincidência, pedida ou em curso. Responda ou retire-a primeiro.',
    fr: 'Un échange des chiffres de cette correspondance est déjà demandé ou en cours. Répondez-y, ou retirez-le d’abord.',
    ht: 'Gen yon echanj chif pou korespondans sa a yo mande deja oswa ki ap fèt. Reponn li, oswa retire l anvan.',
  },
  'LABORATORY.EXCHANGE_CLOSED': {
    en: 'This exchange was answered or taken back, or it has ended. Ask anew if the figures are still needed.',
    es: 'Este intercambio ya fue respondido o retirado, o ha terminado. Pídalo de nuevo si las cifras aún hacen falta.',
    pt: 'Esta troca já foi respondida ou retirada, ou terminou. Peça de novo se os números ainda forem necessários.',
    fr: 'Cet échange a reçu sa réponse, a été retiré ou a pris fin. Demandez à nouveau si les chiffres restent nécessaires.',
    ht: 'Yo reponn echanj sa a oswa yo retire l, oswa li fini. Mande ankò si yo toujou bezwen chif yo.',
  },
  'LABORATORY.EXCHANGE_OWN': {
    en: 'Your own institution has asked for this exchange; the laboratory of the other side answers it.',
    es: 'Su propia institución pidió este intercambio; lo responde el laboratorio del otro lado.',
    pt: 'Sua própria instituição pediu esta troca; quem responde é o laboratório do outro lado.',
    fr: 'Votre propre institution a demandé cet échange ; c’est le laboratoire de l’autre côté qui répond.',
    ht: 'Se pwòp enstitisyon ou ki mande echanj sa a; se laboratwa lòt bò a ki reponn.',
  },
  'LABORATORY.EXCHANGES_TODAY': {
    en: 'You have asked for {most} exchanges in the last 24 hours, which is the most. Go on tomorrow.',
    es: 'Usted ha pedido {most} intercambios en las últimas 24 horas, que es el máximo. Continúe mañana.',
    pt: 'Você pediu {most} trocas nas últimas 24 horas, que é o máximo. Continue amanhã.',
    fr: 'Vous avez demandé {most} échanges ces dernières 24 heures, c’est le maximum. Continuez demain.',
    ht: 'Ou mande {most} echanj nan dènye 24 èdtan yo, se limit la. Kontinye demen.',
  },
  'LABORATORY.NOTHING_TO_EXCHANGE': {
    en: 'One of the two records has no sample that the other could be held against, so there is no figure. Type a sample first.',
    es: 'Uno de los dos registros no tiene muestra con la que comparar el otro, por lo que no hay cifra. Tipifique primero una muestra.',
    pt: 'Um dos dois registros não tem amostra com que comparar o outro, por isso não há número. Tipe primeiro uma amostra.',
    fr: 'L’un des deux dossiers n’a pas d’échantillon auquel comparer l’autre ; il n’y a donc pas de chiffre. Typez d’abord un échantillon.',
    ht: 'Youn nan de dosye yo pa gen echantiyon pou yo konpare ak lòt la, kidonk pa gen chif. Tipe yon echantiyon anvan.',
  },
  'DNA_EXCHANGE.COST': {
    en: 'What it costs: the totals can tell either laboratory some of the other side’s genotypes; at most 76 of the 104 bits of each relative who was typed, and less without the loci. The figures are reckoned once, and shown for 30 days.',
    es: 'Lo que cuesta: los totales pueden revelar a cada laboratorio algo de los genotipos del otro lado; como máximo 76 de los 104 bits de cada familiar tipificado, y menos sin los loci. Las cifras se calculan una sola vez y se muestran 30 días.',
    pt: 'O que custa: os totais podem revelar a cada laboratório algo dos genótipos do outro lado; no máximo 76 dos 104 bits de cada parente tipado, e menos sem os loci. Os números são calculados uma só vez e mostrados por 30 dias.',
    fr: 'Ce que cela coûte : les totaux peuvent apprendre à chaque laboratoire une part des génotypes de l’autre côté ; au plus 76 des 104 bits de chaque proche typé, et moins sans les loci. Les chiffres sont calculés une seule fois et montrés 30 jours.',
    ht: 'Sa li koute: total yo ka di chak laboratwa kèk bagay sou jenotip lòt bò a; pa plis pase 76 sou 104 bit pou chak fanmi yo tipe, epi mwens san lokis yo. Yo kalkile chif yo yon sèl fwa, epi yo montre yo 30 jou.',
  },
  'DNA_EXCHANGE.COST_WITH_LOCI': {
    en: 'What it costs locus by locus: up to 76 of the 104 bits of the genotype of each relative who was typed, that is most of it. The figures are reckoned once, and shown for 30 days.',
    es: 'Lo que cuesta locus por locus: hasta 76 de los 104 bits del genotipo de cada familiar tipificado, es decir, la mayor parte. Las cifras se calculan una sola vez y se muestran 30 días.',
    pt: 'O que custa locus por locus: até 76 dos 104 bits do genótipo de cada parente tipado, ou seja, a maior parte. Os números são calculados uma só vez e mostrados por 30 dias.',
    fr: 'Ce que cela coûte locus par locus : jusqu’à 76 des 104 bits du génotype de chaque proche typé, soit la plus grande part. Les chiffres sont calculés une seule fois et montrés 30 jours.',
    ht: 'Sa li koute lokis pa lokis: jiska 76 sou 104 bit nan jenotip chak fanmi yo tipe, sa vle di pi gwo pati a. Yo kalkile chif yo yon sèl fwa, epi yo montre yo 30 jou.',
  },
} as const satisfies Record<string, Text>;
