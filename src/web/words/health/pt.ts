import type { Wide } from '../en.js';
import type { health as english } from './en.js';

/** To be reviewed by a native speaker. */
export const health: Wide<typeof english> = {
  status: {
    ready: 'Tudo funciona.',
    degraded: 'Os pedidos são atendidos, mas algo precisa de atenção.',
    unavailable: 'Nada pode ser atendido: o banco de dados não responde.',
  },
  lookedAt: 'Visto em {{when}}.',
  again: 'Olhar outra vez',
  standing: { ok: 'bem', warning: 'precisa de atenção', failed: 'não funciona' },
  age: 'o mais antigo, {{count}} s',
  name: {
    database: 'Banco de dados',
    worker: 'Processos de trabalho',
    queue: 'Trabalho na fila',
    outbox: 'Acontecimentos por entregar',
    withdrawals: 'Diário do que as famílias retiram',
    audit: 'O registro de auditoria recusa mudanças',
    chain: 'Registro de auditoria tal como foi escrito',
    backup: 'Cópias de segurança',
    mail: 'Correio, em um dia',
    webhook: 'Webhooks de todas as instituições, em um dia',
  },
  mend: {
    database: 'Veja se o banco de dados funciona e se DATABASE_URL está certa.',
    worker: 'Inicie um processo de trabalho. O que espera é conservado e será feito então.',
    queue:
      'Veja se há um processo de trabalho e se a sua QUEUE_URL está certa. `huella doctor` lista o abandonado.',
    outbox: 'Veja se há um processo de trabalho.',
    withdrawals: 'Veja se há um processo de trabalho e se ele pode escrever em WITHDRAWAL_JOURNAL.',
    audit: 'Alguém desligou o que impede mudar o registro. Descubra quem e execute `huella migrate`.',
    chain:
      'Verifique-o com `huella audit verify`, que nomeia o primeiro lugar que não encaixa. Inicie um processo de trabalho se há muito não é verificado.',
    backup:
      'Não se sabe aqui de nenhuma cópia verificada, ou a última é velha demais. Execute `huella backup` todos os dias; ele mesmo o anota aqui.',
    mail: 'Veja se SMTP_URL está definida e se o servidor de correio aceita mensagens.',
    webhook: 'Um receptor não aceita nada. A instituição dele vê a razão em Webhooks.',
  },
  count: {
    workers: 'processos',
    waiting: 'à espera',
    pending: 'pendentes',
    running: 'em curso',
    dead: 'abandonados',
    events: 'acontecimentos',
    due: 'por enviar',
    delivered: 'entregues',
    failed: 'falhados',
  },
  version: 'Versão do programa',
  wakes: 'O que acorda os processos',
  backend: { postgres: 'PostgreSQL', redis: 'Redis ou Valkey' },
  size: 'Tamanho do banco de dados',
  since: 'Servidor de dados em marcha desde',
  migration: 'Última migração',
  proven: 'Registro de auditoria comprovado sem cortes até',
  unproven: 'ainda não verificado',
  brokenAt: 'Primeira entrada que não encaixa',
  backups:
    '`huella backup` faz uma cópia, verifica-a e anota-o aqui; `huella restore` a testa. Se o arquivo está a salvo, daqui não se vê.',
  backupsOfDemonstration:
    'Isto é uma demonstração: os seus dados são inventados e desaparecem com ela. Não se fazem cópias, nem são necessárias.',
  lastBackup: 'a última, de {{when}}, tem {{hours}} h',
  lastVerified: 'a última verificada, de {{when}}',
  noBackup: 'não se sabe de nenhuma',
  noVerified: 'nenhuma verificada: ninguém sabe se podem ser restauradas',
};
