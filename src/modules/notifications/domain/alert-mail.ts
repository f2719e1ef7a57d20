import type { AlertKind } from './bundle.js';
import type { Occasion } from './delivery.js';

/** All that a mail may say: there is no field for a name, a place or anything else that a record holds. */
export interface MailFacts {
  readonly code: string;
  readonly kind: AlertKind;
  readonly occasion: Occasion;
  readonly dueAt: Date;
  readonly link: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

interface Sentences {
  readonly kinds: Readonly<Record<AlertKind, string>>;
  readonly occasions: Readonly<Record<Occasion, string>>;
  readonly subject: string;
  readonly code: string;
  readonly kind: string;
  readonly due: string;
  readonly open: string;
  readonly footer: string;
}

const es: Sentences = {
  kinds: {
    identification: 'posible identificación',
    living: 'posible coincidencia con una persona registrada con vida',
    duplicate_report: 'posible reporte repetido',
    same_remains: 'posible registro repetido en dos bancos',
    several: 'coincidencias de varios tipos',
    recall_asked: 'datos por borrar, que otra institución ha pedido de vuelta',
    recall_answered: 'otra institución ha respondido a una petición de borrado',
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

const en: Sentences = {
  kinds: {
    identification: 'possible identification',
    living: 'possible match with a person registered alive',
    duplicate_report: 'possible duplicate report',
    same_remains: 'possible duplicate in two registries',
    several: 'matches of several kinds',
    recall_asked: 'data to delete, asked back by another institution',
    recall_answered: 'another institution has answered a request to delete',
  },
  occasions: {
    opened: 'Your institution has received an alert that needs its attention.',
    assigned: 'An alert has been assigned to you.',
    reminder: 'An alert in your charge has passed its due date without an answer.',
    coordinator: 'An alert of your institution has passed its due date, and the reminder has had no answer.',
    ministry: 'An institution of your country has not answered an alert in time.',
    oversight: 'An alert is still without an answer after all the steps foreseen.',
  },
  subject: 'Huella: alert',
  code: 'Code',
  kind: 'Kind',
  due: 'Due',
  open: 'Open the alert to see what it is about and to answer it:',
  footer: 'This message contains no data of any person. Do not reply to it.',
};

const pt: Sentences = {
  kinds: {
    identification: 'possível identificação',
    living: 'possível coincidência com uma pessoa registrada com vida',
    duplicate_report: 'possível relato repetido',
    same_remains: 'possível registro repetido em dois bancos',
    several: 'coincidências de vários tipos',
    recall_asked: 'dados a apagar, pedidos de volta por outra instituição',
    recall_answered: 'outra instituição respondeu a um pedido de eliminação',
  },
  occasions: {
    opened: 'A sua instituição recebeu um alerta que requer atenção.',
    assigned: 'Um alerta foi atribuído a você.',
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
};

const fr: Sentences = {
  kinds: {
    identification: 'identification possible',
    living: 'correspondance possible avec une personne enregistrée vivante',
    duplicate_report: 'signalement peut-être déjà enregistré',
    same_remains: 'enregistrement peut-être présent dans deux registres',
    several: 'correspondances de plusieurs types',
    recall_asked: 'données à effacer, redemandées par une autre institution',
    recall_answered: "une autre institution a répondu à une demande d'effacement",
  },
  occasions: {
    opened: 'Votre institution a reçu une alerte qui demande son attention.',
    assigned: 'Une alerte vous a été attribuée.',
    reminder: "Le délai d'une alerte dont vous avez la charge est passé sans réponse.",
    coordinator: "Le délai d'une alerte de votre institution est passé et le rappel est resté sans réponse.",
    ministry: "Une institution de votre pays n'a pas répondu à une alerte dans le délai.",
    oversight: 'Une alerte reste sans réponse après toutes les étapes prévues.',
  },
  subject: 'Huella : alerte',
  code: 'Code',
  kind: 'Type',
  due: 'Délai',
  open: "Ouvrez l'alerte pour voir de quoi il s'agit et y répondre :",
  footer: "Ce message ne contient aucune donnée personnelle. N'y répondez pas.",
};

/** Kreyòl has no sentences of its own yet and takes the French ones; every other language unknown here, the English. */
const BY_LANGUAGE: Readonly<Record<string, Sentences>> = { es, en, pt, fr, ht: fr };

/** The languages that have sentences of their own. */
export function languageOfMail(language: string): string {
  if (language === 'ht') return 'fr';
  return language in BY_LANGUAGE ? language : 'en';
}

/** Subject and text of the mail that tells of an alert: fixed sentences, the alert's code, kind and due date, and a link. */
export function mailText(language: string, { code, kind, occasion, dueAt, link }: MailFacts): MailText {
  const say = BY_LANGUAGE[language] ?? en;
  const due = `${dueAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const lines = [
    say.occasions[occasion],
    '',
    `${say.code}: ${code}`,
    `${say.kind}: ${say.kinds[kind]}`,
    `${say.due}: ${due}`,
    '',
    say.open,
    link,
    '',
    say.footer,
    '',
  ];
  return { subject: `${say.subject} ${code}`, text: lines.join('\n') };
}
