import type { AlertKindWords } from './one-text.js';

export const alertKinds: AlertKindWords = {
  identification: {
    title: 'Possível identificação',
    asks: 'Um relato e um corpo podem ser uma só pessoa. Examine os dois e diga o que sustenta.',
    mail: 'possível identificação',
  },
  living: {
    title: 'Talvez alguém tenha sido encontrado com vida',
    asks: 'Uma pessoa encontrada com vida pode ser a que uma família procura. Pergunte primeiro a ela se a família pode ser avisada.',
    mail: 'possível coincidência com uma pessoa registrada com vida',
  },
  duplicate_report: {
    title: 'Dois relatos da mesma pessoa?',
    asks: 'Dois relatos podem ser de uma só pessoa. Examine os dois e diga o que sustenta.',
    mail: 'possível relato repetido',
  },
  same_remains: {
    title: 'Os mesmos restos em dois registros?',
    asks: 'Dois registros podem ter partes de um mesmo corpo. Examine os dois e diga o que sustenta.',
    mail: 'possível registro repetido em dois bancos',
  },
  several: {
    title: 'Várias correspondências',
    asks: 'Vários pares podem ser, cada um, uma só pessoa. Examine cada par e diga o que sustenta.',
    mail: 'coincidências de vários tipos',
  },
  recall_asked: {
    title: 'Apagar o que é pedido de volta',
    asks: 'Outra instituição pede de volta os seus dados. Apague-os e diga-o.',
    mail: 'dados a apagar, pedidos de volta por outra instituição',
  },
  recall_answered: {
    title: 'Uma retirada foi respondida',
    asks: 'Nada: outra instituição respondeu à sua retirada de dados. Tome nota.',
    mail: 'outra instituição respondeu a um pedido de eliminação',
  },
  transmission: {
    title: 'Um relato foi transmitido a você',
    asks: 'Um relato foi transmitido à sua instituição. Diga que o tem, ou devolva-o com um motivo.',
    mail: 'relato transmitido, a acusar recebimento',
  },
  deletion: {
    title: 'Apagar o que foi transmitido',
    asks: 'Apague o que recebeu com um relato transmitido, ou diga o que conserva e por quê.',
    mail: 'dados a apagar, de um relato cuja transmissão terminou',
  },
  inquiry: {
    title: 'Uma pergunta a um registro',
    asks: 'Pergunta-se a um registro se alguém está ou esteve lá. Responda.',
    mail: 'pergunta a um registro, a responder',
  },
  data_request: {
    title: 'O outro lado precisa de mais dados',
    asks: 'O outro lado de uma correspondência precisa de dados para decidir. Envie-os, ou diga por que não pode.',
    mail: 'dados pedidos pela outra parte de uma coincidência',
  },
  conflict: {
    title: 'Os dois lados divergem',
    asks: 'Os dois lados de uma correspondência divergem. Examinem-na pela terceira vez, juntos.',
    mail: 'as duas partes de uma coincidência divergem',
  },
  dna_exchange: {
    title: 'Um laboratório pede números de DNA',
    asks: 'O laboratório do outro lado de uma coincidência pede os números do DNA. Veja o que custa e aceite ou recuse.',
    mail: 'um laboratório pede os números de uma coincidência',
  },
  dna_words: {
    title: 'Outro laboratório já teve as suas palavras do DNA',
    asks: 'Uma instituição já recebeu todas as palavras do DNA que pode receber sobre este registro, e outra espera. Diga se ela recebe mais. Ela não vê que há uma à espera.',
    mail: 'palavras do DNA de um registro esperam a sua resposta',
  },
  approval: {
    title: 'O ato de um colega espera por você',
    asks: 'Um colega pediu algo que uma pessoa só não faz. Veja o que é e aprove ou recuse.',
    mail: 'um ato espera uma segunda pessoa',
  },
  confirmation: {
    title: 'Confirmar uma identificação',
    asks: 'Foi proposta uma identificação. Confirme-a com um laudo próprio, ou diga por que não.',
    mail: 'identificação proposta, a confirmar',
  },
  contest: {
    title: 'Examinar de novo uma identificação',
    asks: 'Uma família contesta uma identificação. Que a examine quem não teve parte nela.',
    mail: 'identificação contestada, a examinar de novo',
  },
  tell_family: {
    title: 'Informar a família',
    asks: 'Uma identificação está confirmada. Planeje quem conta à família, em pessoa, e como.',
    mail: 'família a informar, pessoalmente',
  },
  family_search: {
    title: 'Procurar a família de alguém identificado',
    asks: 'Uma pessoa falecida está identificada e não se conhece a família. Pergunte onde ela poderia ser encontrada.',
    mail: 'família a encontrar',
  },
  family_message: {
    title: 'Uma família escreveu',
    asks: 'Uma família escreveu pela sua janela. Leia a mensagem e responda-a.',
    mail: 'mensagem de uma família',
  },
  agreement: {
    title: 'Acordo',
    asks: 'Um acordo espera uma assinatura, ou termina em breve.',
    mail: 'acordo a assinar ou renovar',
  },
  event_handover: {
    title: 'Um pedido para coordenar um evento a partir de agora',
    asks: 'Diga se a sua instituição coordena este evento a partir de agora.',
    mail: 'pedido para coordenar um evento a partir de agora',
  },
  event_invitation: {
    title: 'Um convite para um evento',
    asks: 'Diga se a sua instituição participa deste evento.',
    mail: 'convite para participar de um evento',
  },
  event_reconciliation: {
    title: 'Pessoas de um evento sem paradeiro',
    asks: 'Há pessoas da lista de um evento das quais não se sabe: diga onde está cada uma.',
    mail: 'evento com pessoas não localizadas, a conciliar',
  },
  event_contradiction: {
    title: 'Duas coisas de um evento que não podem ser ao mesmo tempo',
    asks: 'Duas coisas ditas de um evento não podem ser ambas verdadeiras. Diga qual é.',
    mail: 'contradição em um evento',
  },
  joint_identification: {
    title: 'Identificar em conjunto os registros de um evento?',
    asks: 'Outra instituição de um evento quer que os registros dela e os seus sejam identificados em conjunto por DNA. Diga se os seus participam. O resultado são apenas palavras, por 30 dias.',
    mail: 'registros de um evento a identificar em conjunto, à espera da sua resposta',
  },
  companions: {
    title: 'Quem ia na mesma viagem?',
    asks: 'Relatos seus podem ser de pessoas que viajaram com outras ou são parentes. Diga de cada um se estão juntas.',
    mail: 'relatos que podem ser de pessoas que viajavam juntas',
  },
  companion_found: {
    title: 'Foi encontrado quem viajava com esta pessoa',
    asks: 'Nada: foi encontrado alguém que viajava com a pessoa do seu relato, e a família dessa pessoa já sabe. Nada mais é comunicado. Veja a viagem do seu relato: o que ainda se pode perguntar a quem ia nela pode ajudar o seu caso.',
    mail: 'foi encontrado alguém de uma viagem',
  },
  companion_revoked: {
    title: 'Não tinha sido encontrado quem viajava com esta pessoa',
    asks: 'Nada: você foi avisado de que alguém da viagem do seu relato foi encontrado. A identificação foi revogada, e aquela família sabe. Se você o comunicou a alguém, retifique.',
    mail: 'o que se avisou de uma viagem não procede',
  },
  break_glass: {
    title: 'Examinar um acesso de urgência',
    asks: 'Diga se o acesso de urgência de outra instituição a um registro era necessário. Sem exame, a conta para.',
    mail: 'acesso de urgência a um registro, a examinar',
  },
  break_glass_ended: {
    title: 'Ler o que se viu num acesso de urgência',
    asks: 'Nada mais do que ler: um acesso de urgência terminou, e há a lista do que nele se leu.',
    mail: 'acesso de urgência terminado, com o que se leu',
  },
  break_glass_deletion: {
    title: 'Confirmar que uma cópia foi apagada',
    asks: 'Você fez uma cópia de um registro durante um acesso de urgência. Apague-a e confirme que já não existe.',
    mail: 'cópia de um acesso de urgência, a apagar',
  },
  misuse: {
    title: 'Examinar um sinal de uso indevido',
    asks: 'Examine o que uma regra contra o uso indevido viu no que uma instituição perguntou sobre registros de outros.',
    mail: 'sinal de uso indevido, a examinar',
  },
  complaint: {
    title: 'Examinar uma queixa',
    asks: 'Examine uma queixa sobre outra instituição e responda-a.',
    mail: 'queixa sobre outra instituição, a examinar e responder',
  },
  recommendation: {
    title: 'Responder a uma recomendação',
    asks: 'Responda à recomendação de um órgão de supervisão.',
    mail: 'recomendação a responder',
  },
  joint_reexamination: {
    title: 'Examinar de novo uma identificação de um conjunto',
    asks: 'Outra identificação feita junto com esta foi revogada. Examine se esta se mantém.',
    mail: 'identificação a rever: outra do mesmo conjunto foi revogada',
  },
  procedure: {
    title: 'Um passo de um procedimento',
    asks: 'Um passo de um procedimento é seu. Cumpra-o, ou diga por que não é possível.',
    mail: 'passo de um procedimento, a fazer',
  },
  protected_procedure: {
    title: 'Um passo de um procedimento reservado',
    asks: 'Um passo de um procedimento confidencial é seu. Ninguém fora da sua instituição é avisado.',
    mail: 'passo de um procedimento reservado, a fazer',
  },
  procedure_stopped: {
    title: 'Um procedimento parou',
    asks: 'Aquilo em que o procedimento se baseava foi revogado. Pare-o, e diga que parou.',
    mail: 'procedimento parado: a identificação foi revogada',
  },
  match_settled: {
    title: 'Correspondências resolvidas por uma identificação',
    asks: 'Nada: uma identificação resolveu estas correspondências. Tome nota.',
    mail: 'coincidências resolvidas por uma identificação',
  },
  identified_amended: {
    title: 'Mudou um registro identificado com um seu',
    asks: 'Examine de novo a correspondência: um registro identificado com um seu diz agora outra coisa. O que mudou, a instituição dele pode dizer.',
    mail: 'mudou um registro identificado',
  },
  sample_reviewed: {
    title: 'Uma amostra de uma correspondência foi tipada de outro modo',
    asks: 'Veja o que o DNA diz da correspondência: uma amostra da outra parte foi tipada de outro modo, uma segunda pessoa de lá a revisou, e a palavra é ponderada de novo.',
    mail: 'uma amostra de uma correspondência foi tipada de outro modo',
  },
  band_changed: {
    title: 'Uma correspondência pesa agora de outro modo',
    asks: 'Uma correspondência sobre a qual você decidiu pesa agora de outro modo. Veja se a sua decisão se mantém.',
    mail: 'correspondência que pesa de outro modo que quando se decidiu',
  },
  decision_review: {
    title: 'Examinar de novo uma decisão',
    asks: 'A comparação trabalha com um modelo novo e, por ele, uma decisão sua teria visto algo muito diferente. A decisão se mantém. Examine-a de novo e diga aqui que o fez.',
    mail: 'decisão a examinar de novo, por um modelo novo',
  },
  decision_second_review: {
    title: 'Um segundo exame, porque uma família foi avisada',
    asks: 'Pelo modelo novo da comparação, uma decisão da qual uma família foi avisada teria visto algo muito diferente. Ela se mantém. Examine-a como quem não decidiu e diga aqui que o fez.',
    mail: 'decisão a examinar por uma segunda pessoa, porque uma família foi avisada',
  },
  question_answered: {
    title: 'Novas respostas a uma consulta guardada',
    asks: 'Há registros que respondem a uma consulta que você guarda e antes não respondiam. Veja-os: a consulta os mostra primeiro.',
    mail: 'novas respostas a uma consulta guardada',
  },
  webhook_ended: {
    title: 'Um webhook foi encerrado',
    asks: 'Um webhook da sua instituição não recebeu nada durante cinco dias e foi encerrado. Verifique o sistema por trás dele e registre-o de novo.',
    mail: 'webhook que falhou e foi encerrado',
  },
  consent_ending: {
    title: 'Um consentimento vence em breve',
    asks: 'O consentimento de uma família termina em breve. Pergunte se deve continuar.',
    mail: 'consentimentos de famílias que terminam em breve',
  },
};
