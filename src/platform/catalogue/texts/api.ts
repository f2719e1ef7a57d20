import type { Text } from '../text.js';

export const API_TEXTS = {
  'API.UNEXPECTED': {
    en: 'Something went wrong on our side. Try again; if it stays, tell your administrator the number {requestId}.',
    es: 'Algo falló de nuestro lado. Inténtelo de nuevo; si persiste, dé a su administrador el número {requestId}.',
  },
  'API.CURSOR_REFUSED': {
    en: 'This is not a place in this list. Pass `endCursor` of the page before, unchanged, or begin without `after`.',
    es: 'Esto no es un lugar de esta lista. Pase el `endCursor` de la página anterior sin cambios o empiece sin `after`.',
  },
  'API.IDEMPOTENCY_KEY_REUSED': {
    en: 'This key was used for another request, and nothing was done now. Use a new key for a new request.',
    es: 'Esta clave ya se usó en otra solicitud y ahora no se hizo nada. Use una clave nueva para cada solicitud.',
  },
  'API.POST_ONLY': {
    en: 'GraphQL is asked by POST with a JSON body, and subscriptions by WebSocket. The explorer is at /explorer.',
    es: 'GraphQL se consulta por POST con un cuerpo JSON y las suscripciones por WebSocket. El explorador está en /explorer.',
  },
  'API.FOREIGN_ORIGIN': {
    en: 'This was asked from a page of another site and nothing was done. Use a page of this platform, or a bearer token.',
    es: 'Esto se pidió desde una página de otro sitio y no se hizo nada. Use una página de esta plataforma o una credencial en la cabecera.',
  },
  'API.TOO_MANY_ATTEMPTS': {
    en: 'This was tried too often. Wait {minutes} minutes and try again.',
    es: 'Esto se intentó demasiadas veces. Espere {minutes} minutos e inténtelo de nuevo.',
  },
  'API.BODY_TOO_LARGE': {
    en: 'The request is larger than {megabytes} MB. Send less at a time; files have a way of their own.',
    es: 'La solicitud supera {megabytes} MB. Envíe menos de una vez; los archivos tienen su propia vía.',
  },
  'API.BODY_UNREADABLE': {
    en: 'The body of the request is not valid JSON.',
    es: 'El cuerpo de la solicitud no es JSON válido.',
  },
} as const satisfies Record<string, Text>;
