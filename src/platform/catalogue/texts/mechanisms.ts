import type { Text } from '../text.js';

export const MECHANISMS_TEXTS = {
  'MECHANISMS.FILE_REFUSED': {
    en: 'The institutions file has {faults} faults, and nothing of it was stored. Mend them and load it again.',
    es: 'El archivo de instituciones tiene {faults} errores y no se guardó nada. Corríjalos y cárguelo de nuevo.',
    pt: 'O arquivo de instituições tem {faults} erros, e nada dele foi guardado. Corrija-os e carregue-o de novo.',
    fr: 'Le fichier des institutions a {faults} erreurs, et rien n’en a été conservé. Corrigez-les et chargez-le de nouveau.',
    ht: 'Fichye enstitisyon yo gen {faults} erè, epi yo pa konsève anyen ladan l. Korije yo epi chaje l ankò.',
  },
  'MECHANISMS.PARTIES_UNKNOWN': {
    en: 'An agreement names an institution that is not enrolled here. Enrol it first, or correct its code.',
    es: 'Un convenio nombra una institución que no está inscrita aquí. Inscríbala primero o corrija su código.',
    pt: 'Um convênio nomeia uma instituição que não está inscrita aqui. Inscreva-a primeiro ou corrija o código dela.',
    fr: 'Un accord nomme une institution qui n’est pas inscrite ici. Inscrivez-la d’abord, ou corrigez son code.',
    ht: 'Gen yon akò ki site yon enstitisyon ki pa enskri isit la. Enskri l anvan, oswa korije kòd li.',
  },
  'MECHANISMS.AGREEMENT_NOT_IN_FORCE': {
    en: 'This agreement is not in force, so it can be neither renewed nor ended. Sign its terms with signAgreement first.',
    es: 'Este convenio no está en vigor, así que no puede renovarse ni terminarse. Firme antes sus términos con signAgreement.',
    pt: 'Este convênio não está em vigor, por isso não pode ser renovado nem terminado. Assine antes os termos com signAgreement.',
    fr: 'Cet accord n’est pas en vigueur, il ne peut donc être ni renouvelé ni terminé. Signez d’abord ses termes avec signAgreement.',
    ht: 'Akò sa a pa an vigè, kidonk yo pa ka ni renouvle l ni fini l. Siyen kondisyon li yo anvan ak signAgreement.',
  },
  'MECHANISMS.AGREEMENT_ENDING': {
    en: 'A party has announced the end of this agreement. Read agreementCourse; to go on, all sign its terms anew with signAgreement.',
    es: 'Una parte ha anunciado el fin de este convenio. Lea agreementCourse; para continuar, todas firman de nuevo sus términos con signAgreement.',
    pt: 'Uma parte anunciou o fim deste convênio. Leia agreementCourse; para continuar, todas assinam de novo os termos com signAgreement.',
    fr: 'Une partie a annoncé la fin de cet accord. Lisez agreementCourse ; pour continuer, toutes signent de nouveau ses termes avec signAgreement.',
    ht: 'Yon pati anonse akò sa a ap fini. Li agreementCourse; pou kontinye, tout moun siyen kondisyon li yo ankò ak signAgreement.',
  },
  'MECHANISMS.RENEWAL_REFUSED': {
    en: 'An agreement is renewed until a day after the one that holds now, at most {years} years ahead. Give another day in until.',
    es: 'Un convenio se renueva hasta un día posterior al que vale ahora, a lo sumo {years} años adelante. Indique otro día en until.',
    pt: 'Um convênio é renovado até um dia posterior ao que vale agora, no máximo {years} anos à frente. Indique outro dia em until.',
    fr: 'Un accord se renouvelle jusqu’à un jour postérieur à celui qui vaut maintenant, {years} ans au plus. Donnez un autre jour dans until.',
    ht: 'Yo renouvle yon akò jiska yon jou apre sa ki valab kounye a, {years} ane pi devan omaksimòm. Bay yon lòt jou nan until.',
  },
  'MECHANISMS.END_TOO_SOON': {
    en: 'An agreement ends {days} days after a party has said so, or later. Leave on out, or give a later day.',
    es: 'Un convenio termina {days} días después de que una parte lo diga, o más tarde. Omita on o indique un día posterior.',
    pt: 'Um convênio termina {days} dias depois de uma parte o dizer, ou mais tarde. Omita on ou indique um dia posterior.',
    fr: 'Un accord prend fin {days} jours après qu’une partie l’a dit, ou plus tard. Omettez on, ou donnez un jour plus tardif.',
    ht: 'Yon akò fini {days} jou apre yon pati di sa, oswa pi ta. Retire on, oswa bay yon jou pi ta.',
  },
  'MECHANISMS.END_REASON_MISSING': {
    en: 'Whoever ends an agreement says why. Write it in reason; the other parties read it.',
    es: 'Quien termina un convenio dice por qué. Escríbalo en reason; las otras partes lo leen.',
    pt: 'Quem termina um convênio diz por quê. Escreva em reason; as outras partes leem.',
    fr: 'Qui met fin à un accord dit pourquoi. Écrivez-le dans reason ; les autres parties le lisent.',
    ht: 'Moun ki fini yon akò di poukisa. Ekri l nan reason; lòt pati yo ap li l.',
  },
  'MECHANISMS.NO_PROPOSAL': {
    en: 'No new terms are open for this agreement. Read agreementCourse; they may be signed or withdrawn already.',
    es: 'No hay términos nuevos pendientes para este convenio. Lea agreementCourse; quizá ya se firmaron o se retiraron.',
    pt: 'Não há termos novos em aberto para este convênio. Leia agreementCourse; talvez já tenham sido assinados ou retirados.',
    fr: 'Aucun nouveau terme n’est ouvert pour cet accord. Lisez agreementCourse ; ils sont peut-être déjà signés ou retirés.',
    ht: 'Pa gen nouvo kondisyon ki louvri pou akò sa a. Li agreementCourse; petèt yo siyen yo oswa retire yo deja.',
  },
  'MECHANISMS.INPUT_REFUSED': {
    en: 'What was given cannot be used, and nothing of it was stored. The findings say where, what is wrong, and what mends it.',
    es: 'Lo indicado no se puede usar y no se guardó nada. Los hallazgos dicen dónde, qué está mal y cómo se corrige.',
    pt: 'O que foi indicado não pode ser usado, e nada foi guardado. Os achados dizem onde, o que está errado e como se corrige.',
    fr: 'Ce qui a été donné ne peut pas être utilisé, et rien n’en a été conservé. Les remarques disent où, ce qui ne va pas et ce qui le corrige.',
    ht: 'Yo pa ka sèvi ak sa ou bay la, epi yo pa konsève anyen ladan l. Remak yo di ki kote, sa ki pa bon, ak sa ki korije l.',
  },
  'MECHANISMS.ROLE_NOT_GIVEN': {
    en: 'You may not give the role {role} here. Ask the operator of this installation.',
    es: 'Usted no puede dar aquí la función {role}. Consulte a quien opera esta instalación.',
    pt: 'Você não pode dar aqui a função {role}. Consulte quem opera esta instalação.',
    fr: 'Vous ne pouvez pas donner ici la fonction {role}. Adressez-vous à l’opérateur de cette installation.',
    ht: 'Ou pa gen dwa bay wòl {role} isit la. Mande moun ki fè enstalasyon sa a mache.',
  },
} as const satisfies Record<string, Text>;
