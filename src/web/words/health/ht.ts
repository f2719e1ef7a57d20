import type { Wide } from '../en.js';
import type { health as english } from './en.js';

/** To be reviewed by a native speaker. */
export const health: Wide<typeof english> = {
  status: {
    ready: 'Tout bagay ap mache.',
    degraded: 'Demann yo jwenn repons, men gen yon bagay pou gade.',
    unavailable: 'Anyen pa ka jwenn repons: baz done a pa reponn.',
  },
  lookedAt: 'Yo gade l {{when}}.',
  again: 'Gade ankò',
  standing: { ok: 'anfòm', warning: 'bezwen yon je', failed: 'pa mache' },
  age: 'pi ansyen an, {{count}} s',
  name: {
    database: 'Baz done',
    worker: 'Pwosesis travay',
    queue: 'Travay ki nan liy',
    outbox: 'Evènman pou remèt',
    withdrawals: 'Jounal sa fanmi yo retire',
    audit: 'Jounal odit la refize chanjman',
    chain: 'Jounal odit la jan yo te ekri l',
    backup: 'Kopi sekirite',
    mail: 'Imèl, nan yon jou',
    webhook: 'Webhooks tout enstitisyon yo, nan yon jou',
  },
  mend: {
    database: 'Gade si baz done a ap mache epi si DATABASE_URL bon.',
    worker: 'Kòmanse yon pwosesis travay. Sa k ap tann rete, epi y ap fè l lè sa a.',
    queue:
      'Gade si gen yon pwosesis k ap mache epi si QUEUE_URL li bon. `huella doctor` bay lis sa yo abandone.',
    outbox: 'Gade si gen yon pwosesis travay k ap mache.',
    withdrawals: 'Gade si gen yon pwosesis k ap mache epi si li ka ekri nan WITHDRAWAL_JOURNAL.',
    audit: 'Yon moun etenn sa ki anpeche chanje jounal la. Chèche kiyès, epi lanse `huella migrate`.',
    chain:
      'Verifye l ak `huella audit verify`, ki di premye kote ki pa kadre. Kòmanse yon pwosesis travay si yo pa gade l depi lontan.',
    backup:
      'Isit la yo pa konnen okenn kopi ki verifye, oswa dènye a twò vye. Lanse `huella backup` chak jou; li menm li note sa isit la.',
    mail: 'Gade si SMTP_URL la epi si sèvè imèl la pran mesaj.',
    webhook: 'Yon reseptè pa pran anyen. Enstitisyon li a wè poukisa anba Webhooks.',
  },
  count: {
    workers: 'pwosesis',
    waiting: 'ap tann',
    pending: 'pou fè',
    running: 'ap fèt',
    dead: 'abandone',
    events: 'evènman',
    due: 'pou voye',
    delivered: 'remèt',
    failed: 'echwe',
  },
  version: 'Vèsyon pwogram nan',
  wakes: 'Sa ki reveye pwosesis yo',
  backend: { postgres: 'PostgreSQL', redis: 'Redis oswa Valkey' },
  size: 'Gwosè baz done a',
  since: 'Sèvè done a ap mache depi',
  migration: 'Dènye migrasyon',
  proven: 'Jounal odit la pwouve antye jiska',
  unproven: 'yo poko gade l',
  brokenAt: 'Premye antre ki pa kadre',
  backups:
    '`huella backup` fè yon kopi, li verifye l epi li note sa isit la; `huella restore` eseye l. Si fichye a an sekirite, yo pa wè sa isit la.',
  backupsOfDemonstration:
    'Sa a se yon demonstrasyon: done li yo envante epi yo disparèt ak li. Yo pa fè kopi, epi sa pa nesesè.',
  lastBackup: 'dènye a, {{when}}, gen {{hours}} è',
  lastVerified: 'dènye ki verifye a, {{when}}',
  noBackup: 'yo pa konnen okenn',
  noVerified: 'okenn pa verifye: pèsonn pa konnen si yo ka remete yo',
};
