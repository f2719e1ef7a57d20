import { alertKinds } from '../../../../words/alert-kinds/fr.js';
import { textsOf } from '../../../../words/alert-kinds/one-text.js';
import type { MailWords } from './mail-words.js';

export const FR: MailWords = {
  kinds: textsOf(alertKinds, 'mail'),
  occasions: {
    opened: 'Votre institution a reçu une alerte qui demande son attention.',
    assigned: 'Une alerte vous a été attribuée.',
    offered: 'Un collègue vous demande de reprendre une alerte. Elle reste à sa charge jusqu’à votre accord.',
    stand_in: 'Une alerte est désormais à votre charge, car le collègue qui l’avait est absent ou parti.',
    returned: 'Une alerte que vous aviez confiée à un collègue est à votre charge.',
    reminder: 'Le délai d’une alerte dont vous avez la charge est passé sans réponse.',
    coordinator: 'Le délai d’une alerte de votre institution est passé et le rappel est resté sans réponse.',
    ministry: 'Une institution de votre pays n’a pas répondu à une alerte dans le délai.',
    oversight: 'Une alerte reste sans réponse après toutes les étapes prévues.',
  },
  subject: 'Huella : alerte',
  code: 'Code',
  kind: 'Type',
  due: 'Délai',
  open: 'Ouvrez l’alerte pour voir de quoi il s’agit et y répondre :',
  footer: 'Ce message ne contient aucune donnée personnelle. N’y répondez pas.',
  bundle: {
    subject: 'Huella : alertes',
    intro: 'Ces alertes vous sont parvenues depuis le dernier message.',
    note: 'Vous avez choisi de recevoir des avis groupés. Ce qui est urgent arrive aussitôt.',
  },
  week: {
    subject: 'Huella : la semaine de votre institution',
    intro: 'Ce qui est en retard, ce qui attend et ce qui a été réglé dans votre institution, en chiffres.',
    note: 'Vous recevez ce message au titre de la coordination. Vous pouvez choisir de ne pas le recevoir.',
    asOf: 'Au',
    overdue: {
      to_3_days: 'En retard, jusqu’à trois jours',
      to_10_days: 'En retard, de trois à dix jours',
      to_30_days: 'En retard, de dix à trente jours',
      longer: 'En retard, depuis plus longtemps',
    },
    escalated: 'En retard, et d’autres en ont été avisés',
    soon: 'Ouvertes, à échéance sous sept jours',
    later: 'Ouvertes, à échéance plus tard',
    inTime: 'Traitées ces sept derniers jours, à temps',
    late: 'Traitées ces sept derniers jours, en retard',
  },
  inbox: 'Ouvrez la liste :',
};
