import type { Wide } from '../en.js';
import type { health as english } from './en.js';

export const health: Wide<typeof english> = {
  status: {
    ready: 'Todo funciona.',
    degraded: 'Se atienden las solicitudes, pero algo necesita atención.',
    unavailable: 'No se puede atender nada: la base de datos no responde.',
  },
  lookedAt: 'Visto el {{when}}.',
  again: 'Mirar otra vez',
  standing: { ok: 'bien', warning: 'necesita atención', failed: 'no funciona' },
  age: 'lo más antiguo, {{count}} s',
  name: {
    database: 'Base de datos',
    worker: 'Procesos de trabajo',
    queue: 'Trabajo en cola',
    outbox: 'Sucesos por entregar',
    withdrawals: 'Diario de lo que las familias retiran',
    audit: 'El registro de auditoría rechaza cambios',
    chain: 'Registro de auditoría tal como se escribió',
    backup: 'Copias de seguridad',
    mail: 'Correo, en un día',
    webhook: 'Webhooks de todas las instituciones, en un día',
  },
  mend: {
    database: 'Vea que la base de datos funcione y que DATABASE_URL sea correcta.',
    worker: 'Inicie un proceso de trabajo. Lo que espera se conserva y se hará entonces.',
    queue:
      'Vea que haya un proceso de trabajo y que su QUEUE_URL sea correcta. `huella doctor` enumera lo abandonado.',
    outbox: 'Vea que haya un proceso de trabajo.',
    withdrawals: 'Vea que haya un proceso de trabajo y que pueda escribir en WITHDRAWAL_JOURNAL.',
    audit: 'Alguien apagó lo que impide cambiar el registro. Averigüe quién y ejecute `huella migrate`.',
    chain:
      'Revíselo con `huella audit verify`, que nombra el primer lugar que no encaja. Inicie un proceso de trabajo si hace mucho que no se revisa.',
    backup:
      'No se sabe aquí de ninguna copia verificada, o la última es demasiado vieja. Ejecute `huella backup` cada día; él mismo lo anota aquí.',
    mail: 'Vea que SMTP_URL esté puesta y que el servidor de correo acepte mensajes.',
    webhook: 'Un receptor no acepta nada. Su institución ve la razón en Webhooks.',
  },
  count: {
    workers: 'procesos',
    waiting: 'en espera',
    pending: 'pendientes',
    running: 'en curso',
    dead: 'abandonados',
    events: 'sucesos',
    due: 'por enviar',
    delivered: 'entregados',
    failed: 'fallidos',
  },
  version: 'Versión del programa',
  wakes: 'Qué despierta a los procesos',
  backend: { postgres: 'PostgreSQL', redis: 'Redis o Valkey' },
  size: 'Tamaño de la base de datos',
  since: 'Servidor de datos en marcha desde',
  migration: 'Última migración',
  proven: 'Registro de auditoría comprobado sin cortes hasta',
  unproven: 'aún no revisado',
  brokenAt: 'Primera entrada que no encaja',
  backups:
    '`huella backup` hace una copia, la verifica y lo anota aquí; `huella restore` la prueba. Si el archivo está a salvo, desde aquí no se ve.',
  backupsOfDemonstration:
    'Esto es una demostración: sus datos son inventados y desaparecen con ella. No se hacen copias, ni hacen falta.',
  lastBackup: 'la última, del {{when}}, tiene {{hours}} h',
  lastVerified: 'la última verificada, del {{when}}',
  noBackup: 'no se sabe de ninguna',
  noVerified: 'ninguna verificada: nadie sabe si se pueden restaurar',
};
