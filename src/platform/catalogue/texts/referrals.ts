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
  'REFERRALS.DELETION_ANSWERED': {
    en: 'Nothing is asked back of this transmission ({state}), or it was said to be deleted already. Load it again.',
    es: 'De esta transmisión ({state}) no se pide borrar nada, o ya se dijo que está borrado. Cárguela de nuevo.',
    pt: 'Desta transmissão ({state}) não se pede apagar nada, ou já se disse que está apagado. Carregue de novo.',
    fr: "Rien n'est à effacer de cette transmission ({state}), ou l'effacement a déjà été déclaré. Rechargez.",
    ht: 'Pa gen anyen pou efase nan transmisyon sa a ({state}), oswa yo deja di li efase. Chaje l ankò.',
  },
  'REFERRALS.KEEPING_REASON_MISSING': {
    en: 'What is kept is kept for a reason. Say in reason what is kept and why.',
    es: 'Lo que se conserva se conserva por un motivo. Indique en reason qué se conserva y por qué.',
    pt: 'O que se conserva tem um motivo. Diga em reason o que se conserva e por quê.',
    fr: "Ce qui est conservé l'est pour un motif. Dites dans reason ce qui est conservé et pourquoi.",
    ht: 'Sa yo kenbe, yo kenbe l pou yon rezon. Di nan reason kisa yo kenbe ak poukisa.',
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
