import type { AlertKindWords } from './one-text.js';

export const alertKinds: AlertKindWords = {
  identification: {
    title: 'Posible identificación',
    asks: 'Un reporte y un cuerpo pueden ser una sola persona. Examine los dos y diga qué sostiene.',
    mail: 'posible identificación',
  },
  living: {
    title: 'Quizá alguien fue hallado con vida',
    asks: 'Una persona hallada con vida puede ser la que busca una familia. Pregúntele primero si se puede avisar a la familia.',
    mail: 'posible coincidencia con una persona registrada con vida',
  },
  duplicate_report: {
    title: '¿Dos reportes de una misma persona?',
    asks: 'Dos reportes pueden ser de una sola persona. Examine los dos y diga qué sostiene.',
    mail: 'posible reporte repetido',
  },
  same_remains: {
    title: '¿Los mismos restos en dos registros?',
    asks: 'Dos registros pueden tener partes de un mismo cuerpo. Examine los dos y diga qué sostiene.',
    mail: 'posible registro repetido en dos bancos',
  },
  several: {
    title: 'Varias coincidencias',
    asks: 'Varios pares pueden ser una sola persona cada uno. Examine cada par y diga qué sostiene.',
    mail: 'coincidencias de varios tipos',
  },
  recall_asked: {
    title: 'Borrar lo que se pide de vuelta',
    asks: 'Otra institución pide de vuelta sus datos. Bórrelos y dígalo.',
    mail: 'datos por borrar, que otra institución ha pedido de vuelta',
  },
  recall_answered: {
    title: 'Se respondió a un retiro',
    asks: 'Nada: otra institución respondió a su retiro de datos. Tome nota.',
    mail: 'otra institución ha respondido a una petición de borrado',
  },
  transmission: {
    title: 'Le transmitieron un reporte',
    asks: 'Se transmitió un reporte a su institución. Diga que lo tiene, o devuélvalo con un motivo.',
    mail: 'reporte transmitido, por acusar recibo',
  },
  deletion: {
    title: 'Borrar lo que se transmitió',
    asks: 'Borre lo que recibió con un reporte transmitido, o diga qué conserva y por qué.',
    mail: 'datos por borrar, de un reporte cuya transmisión terminó',
  },
  inquiry: {
    title: 'Una pregunta a un registro',
    asks: 'Se pregunta a un registro si alguien está o estuvo allí. Responda.',
    mail: 'pregunta a un registro, por responder',
  },
  data_request: {
    title: 'La otra parte necesita más datos',
    asks: 'El otro lado de una coincidencia necesita datos para decidir. Envíelos, o diga por qué no puede.',
    mail: 'datos pedidos por la otra parte de una coincidencia',
  },
  conflict: {
    title: 'Las dos partes difieren',
    asks: 'Los dos lados de una coincidencia difieren. Examínenla por tercera vez, juntos.',
    mail: 'las dos partes de una coincidencia difieren',
  },
  dna_exchange: {
    title: 'Un laboratorio pide cifras de ADN',
    asks: 'El laboratorio del otro lado de una coincidencia pide las cifras de su ADN. Vea lo que cuesta y acepte o rechace.',
    mail: 'un laboratorio pide las cifras de una coincidencia',
  },
  dna_words: {
    title: 'Otro laboratorio ya tuvo sus palabras del ADN',
    asks: 'Una institución ya recibió todas las palabras del ADN que puede recibir sobre este registro, y otra espera. Diga si se le dice más. Ella no ve que espera.',
    mail: 'unas palabras del ADN de un registro esperan su respuesta',
  },
  approval: {
    title: 'Un acto de un colega espera su visto bueno',
    asks: 'Un colega ha pedido algo que una sola persona no hace. Vea de qué se trata y apruébelo o rechácelo.',
    mail: 'un acto espera a una segunda persona',
  },
  confirmation: {
    title: 'Confirmar una identificación',
    asks: 'Se propuso una identificación. Confírmela con un dictamen propio, o diga por qué no.',
    mail: 'identificación propuesta, por confirmar',
  },
  contest: {
    title: 'Examinar de nuevo una identificación',
    asks: 'Una familia impugna una identificación. Que la examine quien no tuvo parte en ella.',
    mail: 'identificación impugnada, por examinar de nuevo',
  },
  tell_family: {
    title: 'Informar a la familia',
    asks: 'Una identificación está confirmada. Planee quién se lo dice a la familia, en persona, y cómo.',
    mail: 'familia por informar, en persona',
  },
  family_search: {
    title: 'Buscar a la familia de alguien identificado',
    asks: 'Una persona fallecida está identificada y no se conoce a su familia. Pregunte dónde se la podría hallar.',
    mail: 'familia por encontrar',
  },
  family_message: {
    title: 'Una familia escribió',
    asks: 'Una familia escribió por su ventana. Lea el mensaje y respóndalo.',
    mail: 'mensaje de una familia',
  },
  agreement: {
    title: 'Acuerdo',
    asks: 'Un convenio espera una firma, o termina pronto.',
    mail: 'acuerdo por firmar o por renovar',
  },
  event_handover: {
    title: 'Una solicitud de coordinar un evento en adelante',
    asks: 'Diga si su institución coordina este evento desde ahora.',
    mail: 'solicitud de coordinar un evento en adelante',
  },
  event_invitation: {
    title: 'Una invitación a un evento',
    asks: 'Diga si su institución participa en este evento.',
    mail: 'invitación a participar en un evento',
  },
  event_reconciliation: {
    title: 'Personas de un evento sin ubicar',
    asks: 'Hay personas de la lista de un evento de las que no se sabe: diga dónde está cada una.',
    mail: 'evento con personas sin localizar, por conciliar',
  },
  event_contradiction: {
    title: 'Dos cosas de un evento que no pueden ser a la vez',
    asks: 'Dos cosas que se dicen de un evento no pueden ser ciertas a la vez. Diga cuál lo es.',
    mail: 'contradicción en un evento',
  },
  joint_identification: {
    title: '¿Identificar en conjunto los registros de un evento?',
    asks: 'Otra institución de un evento quiere que sus registros y los de usted se identifiquen en conjunto por ADN. Diga si los suyos participan. Solo resultan palabras, durante 30 días.',
    mail: 'registros de un evento por identificar en conjunto, esperan su respuesta',
  },
  companions: {
    title: '¿Quiénes iban en el mismo viaje?',
    asks: 'Reportes suyos pueden ser de personas que viajaron con otras o son familiares. Diga de cada uno si van juntas.',
    mail: 'reportes que pueden ser de personas que viajaban juntas',
  },
  companion_found: {
    title: 'Se halló a quien viajaba con esta persona',
    asks: 'Nada: se halló a alguien que viajaba con la persona de su reporte, y su familia ya lo sabe. No se comunica nada más. Vea el viaje de su reporte: lo que aún se puede preguntar a quienes iban en él puede servir a su caso.',
    mail: 'se halló a alguien de un viaje',
  },
  companion_revoked: {
    title: 'No se había hallado a quien viajaba con esta persona',
    asks: 'Nada: se le había avisado de que alguien del viaje de su reporte fue hallado. La identificación fue revocada, y esa familia lo sabe. Si usted lo comunicó a alguien, rectifíquelo.',
    mail: 'lo que se avisó de un viaje no es cierto',
  },
  break_glass: {
    title: 'Revisar un acceso de urgencia',
    asks: 'Diga si el acceso de urgencia de otra institución a un registro era necesario. Sin revisión, la cuenta se detiene.',
    mail: 'acceso de urgencia a un registro, por revisar',
  },
  break_glass_ended: {
    title: 'Leer lo que se vio en un acceso de urgencia',
    asks: 'Nada más que leerlo: un acceso de urgencia terminó, y está la lista de lo que se leyó en él.',
    mail: 'acceso de urgencia terminado, con lo que se leyó',
  },
  break_glass_deletion: {
    title: 'Confirmar que una copia fue borrada',
    asks: 'Usted tomó una copia de un registro durante un acceso de urgencia. Bórrela y confirme que ya no existe.',
    mail: 'copia de un acceso de urgencia, por borrar',
  },
  misuse: {
    title: 'Revisar una señal de uso indebido',
    asks: 'Revise lo que una regla contra el uso indebido vio en lo que una institución preguntó sobre registros ajenos.',
    mail: 'señal de uso indebido, por revisar',
  },
  complaint: {
    title: 'Una queja por examinar',
    asks: 'Examine una queja sobre otra institución y respóndala.',
    mail: 'queja sobre otra institución, por examinar y contestar',
  },
  recommendation: {
    title: 'Una recomendación por contestar',
    asks: 'Responda a la recomendación de un órgano de supervisión.',
    mail: 'recomendación por contestar',
  },
  joint_reexamination: {
    title: 'Revisar de nuevo una identificación de un conjunto',
    asks: 'Otra identificación que se hizo junto con esta fue revocada. Examine si esta se mantiene.',
    mail: 'identificación por revisar: otra del mismo conjunto fue revocada',
  },
  procedure: {
    title: 'Un paso de un trámite',
    asks: 'Un paso de un trámite es suyo. Cúmplalo, o diga por qué no se puede.',
    mail: 'paso de un trámite, por hacer',
  },
  protected_procedure: {
    title: 'Un paso de un trámite reservado',
    asks: 'Un paso de un trámite confidencial es suyo. No se avisa a nadie fuera de su institución.',
    mail: 'paso de un trámite reservado, por hacer',
  },
  procedure_stopped: {
    title: 'Un trámite se detuvo',
    asks: 'Se revocó aquello en lo que se basaba el trámite. Deténgalo, y diga que está detenido.',
    mail: 'trámite detenido: la identificación fue revocada',
  },
  match_settled: {
    title: 'Coincidencias resueltas por una identificación',
    asks: 'Nada: una identificación resolvió estas coincidencias. Tome nota.',
    mail: 'coincidencias resueltas por una identificación',
  },
  identified_amended: {
    title: 'Cambió un registro identificado con uno suyo',
    asks: 'Revise de nuevo la coincidencia: un registro identificado con uno suyo dice ahora otra cosa. Qué cambió puede decirlo su institución.',
    mail: 'cambió un registro identificado',
  },
  sample_reviewed: {
    title: 'Una muestra de una coincidencia se tipificó de otro modo',
    asks: 'Mire qué dice el ADN de la coincidencia: una muestra de la otra parte se tipificó de otro modo, una segunda persona de allí la revisó, y la palabra se pondera de nuevo.',
    mail: 'una muestra de una coincidencia se tipificó de otro modo',
  },
  band_changed: {
    title: 'Una coincidencia pesa ahora de otro modo',
    asks: 'Una coincidencia sobre la que usted decidió pesa ahora de otro modo. Vea si su decisión se mantiene.',
    mail: 'coincidencia que pesa de otro modo que cuando se decidió',
  },
  decision_review: {
    title: 'Revisar de nuevo una decisión',
    asks: 'La comparación trabaja con un modelo nuevo, y con él una decisión suya habría visto algo muy distinto. La decisión se mantiene. Revísela de nuevo y diga aquí que lo hizo.',
    mail: 'decisión por revisar de nuevo, según un modelo nuevo',
  },
  decision_second_review: {
    title: 'Una segunda mirada, porque se avisó a una familia',
    asks: 'Con el modelo nuevo de la comparación, una decisión de la que se avisó a una familia habría visto algo muy distinto. La decisión se mantiene. Revísela como alguien que no decidió y diga aquí que lo hizo.',
    mail: 'decisión por revisar por una segunda persona, porque se avisó a una familia',
  },
  question_answered: {
    title: 'Respuestas nuevas a una consulta guardada',
    asks: 'Hay registros que responden a una consulta que usted guarda y antes no respondían. Mírelos: la consulta los muestra primero.',
    mail: 'respuestas nuevas a una consulta guardada',
  },
  webhook_ended: {
    title: 'Se terminó un webhook',
    asks: 'Un webhook de su institución no recibió nada durante cinco días y se terminó. Revise el sistema que está detrás y regístrelo de nuevo.',
    mail: 'webhook que falló y se dio de baja',
  },
  consent_ending: {
    title: 'Un consentimiento vence pronto',
    asks: 'El consentimiento de una familia termina pronto. Pregunte si debe seguir.',
    mail: 'consentimientos de familias que terminan pronto',
  },
};
