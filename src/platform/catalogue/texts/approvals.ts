import type { Text } from '../text.js';

/** What is said where one person alone does not do something. */
export const APPROVALS_TEXTS = {
  'APPROVALS.WAITS': {
    en: 'This waits for a second person until {until}: request {request}. Once it is approved, run it again with this request.',
    es: 'Esto espera a una segunda persona hasta {until}: solicitud {request}. Cuando esté aprobada, repítalo con esta solicitud.',
    pt: 'Isto espera uma segunda pessoa até {until}: pedido {request}. Quando for aprovado, repita com este pedido.',
    fr: 'Ceci attend une deuxième personne jusqu’au {until} : demande {request}. Une fois approuvée, recommencez avec cette demande.',
    ht: 'Sa ap tann yon dezyèm moun jiska {until}: demann {request}. Lè yo apwouve l, fè l ankò ak demann sa a.',
  },
  'APPROVALS.NO_SECOND_PERSON': {
    en: 'Two people do this, and there is nobody else here who could approve it: an account must be {days} days old and not enrolled by you. Have a second colleague enrolled, or name somebody of a partner institution or of the oversight body in advance.',
    es: 'Esto lo hacen dos personas y aquí no hay nadie más que pueda aprobarlo: la cuenta debe tener {days} días y no haber sido creada por usted. Pida que se registre a un segundo colega, o designe de antemano a alguien de una institución asociada o del órgano de supervisión.',
    pt: 'Isto é feito por duas pessoas, e aqui não há mais ninguém que possa aprovar: a conta precisa ter {days} dias e não ter sido criada por você. Peça o cadastro de um segundo colega, ou indique antes alguém de uma instituição parceira ou do órgão de supervisão.',
    fr: 'Deux personnes font cela, et il n’y a ici personne d’autre qui puisse l’approuver : le compte doit avoir {days} jours et ne pas avoir été créé par vous. Faites inscrire un deuxième collègue, ou désignez d’avance quelqu’un d’une institution partenaire ou de l’organe de surveillance.',
    ht: 'Se de moun ki fè sa, epi pa gen lòt moun isit la ki ka apwouve l: kont lan dwe gen {days} jou epi se pa ou ki dwe enskri l. Fè yo enskri yon dezyèm kòlèg, oswa deziyen davans yon moun nan yon enstitisyon patnè oswa nan ògàn siveyans lan.',
  },
  'APPROVALS.SAME_PERSON': {
    en: 'You have asked for this yourself. Somebody else approves it.',
    es: 'Usted mismo lo ha pedido. Lo aprueba otra persona.',
    pt: 'Você mesmo pediu isto. Outra pessoa aprova.',
    fr: 'Vous avez demandé ceci vous-même. Une autre personne l’approuve.',
    ht: 'Se ou menm ki mande sa. Se yon lòt moun ki apwouve l.',
  },
  'APPROVALS.ROLE': {
    en: 'Your role does not approve this. Ask a colleague who works with cases, or your coordinator.',
    es: 'Su función no aprueba esto. Pídalo a un colega que trabaje con casos o a su coordinación.',
    pt: 'Sua função não aprova isto. Peça a um colega que trabalhe com casos ou à sua coordenação.',
    fr: 'Votre rôle n’approuve pas ceci. Demandez à un collègue qui traite des dossiers, ou à votre coordination.',
    ht: 'Wòl ou pa apwouve sa. Mande yon kòlèg ki travay sou ka yo, oswa koòdinasyon ou.',
  },
  'APPROVALS.ENROLLED_BY_ASKER': {
    en: 'Whoever asks for this has enrolled your account, so that you are not a second person for it. Somebody else approves it.',
    es: 'Quien lo pide creó su cuenta, por lo que usted no es una segunda persona para esto. Lo aprueba otra persona.',
    pt: 'Quem pede criou a sua conta, por isso você não é uma segunda pessoa para isto. Outra pessoa aprova.',
    fr: 'La personne qui demande ceci a créé votre compte : vous n’êtes donc pas une deuxième personne. Une autre personne l’approuve.',
    ht: 'Moun ki mande sa a se li ki te enskri kont ou, kidonk ou pa yon dezyèm moun pou li. Se yon lòt moun ki apwouve l.',
  },
  'APPROVALS.TOO_NEW': {
    en: 'Your account is not {days} days old yet. You may refuse this; somebody else approves it.',
    es: 'Su cuenta aún no tiene {days} días. Puede rechazarlo; lo aprueba otra persona.',
    pt: 'Sua conta ainda não tem {days} dias. Você pode recusar; outra pessoa aprova.',
    fr: 'Votre compte n’a pas encore {days} jours. Vous pouvez refuser ; une autre personne approuve.',
    ht: 'Kont ou poko gen {days} jou. Ou ka refize l; se yon lòt moun ki apwouve l.',
  },
  'APPROVALS.CLOSED': {
    en: 'This was answered, taken back or done already, or its 24 hours are over. If it is still needed, ask for it anew.',
    es: 'Esto ya fue respondido, retirado o hecho, o pasaron sus 24 horas. Si aún hace falta, pídalo de nuevo.',
    pt: 'Isto já foi respondido, retirado ou feito, ou as 24 horas passaram. Se ainda for necessário, peça de novo.',
    fr: 'Ceci a déjà reçu une réponse, a été retiré ou fait, ou ses 24 heures sont écoulées. Si c’est encore nécessaire, demandez à nouveau.',
    ht: 'Yo reponn sa deja, yo retire l oswa yo fè l, oswa 24 èdtan yo fini. Si li toujou nesesè, mande l ankò.',
  },
  'APPROVALS.NOT_APPROVED': {
    en: 'No second person has approved exactly this, or it was done already. Ask for it anew.',
    es: 'Ninguna segunda persona ha aprobado exactamente esto, o ya se hizo. Pídalo de nuevo.',
    pt: 'Nenhuma segunda pessoa aprovou exatamente isto, ou já foi feito. Peça de novo.',
    fr: 'Aucune deuxième personne n’a approuvé exactement ceci, ou c’est déjà fait. Demandez à nouveau.',
    ht: 'Pa gen dezyèm moun ki apwouve egzakteman sa, oswa yo fè l deja. Mande l ankò.',
  },
  'APPROVALS.ASKER_GONE': {
    en: 'Whoever asked for this may not sign in any more, so that it is not done. Refuse it.',
    es: 'Quien lo pidió ya no puede entrar, por lo que no se hace. Rechácelo.',
    pt: 'Quem pediu não pode mais entrar, por isso não é feito. Recuse.',
    fr: 'La personne qui l’a demandé ne peut plus se connecter ; ce n’est donc pas fait. Refusez-le.',
    ht: 'Moun ki te mande sa pa ka konekte ankò, kidonk yo pa fè l. Refize l.',
  },
  'APPROVALS.REASON_MISSING': {
    en: 'Say why you refuse it, so that whoever asked can mend it.',
    es: 'Diga por qué lo rechaza, para que quien lo pidió pueda corregirlo.',
    pt: 'Diga por que recusa, para que quem pediu possa corrigir.',
    fr: 'Dites pourquoi vous le refusez, afin que la personne qui l’a demandé puisse corriger.',
    ht: 'Di poukisa ou refize l, pou moun ki te mande l la ka korije l.',
  },
} as const satisfies Record<string, Text>;
