import type { SpokenText } from '../text.js';

/** What the family's window says. The Portuguese, French and Creole have to be reviewed by native speakers. */
export const FAMILY_TEXTS = {
  'FAMILY.PHRASE_REFUSED': {
    en: 'Choose other words: {characters} letters or digits at least, not in a row like 123456 and not one letter again and again.',
    es: 'Elija otras palabras: al menos {characters} letras o cifras, que no sean una serie como 123456 ni la misma letra repetida.',
    pt: 'Escolha outras palavras: pelo menos {characters} letras ou algarismos, que não sejam uma série como 123456 nem a mesma letra repetida.',
    fr: "Choisissez d'autres mots : au moins {characters} lettres ou chiffres, ni une suite comme 123456 ni la même lettre répétée.",
    ht: 'Chwazi lòt mo: omwen {characters} lèt oswa chif, pa yon seri tankou 123456, ni menm lèt la plizyè fwa.',
  },
  'FAMILY.CODE_MISTYPED': {
    en: 'This is not a code: a character is wrong or missing. Look at your receipt and write it again.',
    es: 'Esto no es un código: falta un carácter o hay uno equivocado. Mire su comprobante y escríbalo de nuevo.',
    pt: 'Isto não é um código: falta um caractere ou há um errado. Olhe o seu comprovante e escreva-o de novo.',
    fr: "Ceci n'est pas un code : un caractère manque ou est faux. Regardez votre reçu et écrivez-le à nouveau.",
    ht: 'Sa a se pa yon kòd: yon karaktè manke oswa li pa bon. Gade resi ou a epi ekri l ankò.',
  },
  'FAMILY.NOT_OPENED': {
    en: 'Code and phrase open nothing. Check both; the institution that took your report can give you a new receipt.',
    es: 'El código y la frase no abren nada. Revise los dos; la institución que recibió su reporte puede darle un comprobante nuevo.',
    pt: 'O código e a frase não abrem nada. Confira os dois; a instituição que recebeu o seu relato pode dar-lhe um novo comprovante.',
    fr: "Le code et la phrase n'ouvrent rien. Vérifiez les deux ; l'institution qui a reçu votre signalement peut vous donner un nouveau reçu.",
    ht: 'Kòd la ak fraz la pa louvri anyen. Verifye toude; enstitisyon ki te pran rapò ou a ka ba ou yon lòt resi.',
  },
  'FAMILY.BUSY': {
    en: 'Many people look at this moment. Try again in a minute.',
    es: 'En este momento consultan muchas personas. Inténtelo de nuevo en un minuto.',
    pt: 'Neste momento muitas pessoas consultam. Tente de novo em um minuto.',
    fr: 'Beaucoup de personnes consultent en ce moment. Réessayez dans une minute.',
    ht: 'Gen anpil moun k ap gade kounye a. Eseye ankò nan yon minit.',
  },
  'FAMILY.DONE_FILED': {
    en: 'Your report was taken in on {day}.',
    es: 'Su reporte fue recibido el {day}.',
    pt: 'O seu relato foi recebido em {day}.',
    fr: 'Votre signalement a été reçu le {day}.',
    ht: 'Yo te resevwa rapò ou a {day}.',
  },
  'FAMILY.DONE_CHANGED': {
    en: 'What your report says, or what you permit, was last changed on {day}.',
    es: 'Lo que dice su reporte, o lo que usted autoriza, se cambió por última vez el {day}.',
    pt: 'O que diz o seu relato, ou o que você autoriza, foi alterado pela última vez em {day}.',
    fr: 'Ce que dit votre signalement, ou ce que vous autorisez, a été modifié pour la dernière fois le {day}.',
    ht: 'Sa rapò ou a di, oswa sa ou pèmèt, te chanje dènye fwa {day}.',
  },
  'FAMILY.DONE_WITHDRAWN': {
    en: 'Your report was taken back on {day}. Nobody searches by it any more.',
    es: 'Su reporte fue retirado el {day}. Ya nadie busca con él.',
    pt: 'O seu relato foi retirado em {day}. Ninguém mais procura com ele.',
    fr: 'Votre signalement a été retiré le {day}. Plus personne ne cherche avec lui.',
    ht: 'Yo te retire rapò ou a {day}. Pèsonn pa chèche avèk li ankò.',
  },
  'FAMILY.DONE_COMPARED_LIVING': {
    en: 'It was last compared with people found alive and with other reports on {day}.',
    es: 'Se comparó por última vez con personas halladas con vida y con otros reportes el {day}.',
    pt: 'Foi comparado pela última vez com pessoas encontradas com vida e com outros relatos em {day}.',
    fr: "Il a été comparé pour la dernière fois avec des personnes retrouvées en vie et avec d'autres signalements le {day}.",
    ht: 'Dènye fwa yo te konpare l ak moun yo jwenn vivan ak lòt rapò se te {day}.',
  },
  'FAMILY.DONE_COMPARED': {
    en: 'It was last compared with remains on {day}. There are {count} or somewhat more with which it may be compared; countries that hold them: {countries}.',
    es: 'Se comparó por última vez con restos el {day}. Hay {count} o algo más con los que se puede comparar; países que los guardan: {countries}.',
    pt: 'Foi comparado pela última vez com restos em {day}. Há {count} ou um pouco mais com os quais pode ser comparado; países que os guardam: {countries}.',
    fr: 'Il a été comparé pour la dernière fois avec des restes le {day}. Il y en a {count} ou un peu plus avec lesquels il peut être comparé ; pays qui les conservent : {countries}.',
    ht: 'Dènye fwa yo te konpare l ak rès moun se te {day}. Gen {count} oswa yon ti kras plis yo ka konpare avèk li; peyi ki kenbe yo: {countries}.',
  },
  'FAMILY.DONE_COMPARED_FEW': {
    en: 'It was last compared with remains on {day}. There are fewer than ten with which it may be compared; countries that hold them: {countries}.',
    es: 'Se comparó por última vez con restos el {day}. Hay menos de diez con los que se puede comparar; países que los guardan: {countries}.',
    pt: 'Foi comparado pela última vez com restos em {day}. Há menos de dez com os quais pode ser comparado; países que os guardam: {countries}.',
    fr: 'Il a été comparé pour la dernière fois avec des restes le {day}. Il y en a moins de dix avec lesquels il peut être comparé ; pays qui les conservent : {countries}.',
    ht: 'Dènye fwa yo te konpare l ak rès moun se te {day}. Gen mwens pase dis yo ka konpare avèk li; peyi ki kenbe yo: {countries}.',
  },
  'FAMILY.WHOM_TO_CALL': {
    en: 'Call {institution}, which took your report.',
    es: 'Llame a {institution}, que recibió su reporte.',
    pt: 'Ligue para {institution}, que recebeu o seu relato.',
    fr: 'Appelez {institution}, qui a reçu votre signalement.',
    ht: 'Rele {institution}, ki te pran rapò ou a.',
  },
} as const satisfies Record<string, SpokenText>;
