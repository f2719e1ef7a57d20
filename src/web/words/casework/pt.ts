import { identification } from '../identification/pt.js';
import { telling } from '../telling/pt.js';
import { alerts } from '../alerts/pt.js';
import { transmission } from '../transmission/pt.js';
import { integrations } from '../integrations/pt.js';
import { companions } from '../companions/pt.js';
import { approvals } from '../approvals/pt.js';
import { inquiries } from '../inquiries/pt.js';
import { demands } from '../demands/pt.js';
import { dna } from '../dna/pt.js';
import { palette } from '../palette/pt.js';
import { people } from '../people/pt.js';
import { account } from '../account/pt.js';
import { kept } from '../kept/pt.js';
import { shut } from '../shut/pt.js';
import { search } from '../search/pt.js';
import { urgent } from '../urgent/pt.js';
import { triage } from '../triage/pt.js';
import { photographs } from '../photographs/pt.js';
import { offers } from '../offers/pt.js';
import { oversight } from '../oversight/pt.js';
import { papers } from '../papers/pt.js';
import { procedures } from '../procedures/pt.js';
import { pictures } from '../pictures/pt.js';
import { record } from '../record/pt.js';
import { alertKinds } from '../../../words/alert-kinds/pt.js';
import { textsOf } from '../../../words/alert-kinds/one-text.js';
import { said } from '../../../words/said/pt.js';
import type { CaseworkWords } from './en.js';

