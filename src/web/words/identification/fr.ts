import { standing } from '../../../words/identification/fr.js';

/** To be reviewed by a native speaker. */
export const identification = {
  title: 'Identification',
  of: 'de {{a}} et {{b}}',
  ...standing,
  steps: 'Signatures',
  methods: 'Par quel moyen',
  authority: 'Qui est compétent pour statuer',
  reference: 'Où se trouve le rapport',
  laboratory: 'Laboratoire dont vient le rapport',
  words: 'En mots, que l’autre institution lit',
  joint:
    'L’ADN est seul et d’autres de la famille manquent : regardez ensemble les identifications de la famille.',
  proposeTitle: 'Proposer une identification',
  proposeText:
    'Les deux côtés le tiennent pour plausible. Une identification demande un moyen qui la porte et la confirmation de deux institutions.',
  propose: 'Proposer',
  confirm: 'Confirmer pour mon institution',
  decline: 'Refuser',
  look: 'Voir l’identification',
  match: 'Voir la correspondance',
  done: 'Noté le {{when}}. Elle est maintenant : {{state}}.',
  waits: 'L’autre institution doit aussi confirmer, par des personnes qui s’y connectent.',
  telling: {
    title: 'Ce que la famille peut apprendre',
    text: 'Ce que la personne retrouvée permet de dire à sa famille. Rien n’est dit avant qu’elle l’ait permis, et elle peut changer d’avis plus tard ; ce qui a été dit reste dit.',
    said: {
      nobody: 'personne n’a encore demandé',
      nothing: 'rien ne peut être dit',
      only_alive: 'qu’elle est en vie, et rien d’autre',
      whereabouts: 'qu’elle est en vie, et où elle se trouve',
    },
    allows: {
      nothing: 'Rien',
      only_alive: 'Qu’elle est en vie, et rien d’autre',
      whereabouts: 'Qu’elle est en vie, et où elle se trouve',
    },
  },
  companions: {
    title: 'Ceux qui voyageaient avec cette personne',
    text: 'Si les institutions de ceux qui voyageaient avec elle peuvent apprendre qu’elle a été retrouvée. Elles n’apprennent que cela : ni nom, ni lieu, ni résultat. On peut revenir dessus à tout moment ; ce qui a été dit reste dit.',
    family: 'La famille',
    person: 'La personne retrouvée',
    said: {
      nobody: 'personne n’a encore demandé',
      yes: 'elles peuvent l’apprendre',
      no: 'elles ne doivent rien apprendre',
    },
    ask: { family: 'La famille vous a dit', person: 'La personne vous a dit' },
    yes: 'Oui, elles peuvent l’apprendre',
    no: 'Non',
    authority: 'Pour un enfant : l’autorité de protection qui a décidé, et où cela figure',
    write: 'Noter',
    written: 'C’est noté.',
  },
};
