import type { SpokenText } from '../text.js';

/** The register of legal demands, and what everybody may read of it. */
export const DEMANDS_TEXTS = {
  'DEMANDS.WORDS': {
    en: 'This needs words, at most {most} characters.',
    es: 'Aquí hacen falta palabras, {most} caracteres como máximo.',
    pt: 'Aqui são precisas palavras, no máximo {most} caracteres.',
    fr: 'Il faut des mots ici, {most} caractères au plus.',
    ht: 'Isit la bezwen mo, {most} karaktè pou pi plis.',
  },
  'DEMANDS.COUNTRY': {
    en: 'Give the country of the authority by two capital letters, as in MX.',
    es: 'Indique el país de la autoridad con dos letras mayúsculas, como MX.',
    pt: 'Indique o país da autoridade com duas letras maiúsculas, como MX.',
    fr: 'Indiquez le pays de l’autorité par deux lettres majuscules, comme MX.',
    ht: 'Bay peyi otorite a ak de lèt majiskil, tankou MX.',
  },
  'DEMANDS.FUTURE': {
    en: 'This day has not come yet. Give the day on which it was.',
    es: 'Ese día todavía no ha llegado. Indique el día en que fue.',
    pt: 'Esse dia ainda não chegou. Indique o dia em que foi.',
    fr: 'Ce jour n’est pas encore venu. Indiquez le jour où cela a eu lieu.',
    ht: 'Jou sa a poko rive. Bay jou sa te fèt la.',
  },
  'DEMANDS.RECORDS': {
    en: 'Name the persons by the codes of their records, 1 to {records}. Whoever asks for more asks for a bank, and not for persons who are named.',
    es: 'Nombre a las personas por los códigos de sus registros, de 1 a {records}. Quien pide más, pide un banco y no a personas nombradas.',
    pt: 'Nomeie as pessoas pelos códigos dos seus registros, de 1 a {records}. Quem pede mais pede um banco, e não pessoas nomeadas.',
    fr: 'Nommez les personnes par les codes de leurs dossiers, de 1 à {records}. Qui demande davantage demande une banque, et non des personnes nommées.',
    ht: 'Site moun yo ak kòd dosye yo, 1 a {records}. Moun ki mande plis mande yon bank, pa moun yo site non yo.',
  },
  'DEMANDS.CLOSED': {
    en: 'This demand has been answered or refused already. Read it again.',
    es: 'Este requerimiento ya fue respondido o rechazado. Vuelva a leerlo.',
    pt: 'Este pedido já foi respondido ou recusado. Leia-o de novo.',
    fr: 'Cette demande a déjà reçu une réponse ou un refus. Relisez-la.',
    ht: 'Yo te deja reponn demann sa a oswa refize l. Li l ankò.',
  },
  'DEMANDS.GAGGED': {
    en: 'The family may not be told before the day that stands here. Where the order has been lifted, change that day first.',
    es: 'A la familia no se le puede avisar antes del día que consta aquí. Si la orden se levantó, cambie primero ese día.',
    pt: 'A família não pode ser avisada antes do dia que consta aqui. Se a ordem foi levantada, mude primeiro esse dia.',
    fr: 'La famille ne peut être informée avant le jour inscrit ici. Si l’ordre a été levé, changez d’abord ce jour.',
    ht: 'Yo pa ka di fanmi an anvan jou ki ekri isit la. Si yo leve lòd la, chanje jou sa a anvan.',
  },
  'DEMANDS.NONE': {
    en: 'In {year} no authority demanded anything of the institutions of this installation.',
    es: 'En {year} ninguna autoridad requirió nada a las instituciones de esta instalación.',
    pt: 'Em {year} nenhuma autoridade exigiu nada das instituições desta instalação.',
    fr: 'En {year}, aucune autorité n’a rien exigé des institutions de cette installation.',
    ht: 'Nan {year} okenn otorite pa t mande enstitisyon enstalasyon sa a anyen.',
  },
  'DEMANDS.SOME': {
    en: 'In {year} authorities demanded data of institutions of this installation. Ten or more are told as a number, fewer as "some".',
    es: 'En {year} hubo autoridades que requirieron datos a instituciones de esta instalación. Diez o más se dicen con su número; menos, como «algunos».',
    pt: 'Em {year} houve autoridades que exigiram dados de instituições desta instalação. Dez ou mais são ditos em número; menos, como “alguns”.',
    fr: 'En {year}, des autorités ont exigé des données d’institutions de cette installation. Dix ou plus sont dits en nombre, moins par le mot quelques.',
    ht: 'Nan {year} te gen otorite ki mande enstitisyon enstalasyon sa a done. Dis oswa plis parèt ak chif, mwens parèt kòm "kèk".',
  },
  'DEMANDS.NOT_OVER': {
    en: 'The year {year} is not over. It is counted once it is.',
    es: 'El año {year} no ha terminado. Se cuenta cuando termine.',
    pt: 'O ano {year} não terminou. Conta-se quando terminar.',
    fr: 'L’année {year} n’est pas terminée. Elle sera comptée ensuite.',
    ht: 'Ane {year} poko fini. Y ap konte l lè l fini.',
  },
} as const satisfies Record<string, SpokenText>;
