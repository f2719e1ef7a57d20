import { alertKinds } from '../../../../words/alert-kinds/pt.js';
import { textsOf } from '../../../../words/alert-kinds/one-text.js';
import type { MailWords } from './mail-words.js';

export const PT: MailWords = {
  kinds: textsOf(alertKinds, 'mail'),
  occasions: {
    opened: 'A sua instituição recebeu um alerta que requer atenção.',
    assigned: 'Um alerta foi atribuído a você.',
    offered: 'Um colega pede que você assuma um alerta. Ele continua a cargo do colega até você aceitar.',
    stand_in: 'Um alerta está agora a seu cargo, porque o colega que o tinha está ausente ou saiu.',
    returned: 'Um alerta que você tinha passado a um colega está a seu cargo.',
    reminder: 'O prazo de um alerta a seu cargo venceu sem resposta.',
    coordinator: 'O prazo de um alerta da sua instituição venceu e o lembrete não teve resposta.',
    ministry: 'Uma instituição do seu país não respondeu a um alerta dentro do prazo.',
    oversight: 'Um alerta continua sem resposta depois de todos os avisos previstos.',
  },
  subject: 'Huella: alerta',
  code: 'Código',
  kind: 'Tipo',
  due: 'Prazo',
  open: 'Abra o alerta para ver do que se trata e responder:',
  footer: 'Esta mensagem não contém dados de nenhuma pessoa. Não responda a este e-mail.',
  bundle: {
    subject: 'Huella: alertas recebidos',
    intro: 'Estes alertas chegaram a você desde a última mensagem.',
    note: 'Você escolheu receber os avisos agrupados. O que é urgente chega na hora.',
  },
  week: {
    subject: 'Huella: a semana da sua instituição',
    intro: 'O que está vencido, o que está pendente e o que foi resolvido na sua instituição, em números.',
    note: 'Você recebe esta mensagem como coordenação. Pode escolher não recebê-la.',
    asOf: 'Em',
    overdue: {
      to_3_days: 'Vencidos, até três dias',
      to_10_days: 'Vencidos, de três a dez dias',
      to_30_days: 'Vencidos, de dez a trinta dias',
      longer: 'Vencidos, há mais tempo',
    },
    escalated: 'Vencidos, e outros já foram avisados',
    soon: 'Pendentes, com prazo em sete dias',
    later: 'Pendentes, com prazo posterior',
    inTime: 'Respondidos nos últimos sete dias, no prazo',
    late: 'Respondidos nos últimos sete dias, com atraso',
  },
  inbox: 'Abra a caixa de entrada:',
};