/** To be reviewed by a native speaker. */
export const casework: CaseworkWords = {
  today: {
    title: 'Hoje',
    lead: 'O que espera por você e pela sua instituição, primeiro o que vence antes.',
    mine: 'Meu',
    all: 'Da instituição',
    nothing: 'Nada espera. O que chegar aparece aqui, com o seu prazo.',
    overdue: 'Prazo vencido',
    today: 'Vence hoje',
    week: 'Vence em uma semana',
    later: 'Mais tarde',
    due: 'vence {{when}}',
    wasDue: 'venceu {{when}}',
    nobody: 'ainda de ninguém',
    matches_one: '{{count}} correspondência',
    matches_other: '{{count}} correspondências',
  },
  alert: {
    title: 'Alerta {{code}}',
    due: 'Prazo',
    owner: 'Responsável',
    state: 'Estado',
    opened: 'Aberto',
    why: 'De que se trata',
    look: 'Ver a correspondência',
    next: 'Se ninguém agir: {{step}}, {{when}}',
    proof: 'Quem foi avisado, e a prova disso',
    history: 'O que foi feito',
    acknowledge: 'Li e assumo',
    acknowledged: 'Assumido em {{when}}.',
    attempts: 'tentativas: {{count}}',
  },
  kind: textsOf(alertKinds, 'title'),
  alertState: {
    queued: 'a caminho',
    delivered: 'entregue',
    read: 'assumido',
    acted: 'respondido',
    overdue: 'vencido',
    escalated: 'escalado',
    closed: 'encerrado',
  },
  step: {
    reminder: 'um lembrete',
    coordinator: 'a coordenação é avisada',
    ministry: 'o ministério é avisado',
    oversight: 'o órgão de vigilância é avisado',
  },
  channel: { inbox: 'Caixa de entrada', mail: 'E-mail', webhook: 'Webhook' },
  delivery: {
    bundled: 'espera o envio agrupado',
    delivered: 'entregue',
    dropped: 'descartado',
    due: 'pendente',
    failed: 'falhou',
    waiting: 'em espera',
  },
  candidates: {
    title: 'Candidatos',
    nothing: 'Nenhum par espera. Quando a comparação encontrar um, aparece aqui.',
    open: 'A examinar',
    done: 'Todos',
    hidden: 'não lhe é mostrado',
    own: 'nosso',
  },
  band: { strong: 'forte', moderate: 'moderado', weak: 'fraco', hidden: 'oculto enquanto você julga' },
  matchState: {
    settled: 'resolvido: um registro está identificado com outro',
    candidate: 'não examinado',
    notified: 'em exame',
    in_confirmation: 'plausível para os dois lados',
    conflict: 'os lados divergem',
    excluded: 'excluído',
    identified: 'identificado',
    lapsed: 'terminado',
  },
  sideState: {
    unseen: 'não o viu',
    acknowledged: 'viu',
    under_review: 'examina',
    more_data_requested: 'precisa de mais dados',
    plausible: 'considera plausível',
    excluded: 'exclui',
    inconclusive: 'não consegue decidir',
  },
  group: {
    name: 'Nomes',
    document: 'Documentos e seus números',
    age: 'Idade e nascimento',
    sex: 'Sexo',
    stature: 'Estatura e peso',
    time: 'Datas',
    place: 'Lugares e origem',
    marks: 'Marcas e aparência',
    medical: 'Achados médicos',
    dental: 'Dentes',
    effects: 'Roupa e pertences',
    kin: 'Nomes de parentes',
    life: 'Línguas, povo e trabalho',
    event: 'Evento comum',
    company: 'Uma mesma viagem ou família',
    death: 'Causa, maneira e estado da morte',
    dna: 'DNA',
  },
  compare: {
    degree: 'Grau',
    across:
      'Um dos dois registros é de outra instituição: a força da correspondência é dita pelo seu grau, e o que concorda por uma palavra. Os números de DNA se obtêm por intercâmbio.',
    inFavour: 'O que fala a favor de uma só pessoa',
    nothingInFavour: 'Nada do que foi comparado concorda.',
    weighing: { little: 'pesa pouco', some: 'pesa algo', much: 'pesa muito', open: 'fica em aberto' },
    bandSince: 'Quando o seu lado decidiu, o grau era {{then}}; desde {{when}} é {{now}}.',
    bandFromTo: 'antes {{then}}, agora {{now}}',
    bandByModel:
      'Pelo modelo novo {{model}} o grau seria {{now}}; quando o seu lado decidiu, era {{then}}. A decisão se mantém: examine-a de novo.',
    bandBecause: 'Pesa de outro modo: {{groups}}.',
    bandOthers: 'Os seus registros dizem o mesmo. O que mudou é o que se sabe de outros.',
    decidedAt: 'A comparação dizia {{then}} quando isto foi decidido, e agora diz {{now}}: olhe de novo.',
    title: 'Comparar',
    reported: 'Relatado: como a família conta',
    found: 'Encontrado: como foi examinado',
    alive: 'Encontrado com vida: como foi registrado',
    other: 'O outro registro',
    agrees: 'coincide',
    differs: 'difere',
    close: 'quase coincide',
    noData: 'sem dado',
    weight: 'peso',
    field: 'Campo',
    waterfall: 'Como o peso se soma (log10)',
    against: 'O que fala contra',
    nothingAgainst: 'Nada do que foi comparado fala contra. Isso não é uma prova.',
    speaksFor: 'O que fala a favor',
    missing: 'O que falta',
    competing: 'Outros candidatos abertos dos mesmos registros',
    hidden_one: '{{count}} campo está oculto',
    hidden_other: '{{count}} campos estão ocultos',
    hiddenWhy: 'O acordo entre as duas instituições não chega até aí, ou a lei de uma não o admite.',
    share: 'Probabilidade de que os dois sejam a mesma pessoa',
    or: 'ou ninguém nestes bancos',
    probableRange: 'entre {{least}} e {{most}}',
    smallBank: 'banco pequeno',
    smallBankOwn:
      'Banco pequeno ({{records}} no menor): mal se sabe quantos de seus registros têm contraparte; por isso um intervalo e não um número.',
    smallBankForeign:
      'Banco pequeno: mal se sabe quantos de seus registros têm contraparte. Não se pode dizer mais do que o grau.',
    model: 'modelo {{version}}',
    notIdentified:
      'Uma pontuação nunca é uma identificação: duas instituições decidem, por um método que a sustente.',
    decide: 'O que o seu lado sustenta',
    plausible: 'Plausível',
    inconclusive: 'Não se pode decidir',
    exclude: 'Excluir',
    reason: 'Motivo',
    words: 'Em palavras (sem nomes, por favor)',
    cancel: 'Cancelar',
    confirm: 'Deixar dito',
    decided: 'O seu lado {{state}}. A correspondência está agora: {{match}}.',
    conflictVersion: 'Alguém o mudou entretanto. Agora você vê o mais novo; examine de novo.',
    between: 'entre os dois',
    hiddenValue: 'oculto',
    nothingLikeIt: 'nada parecido',
    lesser: 'e {{count}} menores, juntas {{weight}}',
  },
  identification,
  telling,
  integrations,
  companions,
  approvals,
  inquiries,
  alerts,
  transmission,
  demands,
  dna,
  urgent,
  palette,
  people,
  nowhere: {
    title: 'Não há nada aqui',
    text: 'Este endereço não é de nenhuma tela. Pode estar cortado, ou ser de outra versão.',
    today: 'Ir para Hoje',
  },
  shut,
  account,
  kept,
  search,
  triage,
  photographs,
  pictures,
  offers,
  oversight,
  papers,
  procedures,
  record,
  said,
};
