import type { AlertKindWords } from './one-text.js';

export const alertKinds: AlertKindWords = {
  identification: {
    title: 'Identification possible',
    asks: 'Un signalement et un corps sont peut-être une seule personne. Examinez les deux et dites ce que vous en pensez.',
    mail: 'identification possible',
  },
  living: {
    title: 'Quelqu’un a peut-être été retrouvé en vie',
    asks: 'Une personne retrouvée en vie est peut-être celle que cherche une famille. Demandez-lui d’abord si la famille peut être avertie.',
    mail: 'correspondance possible avec une personne enregistrée vivante',
  },
  duplicate_report: {
    title: 'Deux signalements d’une même personne ?',
    asks: 'Deux signalements concernent peut-être une seule personne. Examinez les deux et dites ce que vous en pensez.',
    mail: 'signalement peut-être déjà enregistré',
  },
  same_remains: {
    title: 'Les mêmes restes dans deux registres ?',
    asks: 'Deux registres gardent peut-être des parties d’un même corps. Examinez les deux et dites ce que vous en pensez.',
    mail: 'enregistrement peut-être présent dans deux registres',
  },
  several: {
    title: 'Plusieurs correspondances',
    asks: 'Plusieurs paires sont peut-être chacune une seule personne. Examinez chaque paire et dites ce que vous en pensez.',
    mail: 'correspondances de plusieurs types',
  },
  recall_asked: {
    title: 'Effacer ce qui est redemandé',
    asks: 'Une autre institution redemande ses données. Effacez-les et dites-le.',
    mail: 'données à effacer, redemandées par une autre institution',
  },
  recall_answered: {
    title: 'Un rappel a reçu réponse',
    asks: 'Rien : une autre institution a répondu à votre rappel. Prenez-en note.',
    mail: 'une autre institution a répondu à une demande d’effacement',
  },
  transmission: {
    title: 'Un signalement vous a été transmis',
    asks: 'Un signalement a été transmis à votre institution. Dites que vous l’avez, ou renvoyez-le avec un motif.',
    mail: 'signalement transmis, à accuser réception',
  },
  deletion: {
    title: 'Effacer ce qui a été transmis',
    asks: 'Effacez ce que vous avez reçu avec un signalement transmis, ou dites ce que vous gardez et pourquoi.',
    mail: 'données à effacer, d’un signalement dont la transmission a pris fin',
  },
  inquiry: {
    title: 'Une question à un registre',
    asks: 'On demande à un registre si quelqu’un y est ou y a été. Répondez.',
    mail: 'question à un registre, à laquelle répondre',
  },
  data_request: {
    title: 'L’autre partie a besoin de plus de données',
    asks: 'L’autre côté d’une correspondance a besoin de données pour décider. Envoyez-les, ou dites pourquoi vous ne pouvez pas.',
    mail: 'données demandées par l’autre partie d’une correspondance',
  },
  conflict: {
    title: 'Les deux parties divergent',
    asks: 'Les deux côtés d’une correspondance diffèrent. Examinez-la une troisième fois, ensemble.',
    mail: 'les deux parties d’une correspondance divergent',
  },
  dna_exchange: {
    title: 'Un laboratoire demande des chiffres d’ADN',
    asks: 'Le laboratoire de l’autre côté d’une correspondance demande les chiffres de l’ADN. Voyez ce que cela coûte, et acceptez ou refusez.',
    mail: 'un laboratoire demande les chiffres d’une correspondance',
  },
  dna_words: {
    title: 'Un autre laboratoire a eu ses mots de l’ADN',
    asks: 'Une institution a reçu tous les mots de l’ADN qu’elle peut recevoir sur ce dossier, et un autre attend. Dites si elle en reçoit davantage. Elle ne voit pas qu’il attend.',
    mail: 'des mots de l’ADN d’un dossier attendent votre réponse',
  },
  approval: {
    title: 'L’acte d’un collègue attend votre accord',
    asks: 'Un collègue a demandé quelque chose qu’une personne ne fait pas seule. Voyez de quoi il s’agit, puis approuvez ou refusez.',
    mail: 'un acte attend une deuxième personne',
  },
  confirmation: {
    title: 'Confirmer une identification',
    asks: 'Une identification a été proposée. Confirmez-la par un rapport à vous, ou dites pourquoi non.',
    mail: 'identification proposée, à confirmer',
  },
  contest: {
    title: 'Réexaminer une identification',
    asks: 'Une famille conteste une identification. Faites-la examiner par qui n’y a pas pris part.',
    mail: 'identification contestée, à réexaminer',
  },
  tell_family: {
    title: 'Informer la famille',
    asks: 'Une identification est confirmée. Prévoyez qui le dit à la famille, en personne, et comment.',
    mail: 'famille à informer, en personne',
  },
  family_search: {
    title: 'Chercher la famille de quelqu’un d’identifié',
    asks: 'Une personne décédée est identifiée et sa famille n’est pas connue. Demandez où elle pourrait être trouvée.',
    mail: 'famille à retrouver',
  },
  family_message: {
    title: 'Une famille a écrit',
    asks: 'Une famille a écrit par sa fenêtre. Lisez le message et répondez-y.',
    mail: 'message d’une famille',
  },
  agreement: {
    title: 'Accord',
    asks: 'Un accord attend une signature, ou prend bientôt fin.',
    mail: 'accord à signer ou à renouveler',
  },
  event_handover: {
    title: 'Une demande de coordonner désormais un événement',
    asks: 'Dites si votre institution coordonne désormais cet événement.',
    mail: 'demande de coordonner un événement désormais',
  },
  event_invitation: {
    title: 'Une invitation à un événement',
    asks: 'Dites si votre institution participe à cet événement.',
    mail: 'invitation à participer à un événement',
  },
  event_reconciliation: {
    title: 'Personnes d’un événement sans nouvelles',
    asks: 'Des personnes de la liste d’un événement manquent à l’appel : dites où est chacune.',
    mail: 'événement avec des personnes non localisées, à rapprocher',
  },
  event_contradiction: {
    title: 'Deux choses d’un événement qui s’excluent',
    asks: 'Deux choses dites d’un événement ne peuvent être vraies ensemble. Dites laquelle l’est.',
    mail: 'contradiction dans un événement',
  },
  joint_identification: {
    title: 'Identifier ensemble les dossiers d’un événement ?',
    asks: 'Une autre institution d’un événement souhaite que ses dossiers et les vôtres soient identifiés ensemble par l’ADN. Dites si les vôtres y prennent part. Il n’en résulte que des mots, pendant 30 jours.',
    mail: 'dossiers d’un événement à identifier ensemble, en attente de votre réponse',
  },
  companions: {
    title: 'Qui a voyagé ensemble ?',
    asks: 'Des signalements de votre institution peuvent concerner des personnes qui ont voyagé avec d’autres ou sont parentes. Dites pour chacun si elles vont ensemble.',
    mail: 'signalements qui peuvent concerner des personnes ayant voyagé ensemble',
  },
  companion_found: {
    title: 'Un compagnon de voyage a été retrouvé',
    asks: 'Rien : quelqu’un qui voyageait avec la personne de votre signalement a été retrouvé, et sa famille le sait. Rien d’autre n’est dit. Regardez le voyage de votre signalement : ce que l’on peut encore demander à ceux qui en étaient peut servir à votre recherche.',
    mail: 'quelqu’un d’un voyage a été retrouvé',
  },
  companion_revoked: {
    title: 'Un compagnon de voyage n’avait pas été retrouvé',
    asks: 'Rien : on vous avait dit que quelqu’un du voyage de votre signalement avait été retrouvé. L’identification a été révoquée, et cette famille le sait. Si vous l’avez transmis, rectifiez-le.',
    mail: 'ce qui a été dit d’un voyage n’est pas exact',
  },
  break_glass: {
    title: 'Examiner un accès d’urgence',
    asks: 'Dites si l’accès d’urgence d’une autre institution à un dossier était nécessaire. Sans examen, le compte est arrêté.',
    mail: 'accès d’urgence à un dossier, à examiner',
  },
  break_glass_ended: {
    title: 'Lire ce qui a été vu lors d’un accès d’urgence',
    asks: 'Rien d’autre que de le lire : un accès d’urgence est terminé, et ce qui y a été lu est listé.',
    mail: 'accès d’urgence terminé, avec ce qui a été lu',
  },
  break_glass_deletion: {
    title: 'Confirmer qu’une copie est supprimée',
    asks: 'Vous avez fait une copie d’un dossier lors d’un accès d’urgence. Supprimez-la et confirmez qu’elle n’existe plus.',
    mail: 'copie d’un accès d’urgence, à supprimer',
  },
  misuse: {
    title: 'Examiner un signal d’abus',
    asks: 'Examinez ce qu’une règle contre l’abus a vu dans ce qu’une institution a demandé sur les dossiers d’autrui.',
    mail: 'signal d’abus, à examiner',
  },
  complaint: {
    title: 'Examiner une plainte',
    asks: 'Examinez une plainte au sujet d’une autre institution et répondez-y.',
    mail: 'plainte au sujet d’une autre institution, à examiner et à laquelle répondre',
  },
  recommendation: {
    title: 'Répondre à une recommandation',
    asks: 'Répondez à la recommandation d’un organe de contrôle.',
    mail: 'recommandation à laquelle répondre',
  },
  joint_reexamination: {
    title: 'Revoir une identification d’un ensemble',
    asks: 'Une autre identification faite avec celle-ci a été révoquée. Examinez si celle-ci tient encore.',
    mail: 'identification à revoir : une autre du même ensemble a été révoquée',
  },
  procedure: {
    title: 'Une étape d’une démarche',
    asks: 'Une étape d’une démarche est la vôtre. Accomplissez-la, ou dites pourquoi c’est impossible.',
    mail: 'étape d’une démarche, à faire',
  },
  protected_procedure: {
    title: 'Une étape d’une démarche confidentielle',
    asks: 'Une étape d’une démarche confidentielle est la vôtre. Personne hors de votre institution n’est averti.',
    mail: 'étape d’une démarche confidentielle, à faire',
  },
  procedure_stopped: {
    title: 'Une démarche s’est arrêtée',
    asks: 'Ce sur quoi reposait la démarche a été révoqué. Arrêtez-la, et dites qu’elle est arrêtée.',
    mail: 'démarche arrêtée : l’identification a été révoquée',
  },
  match_settled: {
    title: 'Correspondances réglées par une identification',
    asks: 'Rien : une identification a réglé ces correspondances. Prenez-en note.',
    mail: 'correspondances réglées par une identification',
  },
  identified_amended: {
    title: 'Un dossier identifié avec l’un des vôtres a changé',
    asks: 'Revoyez la correspondance : un dossier identifié avec l’un des vôtres dit autre chose à présent. Ce qui a changé, son institution peut le dire.',
    mail: 'un dossier identifié a changé',
  },
  sample_reviewed: {
    title: 'Un échantillon d’une correspondance a été typé autrement',
    asks: 'Voyez ce que l’ADN dit de la correspondance : un échantillon de l’autre partie a été typé autrement, une seconde personne l’y a revu, et le mot est pesé à nouveau.',
    mail: 'un échantillon d’une correspondance a été typé autrement',
  },
  band_changed: {
    title: 'Une correspondance pèse autrement à présent',
    asks: 'Une correspondance sur laquelle vous avez décidé pèse autrement à présent. Voyez si votre décision tient toujours.',
    mail: 'correspondance qui pèse autrement que lors de la décision',
  },
  decision_review: {
    title: 'Revoir une décision',
    asks: 'La comparaison suit un nouveau modèle et, selon lui, une de vos décisions aurait vu tout autre chose. La décision reste. Revoyez-la et dites ici que vous l’avez fait.',
    mail: 'décision à revoir, selon un nouveau modèle',
  },
  decision_second_review: {
    title: 'Un second regard, car une famille a été informée',
    asks: 'Selon le nouveau modèle de la comparaison, une décision dont une famille a été informée aurait vu tout autre chose. Elle reste. Revoyez-la sans avoir pris part à la décision et dites ici que vous l’avez fait.',
    mail: 'décision à revoir par une seconde personne, car une famille a été informée',
  },
  question_answered: {
    title: 'De nouvelles réponses à une question gardée',
    asks: 'Des dossiers répondent à une question que vous gardez et n’y répondaient pas avant. Regardez-les : la question les montre en premier.',
    mail: 'nouvelles réponses à une question gardée',
  },
  webhook_ended: {
    title: 'Un webhook a été arrêté',
    asks: 'Un webhook de votre institution n’a rien reçu pendant cinq jours et a été arrêté. Voyez le système qui est derrière et enregistrez-le de nouveau.',
    mail: 'webhook en échec, mis hors service',
  },
  consent_ending: {
    title: 'Un consentement expire bientôt',
    asks: 'Le consentement d’une famille prend bientôt fin. Demandez s’il doit continuer.',
    mail: 'consentements de familles qui prennent bientôt fin',
  },
};
