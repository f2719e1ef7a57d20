import { alertKinds } from '../../../words/alert-kinds/fr.js';

/** To be reviewed by a native speaker. */
export const companions = {
  title: alertKinds.companions.title,
  lead: 'La plateforme pense que ces personnes ont pu voyager ensemble ou être parentes. Elle ne dit pas qui conduisait le voyage et n’identifie personne. Les deux titulaires doivent le confirmer. Répondez pour votre propre signalement ; si vous ne savez pas, demandez d’abord à la famille. Quand les deux confirment, la plateforme les tient pour deux personnes distinctes.',
  nothing: 'Personne n’est proposé.',
  none: {
    proposed: 'Rien n’attend de réponse.',
    confirmed: 'Personne n’est encore confirmé.',
    refused: 'Rien n’a été refusé.',
  },
  unseen: 'un signalement dont rien de plus n’est montré',
  recorded: 'Un signalement nomme l’autre.',
  state: {
    proposed: 'à répondre',
    confirmed: 'confirmé par les deux',
    refused: 'refusé',
    lapsed: 'n’est plus proposé',
  },
  said: {
    none: 'n’a pas répondu',
    confirmed: 'a confirmé',
    refused: 'a refusé',
  },
  ours: 'Notre institution',
  theirs: 'L’autre institution',
  waits: 'L’autre institution a confirmé et attend la réponse de la vôtre.',
  twoPeople:
    'Les deux signalements sont à votre institution : une personne répond pour l’un, une autre pour l’autre.',
  whoAnswers: 'La personne de liaison ou de coordination de votre institution y répond.',
  yes: 'Ces personnes vont ensemble',
  no: 'Elles ne vont pas ensemble',
  undo: 'Revenir sur la confirmation',
  why: 'Pourquoi',
  done: {
    proposed: 'C’est noté. L’autre partie n’a pas encore confirmé.',
    confirmed: 'C’est noté. Les deux parties ont confirmé.',
    refused: 'C’est noté. Rien n’est proposé de nouveau tant que les deux signalements disent la même chose.',
    lapsed: 'C’est noté.',
  },
  journey: 'Le voyage',
  journeyLead: 'Qui est confirmé comme groupe, chacun dans la mesure où son signalement vous est montré.',
  cut: 'Ce voyage est très grand : certaines personnes manquent.',
  last: 'dernières nouvelles',
  toJourney: 'Le voyage sur sa propre page',
  toReport: 'Retour au signalement {{code}}',
  noFinding: 'Il n’identifie personne et ne dit pas qui conduisait le voyage.',
  nobody: 'Personne dont votre institution puisse avoir connaissance n’est confirmé avec ce signalement.',
  more: 'Pour en savoir plus sur un signalement qui n’est pas montré, écrivez à son institution en donnant le code.',
  noMore:
    'Rien de plus de ce signalement n’est montré à votre institution : les accords et les consentements vont jusque-là.',
  for: 'Pour {{code}} :',
  ask: 'Que demander à leurs familles',
  questions: 'Que demander à leurs familles',
  questionsLead:
    'Chaque question une fois, avec les signalements que la réponse aiderait le plus. On n’interroge que sur les signalements de votre propre institution.',
  noQuestion: 'Pour l’instant, aucune question n’en dirait plus.',
};
