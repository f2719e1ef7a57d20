import type { SpokenText } from '../text.js';

/** What is told of telling a family. */
export const TELLINGS_TEXTS = {
  'TELLINGS.NOTHING_TO_TELL': {
    en: 'There is nothing to tell yet: the identification is {state}. A family is told when two institutions have confirmed, and when a second examination is over.',
    es: 'Aún no hay nada que comunicar: la identificación está en estado {state}. A la familia se le comunica cuando dos instituciones confirmaron y cuando terminó un segundo examen.',
    pt: 'Ainda não há nada a comunicar: a identificação está {state}. A família é informada quando duas instituições confirmaram e quando um segundo exame terminou.',
    fr: "Il n'y a encore rien à annoncer : l'identification est {state}. Une famille est informée quand deux institutions ont confirmé, et quand un second examen est terminé.",
    ht: 'Poko gen anyen pou di: idantifikasyon an {state}. Yo di fanmi an lè de enstitisyon konfime, ak lè yon dezyèm egzamen fini.',
  },
  'TELLINGS.NOT_OF_THE_DEAD': {
    en: 'There is no letter about somebody found alive. A person tells the family what that person allows.',
    es: 'No hay carta sobre alguien encontrado con vida. Una persona comunica a la familia lo que esa persona permite.',
    pt: 'Não há carta sobre alguém encontrado com vida. Uma pessoa diz à família o que essa pessoa permite.',
    fr: "Il n'y a pas de lettre au sujet de quelqu'un retrouvé en vie. Une personne dit à la famille ce que celle-ci permet.",
    ht: 'Pa gen lèt sou yon moun yo jwenn vivan. Yon moun di fanmi an sa moun sa a pèmèt.',
  },
  'TELLINGS.NOT_ALLOWED_BY_PERSON': {
    en: 'Whoever was found alive has not allowed the family to be told. The institution that is with that person asks.',
    es: 'La persona encontrada con vida no ha permitido que se informe a la familia. La institución que está con ella le pregunta.',
    pt: 'A pessoa encontrada com vida não permitiu que a família fosse informada. A instituição que está com ela pergunta.',
    fr: "La personne retrouvée en vie n'a pas permis d'informer la famille. L'institution qui est auprès d'elle lui demande.",
    ht: 'Moun yo jwenn vivan an pa bay pèmisyon pou di fanmi an. Se enstitisyon ki avè l la ki mande l.',
  },
  'TELLINGS.IN_PERSON_REASON_MISSING': {
    en: 'A family is told in person. Where that cannot be, say why.',
    es: 'A una familia se le comunica en persona. Si no es posible, diga por qué.',
    pt: 'Uma família é informada pessoalmente. Se não for possível, diga por quê.',
    fr: 'Une famille est informée en personne. Si cela ne se peut pas, dites pourquoi.',
    ht: 'Se fasafas yo di yon fanmi sa. Si sa pa posib, di poukisa.',
  },
  'TELLINGS.LANGUAGE_REFUSED': {
    en: 'This is no language tag. Write one such as `es`, `quc` or `fr-HT`.',
    es: 'Esto no es una etiqueta de idioma. Escriba una como `es`, `quc` o `fr-HT`.',
    pt: 'Isto não é uma etiqueta de idioma. Escreva uma como `es`, `quc` ou `fr-HT`.',
    fr: "Ce n'est pas une étiquette de langue. Écrivez-en une comme `es`, `quc` ou `fr-HT`.",
    ht: 'Sa a se pa yon kòd lang. Ekri youn tankou `es`, `quc` oswa `fr-HT`.',
  },
  'TELLINGS.TELLER_UNKNOWN': {
    en: 'Nobody of your institution has this account. Name a person of your institution who tells the family.',
    es: 'Nadie de su institución tiene esta cuenta. Nombre a una persona de su institución que lo comunique.',
    pt: 'Ninguém da sua instituição tem esta conta. Nomeie uma pessoa da sua instituição que comunique.',
    fr: "Personne de votre institution n'a ce compte. Nommez une personne de votre institution qui l'annoncera.",
    ht: 'Pèsonn nan enstitisyon ou a pa gen kont sa a. Di non yon moun nan enstitisyon ou a ki pral di fanmi an.',
  },
  'TELLINGS.NOT_PLANNED': {
    en: 'Nobody has planned how this family is told of this. Plan it first: who tells, in which language, with whom.',
    es: 'Nadie ha planificado cómo se comunica esto a la familia. Planifíquelo antes: quién lo dice, en qué idioma, con quién.',
    pt: 'Ninguém planejou como comunicar isto à família. Planeje antes: quem diz, em que língua, com quem.',
    fr: "Personne n'a prévu comment cette famille en est informée. Prévoyez-le d'abord : qui parle, dans quelle langue, avec qui.",
    ht: 'Pèsonn poko planifye kijan pou di fanmi an sa. Planifye l anvan: kiyès k ap pale, nan ki lang, ak kiyès.',
  },
  'TELLINGS.NOT_TOLD': {
    en: 'This telling has not taken place, so nothing can be added to it. Change the plan, or write down first how the family was told.',
    es: 'Esta comunicación no ha tenido lugar, así que no puede añadírsele nada. Cambie el plan, o anote antes cómo se informó a la familia.',
    pt: 'Esta comunicação não aconteceu, por isso nada lhe pode ser acrescentado. Mude o plano, ou anote antes como a família foi informada.',
    fr: "Cette annonce n'a pas eu lieu, rien ne peut donc y être ajouté. Modifiez le plan, ou consignez d'abord comment la famille a été informée.",
    ht: 'Anons sa a poko fèt, kidonk ou pa ka ajoute anyen ladan l. Chanje plan an, oswa ekri anvan kijan yo te di fanmi an sa.',
  },
  'TELLINGS.WORDS_MISSING': {
    en: 'What is to be added is missing. Write it in words.',
    es: 'Falta lo que se quiere añadir. Escríbalo con palabras.',
    pt: 'Falta o que se quer acrescentar. Escreva com palavras.',
    fr: 'Ce qui doit être ajouté manque. Écrivez-le en toutes lettres.',
    ht: 'Sa ou vle ajoute a manke. Ekri l ak mo.',
  },
  'TELLINGS.TOLD_AT_REFUSED': {
    en: 'A family cannot have been told then: the moment lies ahead, or before the identification. Correct it.',
    es: 'La familia no pudo ser informada entonces: el momento es futuro o anterior a la identificación. Corríjalo.',
    pt: 'A família não pode ter sido informada então: o momento é futuro ou anterior à identificação. Corrija-o.',
    fr: "La famille n'a pas pu être informée alors : le moment est à venir, ou avant l'identification. Corrigez-le.",
    ht: 'Yo pa t kapab di fanmi an lè sa a: moman an poko rive, oswa li anvan idantifikasyon an. Korije l.',
  },
  'TELLINGS.FAMILY_NOT_PRESENT': {
    en: 'Somebody of the family must have been there, in person or from afar.',
    es: 'Alguien de la familia debió estar presente, en persona o a distancia.',
    pt: 'Alguém da família precisa ter estado presente, pessoalmente ou à distância.',
    fr: "Quelqu'un de la famille doit avoir été là, en personne ou à distance.",
    ht: 'Yon moun nan fanmi an te dwe la, an pèsòn oswa a distans.',
  },
  'TELLINGS.DAY_REFUSED': {
    en: 'This is no day of the calendar. Write it as YYYY-MM-DD.',
    es: 'Esto no es un día del calendario. Escríbalo como YYYY-MM-DD.',
    pt: 'Isto não é um dia do calendário. Escreva-o como YYYY-MM-DD.',
    fr: "Ce n'est pas un jour du calendrier. Écrivez-le ainsi : YYYY-MM-DD.",
    ht: 'Sa a se pa yon jou nan kalandriye a. Ekri l konsa: YYYY-MM-DD.',
  },
} as const satisfies Record<string, SpokenText>;
