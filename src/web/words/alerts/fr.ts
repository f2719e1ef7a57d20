export const alerts = {
  asked: 'Ce qui est demandé',
  asks: {
    deletion:
      'Effacez ce que vous avez reçu avec un signalement transmis, ou dites ce que vous gardez et pourquoi.',
    match_settled: 'Rien : une identification a réglé ces correspondances. Prenez-en note.',
    question_answered:
      'Des dossiers répondent à une question que vous gardez et n’y répondaient pas avant. Regardez-les : la question les montre en premier.',
    webhook_ended:
      'Un webhook de votre institution n’a rien reçu pendant cinq jours et a été arrêté. Voyez le système qui est derrière et enregistrez-le de nouveau.',
    family_search:
      'Une personne décédée est identifiée et sa famille n’est pas connue. Demandez où elle pourrait être trouvée.',
    event_handover: 'Dites si votre institution coordonne désormais cet événement.',
    event_invitation: 'Dites si votre institution participe à cet événement.',
    event_reconciliation:
      'Des personnes de la liste d’un événement manquent à l’appel : dites où est chacune.',
    event_contradiction:
      'Deux choses dites d’un événement ne peuvent être vraies ensemble. Dites laquelle l’est.',
    complaint: 'Examinez une plainte au sujet d’une autre institution et répondez-y.',
    recommendation: 'Répondez à la recommandation d’un organe de contrôle.',
    joint_reexamination:
      'Une autre identification faite avec celle-ci a été révoquée. Examinez si celle-ci tient encore.',
    procedure: 'Une étape d’une démarche est la vôtre. Accomplissez-la, ou dites pourquoi c’est impossible.',
    protected_procedure:
      'Une étape d’une démarche confidentielle est la vôtre. Personne hors de votre institution n’est averti.',
    procedure_stopped:
      'Ce sur quoi reposait la démarche a été révoqué. Arrêtez-la, et dites qu’elle est arrêtée.',
    agreement: 'Un accord attend une signature, ou prend bientôt fin.',
    confirmation:
      'Une identification a été proposée. Confirmez-la par un rapport à vous, ou dites pourquoi non.',
    conflict: 'Les deux côtés d’une correspondance diffèrent. Examinez-la une troisième fois, ensemble.',
    consent_ending: 'Le consentement d’une famille prend bientôt fin. Demandez s’il doit continuer.',
    contest: 'Une famille conteste une identification. Faites-la examiner par qui n’y a pas pris part.',
    data_request:
      'L’autre côté d’une correspondance a besoin de données pour décider. Envoyez-les, ou dites pourquoi vous ne pouvez pas.',
    duplicate_report:
      'Deux signalements concernent peut-être une seule personne. Examinez les deux et dites ce que vous en pensez.',
    family_message: 'Une famille a écrit par sa fenêtre. Lisez le message et répondez-y.',
    identification:
      'Un signalement et un corps sont peut-être une seule personne. Examinez les deux et dites ce que vous en pensez.',
    inquiry: 'On demande à un registre si quelqu’un y est ou y a été. Répondez.',
    living:
      'Une personne retrouvée en vie est peut-être celle que cherche une famille. Demandez-lui d’abord si la famille peut être avertie.',
    recall_answered: 'Rien : une autre institution a répondu à votre rappel. Prenez-en note.',
    recall_asked: 'Une autre institution redemande ses données. Effacez-les et dites-le.',
    same_remains:
      'Deux registres gardent peut-être des parties d’un même corps. Examinez les deux et dites ce que vous en pensez.',
    several:
      'Plusieurs paires sont peut-être chacune une seule personne. Examinez chaque paire et dites ce que vous en pensez.',
    tell_family:
      'Une identification est confirmée. Prévoyez qui le dit à la famille, en personne, et comment.',
    transmission:
      'Un signalement a été transmis à votre institution. Dites que vous l’avez, ou renvoyez-le avec un motif.',
  },
  opened: 'ouverte la première fois {{when}}',
  byApi: 'Cela n’a pas encore d’écran. Par l’API, on le fait avec {{operation}}.',
  inNameOf:
    'On le lit au nom de {{name}}, qui a fermé le {{when}} et dont votre institution a repris le travail.',
  actingFor:
    'Vous agissez pour {{name}}, qui a fermé le {{when}}, par la succession de votre institution. Ce que vous faites est noté sous les deux noms.',
  actingForCode: 'Vous agissez pour {{code}}, qui a fermé.',
  actingEnd: 'Terminer et revenir à l’alerte',
  goCandidates: 'Parcourir les candidats',
  showAll: 'Tout montrer ({{n}})',
  goMatch: 'Voir la correspondance',
  goIdentification: 'Ouvrir l’identification',
  goInquiries: 'Ouvrir les questions',
  goTransmission: 'Ouvrir le signalement transmis',
  goMessage: 'Ouvrir les cas',
  goProcedure: 'Ouvrir la démarche',
  goQuestion: 'Ouvrir la question',
  goOversight: 'Ouvrir dans Supervision',
  chain: 'Qui est averti si personne n’agit',
  chainTaken: '{{step}} : fait {{when}}',
  chainNobody: '{{step}} : il n’y avait personne à avertir, {{when}}',
  chainDone: 'Tous ceux qui pouvaient être avertis l’ont été.',
  change: {
    opened: 'ouverte',
    delivered: 'remise à qui en est chargé',
    read: 'prise en charge',
    assigned: 'confiée à un collègue',
    offered: 'proposée à un collègue',
    accepted: 'reprise par un collègue',
    declined: 'non reprise',
    returned: 'de retour chez qui l’avait',
    snoozed: 'mise en repos',
    acted: 'répondue',
    overdue: 'en retard',
    put_off: 'reportée',
    reminder: 'rappel envoyé',
    coordinator: 'coordination avertie',
    ministry: 'ministère averti',
    oversight: 'organe de contrôle averti',
    chain_ended: 'tous ont été avertis',
    closed: 'close',
  },
  rests: 'Elle repose jusqu’à {{when}}. L’échéance reste la même.',
  deeds: 'Ce que vous pouvez faire',
  answer: 'Dire ce qui a été fait',
  answers: {
    under_review: 'C’est en examen',
    person_asked: 'La personne retrouvée en vie a été interrogée',
    known_already: 'C’était déjà connu ici',
    handed_over: 'Une autre autorité l’a repris',
    not_ours: 'Ce n’est pas de notre ressort',
    cannot_act: 'Nous ne pouvons rien y faire',
  },
  why: 'Pourquoi',
  answered: 'Dit le {{when}}.',
  snooze: 'Laisser reposer',
  snoozeUntil: 'Jusqu’à',
  snoozed: 'Elle repose jusqu’à {{when}}.',
  assign: 'Confier à un collègue',
  offer: 'Proposer à un collègue',
  colleague: 'Collègue',
  away: '{{name}} (absent)',
  assigned: 'Confiée le {{when}}.',
  offered: 'Proposée le {{when}}. Elle reste la vôtre jusqu’à ce qu’elle soit reprise.',
  offeredTo: 'Proposée à {{name}} ; pas encore de réponse.',
  offeredToYou: 'Un collègue vous la propose.',
  takeOver: 'La reprendre',
  decline: 'La laisser à qui l’a',
  taken: 'Dit le {{when}}.',
  calendar: 'Fichier de calendrier',
  note: 'Rédiger une note verbale',
  noteLanguage: 'Langue de la note',
  noteText: 'Texte, à compléter et à envoyer par votre propre voie',
  noteCopy: 'Copier',
  noteLead: 'Elle nomme l’alerte par son code et aucune personne.',
  noteDraft:
    '{{sender}} présente ses compliments à ____ et a l’honneur de se référer au cas que la plateforme Huella, à laquelle participent des institutions des deux pays, connaît sous le code {{code}}.\n\nUne affaire qui concerne les deux institutions ({{what}}) est ouverte depuis {{opened}} ; la réponse est attendue pour {{due}}.\n\nPour protéger les personnes concernées, cette note ne contient aucune donnée les concernant. Les agents chargés du dossier peuvent voir le cas sur la plateforme sous le code indiqué, dans les limites de l’accord entre les institutions.\n\n{{sender}} saurait gré de lui faire connaître l’autorité qui a pris l’affaire en charge, et saisit cette occasion pour renouveler à ____ les assurances de sa plus haute considération.',
} as const;
