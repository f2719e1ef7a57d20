import type { SpokenText } from '../text.js';

/** Passing reports on, and asking registers. The Portuguese, French and Creole have to be reviewed by native speakers. */
export const REFERRALS_TEXTS = {
  'REFERRALS.NOT_PERMITTED': {
    en: 'The family does not permit this, or not as far as there ({purpose}). Ask the family, and write down what it says with recordConsent.',
    es: 'La familia no autoriza esto o no hasta allí ({purpose}). Consulte a la familia y registre lo que diga con recordConsent.',
    pt: 'A família não autoriza isto, ou não até lá ({purpose}). Consulte a família e registre o que ela disser com recordConsent.',
    fr: "La famille ne permet pas cela, ou pas jusque-là ({purpose}). Demandez à la famille et notez ce qu'elle dit avec recordConsent.",
    ht: 'Fanmi an pa pèmèt sa, oswa pa rive la ({purpose}). Mande fanmi an epi ekri sa li di ak recordConsent.',
  },
  'REFERRALS.NO_WAY_THERE': {
    en: 'Nothing can be passed on to this institution: it is not enrolled, only delivers, or no agreement on reports reaches it.',
    es: 'No se puede remitir nada a esta institución: no está inscrita, solo entrega datos o ningún acuerdo sobre reportes la alcanza.',
    pt: 'Nada pode ser encaminhado a esta instituição: não está inscrita, só entrega dados ou nenhum acordo sobre relatos a alcança.',
    fr: "Rien ne peut être transmis à cette institution : elle n'est pas inscrite, ne fait que livrer, ou aucun accord sur les signalements ne l'atteint.",
    ht: 'Anyen pa ka pase bay enstitisyon sa a: li pa enskri, li sèlman bay done, oswa pa gen akò sou rapò ki rive jwenn li.',
  },
  'REFERRALS.ALREADY_SENT': {
    en: 'The report is with this institution already. Wait for its answer, or take the transmission back first.',
    es: 'El reporte ya está en esa institución. Espere su respuesta o retire primero el envío.',
    pt: 'O relato já está com esta instituição. Espere a resposta ou retire primeiro o envio.',
    fr: "Le signalement est déjà auprès de cette institution. Attendez sa réponse ou retirez d'abord la transmission.",
    ht: 'Rapò a deja nan men enstitisyon sa a. Tann repons li, oswa retire sa ki te voye a anvan.',
  },
  'REFERRALS.MOVE_REFUSED': {
    en: 'This cannot be done any more: it stands at {state}. Load it again.',
    es: 'Esto ya no se puede hacer: está en {state}. Cárguelo de nuevo.',
    pt: 'Isto já não pode ser feito: está em {state}. Carregue de novo.',
    fr: "Cela n'est plus possible : l'état est {state}. Rechargez.",
    ht: 'Sa pa ka fèt ankò: li nan eta {state}. Chaje l ankò.',
  },
  'REFERRALS.WISH_MISSING': {
    en: 'That somebody is there may be said where that person has been asked and agrees. Until then answer that you cannot say.',
    es: 'Que alguien está allí solo se puede decir si esa persona fue consultada y está de acuerdo. Mientras tanto, responda que no puede decirlo.',
    pt: 'Que alguém está aí só se pode dizer se essa pessoa foi consultada e está de acordo. Até lá, responda que não pode dizer.',
    fr: "On ne peut dire que quelqu'un est là que si cette personne a été consultée et est d'accord. D'ici là, répondez que vous ne pouvez pas le dire.",
    ht: 'Ou ka di yon moun la sèlman si yo te mande l epi li dakò. Anvan sa, reponn ou pa ka di.',
  },
  'REFERRALS.REGISTER_REFUSED': {
    en: 'Say who is asked: the code of an institution, or the name of a register that takes no part.',
    es: 'Indique a quién se pregunta: el código de una institución o el nombre de un registro que no participa.',
    pt: 'Indique a quem se pergunta: o código de uma instituição ou o nome de um registro que não participa.',
    fr: "Indiquez à qui l'on demande : le code d'une institution, ou le nom d'un registre qui ne participe pas.",
    ht: 'Di ki moun y ap mande: kòd yon enstitisyon, oswa non yon rejis ki pa patisipe.',
  },
  'REFERRALS.NO_FAMILY_TO_SEEK': {
    en: 'There is no family to be found: the remains say in `identity` nobody who was identified, or their family is known, or they are withdrawn.',
    es: 'No hay familia que buscar: los restos no dicen en `identity` quién fue identificado, o su familia ya se conoce, o fueron retirados.',
    pt: 'Não há família a procurar: os restos não dizem em `identity` quem foi identificado, ou a família já é conhecida, ou foram retirados.',
    fr: "Il n'y a pas de famille à chercher : les restes ne disent pas dans `identity` qui a été identifié, ou leur famille est connue, ou ils ont été retirés.",
    ht: 'Pa gen fanmi pou chèche: rès yo pa di nan `identity` kiyès yo idantifye, oswa yo konnen fanmi an deja, oswa rès yo retire.',
  },
  'REFERRALS.FAMILY_SOUGHT': {
    en: 'The family of these remains is sought already. familySearches lists the search.',
    es: 'La familia de estos restos ya se está buscando. familySearches muestra la búsqueda.',
    pt: 'A família destes restos já está sendo procurada. familySearches mostra a procura.',
    fr: 'La famille de ces restes est déjà recherchée. familySearches montre la recherche.',
    ht: 'Y ap chèche fanmi rès sa yo deja. familySearches montre rechèch la.',
  },
  'REFERRALS.FAMILY_SEARCH_ENDED': {
    en: 'This search for a family has ended. Open another one if it has to go on.',
    es: 'Esta búsqueda de una familia ya terminó. Abra otra si debe continuar.',
    pt: 'Esta procura de uma família já terminou. Abra outra se precisar continuar.',
    fr: "Cette recherche d'une famille est terminée. Ouvrez-en une autre si elle doit continuer.",
    ht: 'Rechèch fanmi sa a fini. Louvri yon lòt si fòk li kontinye.',
  },
  'REFERRALS.ANSWER_UNFIT': {
    en: 'This is no answer to this question. A register says whether somebody is there; whoever is asked for a family says `no_family`, or `family_found` with the report that it has filed.',
    es: 'Esa no es una respuesta a esta pregunta. Un registro dice si alguien está; a quien se pregunta por una familia dice `no_family`, o `family_found` con el reporte que ella presentó.',
    pt: 'Essa não é uma resposta a esta pergunta. Um registro diz se alguém está lá; quem é perguntado por uma família diz `no_family`, ou `family_found` com o relato que ela registrou.',
    fr: "Ce n'est pas une réponse à cette question. Un registre dit si quelqu'un est là ; qui est interrogé sur une famille dit `no_family`, ou `family_found` avec le signalement qu'elle a déposé.",
    ht: 'Sa se pa yon repons pou kesyon sa a. Yon rejis di si yon moun la; moun yo mande pou yon fanmi di `no_family`, oswa `family_found` ak rapò fanmi an depoze a.',
  },
  'REFERRALS.INQUIRY_CLOSED': {
    en: 'This question is answered already, or was ended. Load the list again.',
    es: 'Esta pregunta ya fue respondida o terminó. Cargue la lista de nuevo.',
    pt: 'Esta pergunta já foi respondida ou terminou. Carregue a lista de novo.',
    fr: 'Cette question a déjà reçu une réponse ou a pris fin. Rechargez la liste.',
    ht: 'Yo reponn kesyon sa a deja, oswa li fini. Chaje lis la ankò.',
  },
  'REFERRALS.END_REFUSED': {
    en: 'Give an end that lies ahead, within {days} days.',
    es: 'Indique un fin futuro, dentro de {days} días.',
    pt: 'Indique um fim futuro, dentro de {days} dias.',
    fr: 'Indiquez une fin à venir, dans les {days} jours.',
    ht: 'Bay yon fen ki poko rive, nan {days} jou.',
  },
} as const satisfies Record<string, SpokenText>;
