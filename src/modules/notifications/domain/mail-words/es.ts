import type { MailWords } from './mail-words.js';

export const ES: MailWords = {
  kinds: {
    identification: 'posible identificación',
    living: 'posible coincidencia con una persona registrada con vida',
    duplicate_report: 'posible reporte repetido',
    same_remains: 'posible registro repetido en dos bancos',
    several: 'coincidencias de varios tipos',
    recall_asked: 'datos por borrar, que otra institución ha pedido de vuelta',
    recall_answered: 'otra institución ha respondido a una petición de borrado',
    match_settled: 'coincidencias resueltas por una identificación',
    consent_ending: 'consentimientos de familias que terminan pronto',
    transmission: 'reporte transmitido, por acusar recibo',
    inquiry: 'pregunta a un registro, por responder',
    data_request: 'datos pedidos por la otra parte de una coincidencia',
    conflict: 'las dos partes de una coincidencia difieren',
    confirmation: 'identificación propuesta, por confirmar',
    contest: 'identificación impugnada, por examinar de nuevo',
    tell_family: 'familia por informar, en persona',
    family_message: 'mensaje de una familia',
    agreement: 'acuerdo por firmar o por renovar',
  },
  occasions: {
    opened: 'Su institución ha recibido una alerta que requiere su atención.',
    assigned: 'Se le ha asignado una alerta.',
    reminder: 'El plazo de una alerta a su cargo ha vencido sin respuesta.',
    coordinator:
      'El plazo de una alerta de su institución ha vencido y el recordatorio no ha tenido respuesta.',
    ministry: 'Una institución de su país no ha respondido a una alerta dentro del plazo.',
    oversight: 'Una alerta sigue sin respuesta después de todos los avisos previstos.',
  },
  subject: 'Huella: alerta',
  code: 'Código',
  kind: 'Tipo',
  due: 'Plazo',
  open: 'Abra la alerta para ver de qué se trata y responder:',
  footer: 'Este mensaje no contiene datos de ninguna persona. No responda a este correo.',
};
