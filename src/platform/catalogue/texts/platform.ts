import type { Text } from '../text.js';

/** Queue, threads, mail and webhooks: what an administrator reads in the list of tasks and deliveries. */
export const PLATFORM_TEXTS = {
  'QUEUE.UNAVAILABLE': {
    en: 'The queue cannot be reached. Nothing is lost: tasks wait in the database. Start it or correct QUEUE_URL.',
    es: 'No se puede acceder a la cola. Nada se pierde: las tareas esperan en la base de datos. Iníciela o corrija QUEUE_URL.',
  },
  'QUEUE.JOB_LIST_REFUSED': {
    en: 'The list of jobs contradicts itself, so the worker does not start. This release is faulty; go back to the one before.',
    es: 'La lista de trabajos se contradice y el proceso no arranca. Esta versión está dañada; vuelva a la anterior.',
  },
  'QUEUE.UNKNOWN_JOB': {
    en: 'A task has a name that this release does not know. Update all processes to the same release.',
    es: 'Una tarea tiene un nombre que esta versión no conoce. Actualice todos los procesos a la misma versión.',
  },
  'QUEUE.PAYLOAD_NOT_IDS': {
    en: 'A task would have carried more than ids, and was not written. This release is faulty; report it.',
    es: 'Una tarea habría llevado más que identificadores y no se escribió. Esta versión está dañada; infórmelo.',
  },
  'QUEUE.PARENT_NOT_WAITING': {
    en: 'A task that was to wait for this one does not wait any more. Start the run again.',
    es: 'La tarea que debía esperar a esta ya no espera. Inicie de nuevo el proceso.',
  },
  'QUEUE.LEASE_EXPIRED': {
    en: 'The worker of this task fell silent; another one has taken it over.',
    es: 'El proceso que hacía esta tarea dejó de responder; otro la retomó.',
  },
  'QUEUE.CHILD_DEAD': {
    en: 'A part of this task has used up its attempts. Mend its cause and start it again.',
    es: 'Una parte de esta tarea agotó sus intentos. Corrija la causa y reiníciela.',
  },
  'UNEXPECTED.THROWN_VALUE': {
    en: 'The task failed in a way that nobody foresaw. The log has the place; report it.',
    es: 'La tarea falló de un modo imprevisto. El registro indica el lugar; infórmelo.',
  },
  'THREADS.LOST': {
    en: 'A computing thread ended before its answer. The task is tried again; if it stays, give the machine more memory.',
    es: 'Un hilo de cálculo terminó antes de responder. La tarea se repite; si persiste, dé más memoria a la máquina.',
  },
  'MAIL.ADDRESS_INVALID': {
    en: 'This is not one e-mail address. Correct the contact of the institution.',
    es: 'Esto no es una dirección de correo. Corrija el contacto de la institución.',
  },
  'MAIL.NO_ADDRESS': {
    en: 'Nobody at the institution has an e-mail address. The alert waits in the inbox; add a contact with an address.',
    es: 'Nadie en la institución tiene correo electrónico. La alerta espera en la bandeja; agregue un contacto con dirección.',
  },
  'MAIL.NOT_CONFIGURED': {
    en: 'No mail server is set. The alert waits in the inbox and the mail stays due; set SMTP_URL.',
    es: 'No hay servidor de correo configurado. La alerta espera en la bandeja y el correo queda pendiente; configure SMTP_URL.',
  },
  'MAIL.ACCEPTED': {
    en: 'The mail server has accepted the mail.',
    es: 'El servidor de correo aceptó el mensaje.',
  },
  'WEBHOOKS.URL_INVALID': {
    en: 'This is not a web address. Give one such as https://system.example/huella.',
    es: 'Esto no es una dirección web. Indique una como https://sistema.example/huella.',
  },
  'WEBHOOKS.HTTPS_NEEDED': {
    en: 'Webhooks go to https addresses only. Give one that begins with https://.',
    es: 'Los webhooks solo van a direcciones https. Indique una que empiece con https://.',
  },
  'WEBHOOKS.CREDENTIALS_IN_URL': {
    en: 'The address holds a user or a password. Leave them out: deliveries are signed.',
    es: 'La dirección contiene usuario o contraseña. Quítelos: las entregas van firmadas.',
  },
  'WEBHOOKS.ADDRESS_REFUSED': {
    en: 'The address leads into a private network, where webhooks do not go. Give a public one.',
    es: 'La dirección lleva a una red privada, adonde no van los webhooks. Indique una pública.',
  },
  'WEBHOOKS.HOST_UNKNOWN': {
    en: 'The host of the address is not known. Check how it is written.',
    es: 'No se conoce el servidor de la dirección. Revise cómo está escrita.',
  },
  'WEBHOOKS.ENDED': {
    en: 'The webhook was ended before this delivery; it was not sent.',
    es: 'El webhook se dio de baja antes de esta entrega; no se envió.',
  },
} as const satisfies Record<string, Text>;
