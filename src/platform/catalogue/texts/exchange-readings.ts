import type { Text } from '../text.js';

/** What is kept as it came, or in another notation, and read otherwise than it stands. */
export const EXCHANGE_READINGS_TEXTS = {
  'EXCHANGE.TEETH_RENUMBERED': {
    en: 'The chart was read as Universal numbers or Palmer signs and is kept in FDI numbers: check one tooth of each side.',
    es: 'La ficha se leyó con números universales o signos de Palmer y se guarda con números FDI: revise un diente de cada lado.',
    pt: 'A ficha foi lida com números universais ou sinais de Palmer e é guardada com números FDI: verifique um dente de cada lado.',
    fr: 'La fiche a été lue en numéros universels ou en signes de Palmer et est conservée en numéros FDI : vérifiez une dent de chaque côté.',
    ht: 'Yo li fich la ak nimewo inivèsèl oswa siy Palmer epi yo kenbe l ak nimewo FDI: verifye yon dan chak bò.',
  },
  'EXCHANGE.TEXT_DAMAGED': {
    en: 'The text went through a wrong encoding (Ã± or &ntilde; for ñ). It is kept as it came and compared as it was before: save the table as UTF-8 and hand it in again, or write the text anew.',
    es: 'El texto pasó por una codificación equivocada (Ã± o &ntilde; en vez de ñ). Se guarda como llegó y se compara como era antes: guarde la tabla en UTF-8 y entréguela de nuevo, o escriba el texto otra vez.',
    pt: 'O texto passou por uma codificação errada (Ã± ou &ntilde; em vez de ñ). É guardado como chegou e comparado como era antes: salve a tabela em UTF-8 e entregue-a de novo, ou escreva o texto outra vez.',
    fr: 'Le texte est passé par un mauvais encodage (Ã± ou &ntilde; au lieu de ñ). Il est conservé tel quel et comparé comme il était avant : enregistrez le tableau en UTF-8 et remettez-le, ou réécrivez le texte.',
    ht: 'Tèks la pase nan yon move kodaj (Ã± oswa &ntilde; nan plas ñ). Yo kenbe l jan li rive a epi yo konpare l jan li te ye anvan: sove tablo a an UTF-8 epi remèt li ankò, oswa ekri tèks la ankò.',
  },
  'EXCHANGE.NAME_LOST_LETTERS': {
    en: 'Letters of this name became question marks. It is kept as it came and compared with the likeliest letters: write the name anew.',
    es: 'Letras de este nombre se volvieron signos de interrogación. Se guarda como llegó y se compara con las letras más probables: escriba el nombre otra vez.',
    pt: 'Letras deste nome viraram pontos de interrogação. É guardado como chegou e comparado com as letras mais prováveis: escreva o nome outra vez.',
    fr: 'Des lettres de ce nom sont devenues des points d’interrogation. Il est conservé tel quel et comparé avec les lettres les plus probables : réécrivez le nom.',
    ht: 'Gen lèt nan non sa a ki tounen pwen entèwogasyon. Yo kenbe l jan li rive a epi yo konpare l ak lèt ki gen plis chans yo: ekri non an ankò.',
  },
  'EXCHANGE.NAME_JOINED': {
    en: 'Names stand together in one word. It is kept as it came and compared as several names: put a space between them.',
    es: 'Varios nombres están juntos en una sola palabra. Se guarda como llegó y se compara como varios nombres: ponga un espacio entre ellos.',
    pt: 'Vários nomes estão juntos numa só palavra. É guardada como chegou e comparada como vários nomes: ponha um espaço entre eles.',
    fr: 'Plusieurs noms sont collés en un seul mot. Il est conservé tel quel et comparé comme plusieurs noms : mettez une espace entre eux.',
    ht: 'Plizyè non kole nan yon sèl mo. Yo kenbe l jan li rive a epi yo konpare l tankou plizyè non: mete yon espas ant yo.',
  },
  'EXCHANGE.SIGN_LOST': {
    en: 'The point does not lie in its country; with a minus before this figure it does. It is kept as it came and compared with the minus: add it, or correct the country.',
    es: 'El punto no está en su país; con un signo menos delante de esta cifra, sí. Se guarda como llegó y se compara con el menos: agréguelo o corrija el país.',
    pt: 'O ponto não fica no seu país; com um sinal de menos antes deste número, fica. É guardado como chegou e comparado com o menos: acrescente-o ou corrija o país.',
    fr: 'Le point n’est pas dans son pays ; avec un signe moins devant ce nombre, il y est. Il est conservé tel quel et comparé avec le moins : ajoutez-le ou corrigez le pays.',
    ht: 'Pwen an pa nan peyi li a; ak yon siy mwens devan chif sa a, li ladan l. Yo kenbe l jan li rive a epi yo konpare l ak mwens lan: ajoute l oswa korije peyi a.',
  },
  'EXCHANGE.PLACE_NOT_FOUND': {
    en: 'The list of places has no place of this name there. It is kept as it came, and compared as the likeliest of the near names where there is one: write one of those that are offered, or the point on the map. A place that is too small to be listed can stay as it is.',
    es: 'La lista de lugares no tiene ahí ninguno con este nombre. Se guarda como llegó y se compara como el más probable de los nombres parecidos, si lo hay: escriba uno de los que se ofrecen o el punto en el mapa. Un lugar demasiado pequeño para la lista puede quedar como está.',
    pt: 'A lista de lugares não tem ali nenhum com este nome. É guardado como chegou e comparado como o mais provável dos nomes parecidos, se houver: escreva um dos que são oferecidos ou o ponto no mapa. Um lugar pequeno demais para a lista pode ficar como está.',
    fr: 'La liste des lieux n’en a aucun de ce nom à cet endroit. Il est conservé tel quel et comparé comme le plus probable des noms proches, s’il y en a : écrivez l’un de ceux qui sont proposés, ou le point sur la carte. Un lieu trop petit pour la liste peut rester tel quel.',
    ht: 'Lis kote yo pa gen okenn kote ki gen non sa a la. Yo kenbe l jan li rive a epi yo konpare l tankou non ki gen plis chans nan sa ki sanble yo, si genyen: ekri youn nan sa yo ofri yo, oswa pwen an sou kat la. Yon kote ki twò piti pou lis la ka rete jan li ye a.',
  },
  'EXCHANGE.PLACE_AMBIGUOUS': {
    en: 'Several places of the country have this name. It is kept as it came and compared as all of them together, the larger ones first, which says little: write in which state or department it lies, or the point on the map.',
    es: 'Varios lugares del país tienen este nombre. Se guarda como llegó y se compara como todos ellos juntos, primero los más poblados, lo que dice poco: escriba en qué estado o departamento está, o el punto en el mapa.',
    pt: 'Vários lugares do país têm este nome. É guardado como chegou e comparado como todos eles juntos, primeiro os mais povoados, o que diz pouco: escreva em que estado ou departamento fica, ou o ponto no mapa.',
    fr: 'Plusieurs lieux du pays portent ce nom. Il est conservé tel quel et comparé comme tous ces lieux ensemble, les plus peuplés d’abord, ce qui dit peu : écrivez dans quel État ou département il se trouve, ou le point sur la carte.',
    ht: 'Plizyè kote nan peyi a gen non sa a. Yo kenbe l jan li rive a epi yo konpare l tankou yo tout ansanm, sa ki gen plis moun yo an premye, sa pa di anpil: ekri nan ki eta oswa depatman li ye, oswa pwen an sou kat la.',
  },
  'EXCHANGE.HEIGHT_IN_INCHES': {
    en: 'No adult has this height in centimetres. It is kept as it came and compared as inches: write centimetres (inches times 2.54), or the age if it is a child.',
    es: 'Ningún adulto tiene esta estatura en centímetros. Se guarda como llegó y se compara como pulgadas: escriba centímetros (pulgadas por 2,54), o la edad si es de un niño o una niña.',
    pt: 'Nenhum adulto tem esta estatura em centímetros. É guardada como chegou e comparada como polegadas: escreva centímetros (polegadas vezes 2,54), ou a idade se for de uma criança.',
    fr: 'Aucun adulte n’a cette taille en centimètres. Elle est conservée telle quelle et comparée en pouces : écrivez des centimètres (pouces fois 2,54), ou l’âge s’il s’agit d’un enfant.',
    ht: 'Pa gen granmoun ki gen wotè sa a an santimèt. Yo kenbe l jan li rive a epi yo konpare l an pous: ekri l an santimèt (pous fwa 2,54), oswa laj la si se yon timoun.',
  },
} as const satisfies Record<string, Text>;
