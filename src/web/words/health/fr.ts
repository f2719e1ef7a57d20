import type { Wide } from '../en.js';
import type { health as english } from './en.js';

/** To be reviewed by a native speaker. */
export const health: Wide<typeof english> = {
  status: {
    ready: 'Tout fonctionne.',
    degraded: 'Les demandes sont servies, mais quelque chose demande attention.',
    unavailable: 'Rien ne peut être servi : la base de données ne répond pas.',
  },
  lookedAt: 'Regardé le {{when}}.',
  again: 'Regarder encore',
  standing: { ok: 'va bien', warning: 'demande attention', failed: 'ne fonctionne pas' },
  age: 'le plus ancien, {{count}} s',
  name: {
    database: 'Base de données',
    worker: 'Processus de travail',
    queue: 'Travail en file',
    outbox: 'Événements à transmettre',
    withdrawals: 'Journal de ce que les familles retirent',
    audit: 'Le journal d’audit refuse les changements',
    chain: 'Journal d’audit tel qu’il a été écrit',
    backup: 'Sauvegardes',
    mail: 'Courriel, en un jour',
    webhook: 'Webhooks de toutes les institutions, en un jour',
  },
  mend: {
    database: 'Voyez si la base tourne et si DATABASE_URL est juste.',
    worker: 'Démarrez un processus de travail. Ce qui attend est gardé et sera fait alors.',
    queue:
      'Voyez si un processus tourne et si sa QUEUE_URL est juste. `huella doctor` liste ce qui fut abandonné.',
    outbox: 'Voyez si un processus de travail tourne.',
    withdrawals: 'Voyez si un processus tourne et peut écrire dans WITHDRAWAL_JOURNAL.',
    audit: 'Quelqu’un a coupé ce qui empêche de changer le journal. Trouvez qui, et lancez `huella migrate`.',
    chain:
      'Vérifiez-le avec `huella audit verify`, qui nomme le premier endroit qui ne concorde pas. Démarrez un processus de travail s’il n’a pas été parcouru depuis longtemps.',
    backup:
      'On ne connaît ici aucune sauvegarde vérifiée, ou la dernière est trop ancienne. Lancez `huella backup` chaque jour ; il le note ici lui-même.',
    mail: 'Voyez si SMTP_URL est défini et si le serveur de courriel accepte les messages.',
    webhook: 'Un récepteur n’accepte rien. Son institution voit pourquoi sous Webhooks.',
  },
  count: {
    workers: 'processus',
    waiting: 'en attente',
    pending: 'à faire',
    running: 'en cours',
    dead: 'abandonnés',
    events: 'événements',
    due: 'à envoyer',
    delivered: 'remis',
    failed: 'échoués',
  },
  version: 'Version du programme',
  wakes: 'Ce qui réveille les processus',
  backend: { postgres: 'PostgreSQL', redis: 'Redis ou Valkey' },
  size: 'Taille de la base',
  since: 'Serveur de données en marche depuis',
  migration: 'Dernière migration',
  proven: 'Journal d’audit prouvé intact jusqu’au',
  unproven: 'pas encore parcouru',
  brokenAt: 'Première entrée qui ne concorde pas',
  backups:
    '`huella backup` fait une sauvegarde, la vérifie et le note ici ; `huella restore` l’essaie. Si le fichier est en sûreté, on ne le voit pas d’ici.',
  backupsOfDemonstration:
    'Ceci est une démonstration : ses données sont inventées et disparaissent avec elle. On ne la sauvegarde pas, et ce n’est pas nécessaire.',
  lastBackup: 'la dernière, du {{when}}, a {{hours}} h',
  lastVerified: 'la dernière vérifiée, du {{when}}',
  noBackup: 'on n’en connaît aucune',
  noVerified: 'aucune vérifiée : personne ne sait si on peut les restaurer',
};
