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
};
