import type { Text } from '../text.js';

export const API_TEXTS = {
  'API.UNEXPECTED': {
    en: 'Something went wrong on our side. Try again; if it stays, tell your administrator the number {requestId}.',
    es: 'Algo falló de nuestro lado. Inténtelo de nuevo; si persiste, dé a su administrador el número {requestId}.',
    pt: 'Algo falhou do nosso lado. Tente de novo; se continuar assim, dê ao seu administrador o número {requestId}.',
    fr: 'Un problème est survenu de notre côté. Réessayez ; s’il persiste, donnez à votre administrateur le numéro {requestId}.',
    ht: 'Gen yon bagay ki pa mache bò kote pa nou. Eseye ankò; si sa kontinye, bay administratè ou a nimewo {requestId}.',
  },
  'API.CURSOR_REFUSED': {
    en: 'This is not a place in this list. Pass `endCursor` of the page before, unchanged, or begin without `after`.',
    es: 'Esto no es un lugar de esta lista. Pase el `endCursor` de la página anterior sin cambios o empiece sin `after`.',
    pt: 'Isto não é um lugar desta lista. Passe o `endCursor` da página anterior sem mudanças ou comece sem `after`.',
    fr: 'Ce n’est pas un endroit de cette liste. Passez le `endCursor` de la page précédente sans changement, ou commencez sans `after`.',
    ht: 'Sa se pa yon plas nan lis sa a. Bay `endCursor` paj anvan an san chanje l, oswa kòmanse san `after`.',
  },
  'API.IDEMPOTENCY_KEY_REUSED': {
    en: 'This key was used for another request, and nothing was done now. Use a new key for a new request.',
    es: 'Esta clave ya se usó en otra solicitud y ahora no se hizo nada. Use una clave nueva para cada solicitud.',
    pt: 'Esta chave já foi usada em outro pedido, e agora nada foi feito. Use uma chave nova para cada pedido.',
    fr: 'Cette clé a déjà servi à une autre demande, et rien n’a été fait cette fois. Utilisez une nouvelle clé pour une nouvelle demande.',
    ht: 'Kle sa a te sèvi deja pou yon lòt demann, epi yo pa fè anyen kounye a. Pran yon nouvo kle pou chak nouvo demann.',
  },
  'API.POST_ONLY': {
    en: 'GraphQL is asked by POST with a JSON body, and subscriptions by WebSocket. What can be asked stands at /schema.graphql.',
    es: 'GraphQL se consulta por POST con un cuerpo JSON y las suscripciones por WebSocket. Lo que se puede pedir está en /schema.graphql.',
    pt: 'GraphQL é consultado por POST com um corpo JSON, e as assinaturas por WebSocket. O que se pode pedir está em /schema.graphql.',
    fr: 'GraphQL s’interroge par POST avec un corps JSON, et les abonnements par WebSocket. Ce que l’on peut demander se trouve à /schema.graphql.',
    ht: 'Yo poze GraphQL kesyon ak POST epi yon kò JSON, epi abònman yo pase pa WebSocket. Sa yo ka mande a nan /schema.graphql.',
  },
  'API.FOREIGN_ORIGIN': {
    en: 'This was asked from a page of another site and nothing was done. Use a page of this platform, or a bearer token.',
    es: 'Esto se pidió desde una página de otro sitio y no se hizo nada. Use una página de esta plataforma o una credencial en la cabecera.',
    pt: 'Isto foi pedido de uma página de outro site, e nada foi feito. Use uma página desta plataforma ou uma credencial no cabeçalho.',
    fr: 'Ceci a été demandé depuis une page d’un autre site, et rien n’a été fait. Utilisez une page de cette plateforme, ou un jeton en en-tête.',
    ht: 'Demann sa a soti sou paj yon lòt sit, epi yo pa fè anyen. Sèvi ak yon paj platfòm sa a, oswa yon jeton nan antèt la.',
  },
  'API.UNKNOWN_OPERATION': {
    en: 'No page of this platform asks this, and nothing was done. Reload the page; a program asks with a bearer token.',
    es: 'Ninguna página de esta plataforma pide esto y no se hizo nada. Vuelva a cargar la página; un programa pide con una credencial en la cabecera.',
    pt: 'Nenhuma página desta plataforma pede isto, e nada foi feito. Recarregue a página; um programa pede com uma credencial no cabeçalho.',
    fr: 'Aucune page de cette plateforme ne demande cela, et rien n’a été fait. Rechargez la page ; un programme demande avec un jeton en en-tête.',
    ht: 'Okenn paj platfòm sa a pa mande sa, epi yo pa fè anyen. Rechaje paj la; yon pwogram mande ak yon jeton nan antèt la.',
  },
  'API.TOO_MANY_ATTEMPTS': {
    en: 'This was tried too often. Wait {minutes} minutes and try again.',
    es: 'Esto se intentó demasiadas veces. Espere {minutes} minutos e inténtelo de nuevo.',
    pt: 'Isto foi tentado vezes demais. Espere {minutes} minutos e tente de novo.',
    fr: 'Il y a eu trop d’essais. Attendez {minutes} minutes et réessayez.',
    ht: 'Yo eseye sa twòp fwa. Tann {minutes} minit epi eseye ankò.',
  },
  'API.BODY_TOO_LARGE': {
    en: 'The request is larger than {megabytes} MB. Send less at a time; files have a way of their own.',
    es: 'La solicitud supera {megabytes} MB. Envíe menos de una vez; los archivos tienen su propia vía.',
    pt: 'O pedido passa de {megabytes} MB. Envie menos de cada vez; os arquivos têm um caminho próprio.',
    fr: 'La demande dépasse {megabytes} Mo. Envoyez-en moins à la fois ; les fichiers ont leur propre voie.',
    ht: 'Demann lan depase {megabytes} MB. Voye mwens alafwa; fichye yo gen wout pa yo.',
  },
  'API.BODY_UNREADABLE': {
    en: 'The body of the request is not valid JSON.',
    es: 'El cuerpo de la solicitud no es JSON válido.',
    pt: 'O corpo do pedido não é JSON válido.',
    fr: 'Le corps de la demande n’est pas du JSON valide.',
    ht: 'Kò demann lan se pa JSON ki valab.',
  },
} as const satisfies Record<string, Text>;
