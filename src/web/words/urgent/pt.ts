export const urgent = {
  title: 'Acesso de urgência',
  lead: 'Algo do outro registro não é mostrado. Se uma vida puder depender disso, pode abrir um nível a mais, até os valores comparados, por três horas: nunca dados de contato, nunca o próprio registro, e nada mais do DNA. A instituição dona e o órgão de supervisão são avisados na hora de que foi você e por quê. Outra pessoa examina-o em sete dias, ou a sua conta para.',
  ask: 'Abrir com urgência',
  reason: 'Por que não pode esperar',
  reasonHow:
    'Pelo menos {{least}} caracteres. Não nomeie ninguém: leem-no a instituição dona do registro e o órgão de supervisão.',
  confirm: 'Abrir por três horas',
  open: 'Vê deste registro mais do que o habitual, até {{when}}. A instituição dona e o órgão de supervisão sabem.',
  uses: 'Acessos de urgência a registros',
  usesLead:
    'Quem olhou além do seu nível um registro de outra instituição, e por quê. Alguém da instituição dona ou do órgão de supervisão diz se era necessário; sem isso, a conta para ao fim de sete dias.',
  none: 'Ninguém usou o acesso de urgência.',
  of: 'registro de {{owner}}, nível {{level}}',
  from: 'de {{from}} até {{until}}',
  gone: 'O motivo foi apagado ao chegar o seu prazo.',
  unreviewed: 'a examinar até {{when}}',
  stopped: 'não examinado até {{when}}: conta parada',
  words: 'O que se encontrou, em palavras que não nomeiem ninguém',
  done: 'Feito. O que vale agora está acima.',
  verdict: { justified: 'Era preciso', not_justified: 'Não era preciso' },
};
