import { alertKinds } from '../../../../words/alert-kinds/es.js';
import { textsOf } from '../../../../words/alert-kinds/one-text.js';
import type { MailWords } from './mail-words.js';

export const ES: MailWords = {
  kinds: textsOf(alertKinds, 'mail'),
  occasions: {
    opened: 'Su institución ha recibido una alerta que requiere su atención.',
    assigned: 'Se le ha asignado una alerta.',
    offered: 'Un colega le pide que se haga cargo de una alerta. Sigue a su cargo hasta que usted acepte.',
    stand_in: 'Una alerta queda ahora a su cargo, porque el colega que la tenía está ausente o se ha ido.',
    returned: 'Una alerta que usted había entregado a un colega está a su cargo.',
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
  bundle: {
    subject: 'Huella: alertas',
    intro: 'Estas alertas le han llegado desde el último mensaje.',
    note: 'Usted eligió recibir los avisos agrupados. Lo urgente llega de inmediato.',
  },
  week: {
    subject: 'Huella: la semana de su institución',
    intro: 'Lo vencido, lo pendiente y lo resuelto en su institución, en cifras.',
    note: 'Recibe este mensaje como coordinación. Puede elegir no recibirlo.',
    asOf: 'Al',
    overdue: {
      to_3_days: 'Vencidas, hasta tres días',
      to_10_days: 'Vencidas, de tres a diez días',
      to_30_days: 'Vencidas, de diez a treinta días',
      longer: 'Vencidas, más tiempo',
    },
    escalated: 'Vencidas, y ya se avisó a otros',
    soon: 'Pendientes, con plazo en siete días',
    later: 'Pendientes, con plazo posterior',
    inTime: 'Atendidas en los últimos siete días, a tiempo',
    late: 'Atendidas en los últimos siete días, tarde',
  },
  inbox: 'Abra la bandeja:',
};
