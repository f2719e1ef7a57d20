export const papers = {
  form: 'Formulário na ordem da INTERPOL',
  formText:
    'Na ordem dos formulários da INTERPOL para vítimas de catástrofes; nem emitido nem aprovado pela INTERPOL. Contém o que lhe pode ser mostrado.',
  report: 'Relatório da identificação',
  reportText:
    'Em que se apoia e quem assinou, como documento que pode ser lido em voz alta. Os números são os desta página.',
  language: 'Língua do documento',
  pdf: 'Baixar o PDF',
  json: 'Baixar para máquinas (JSON)',
  made: '{{name}}: feito em {{when}}, agora neste aparelho.',
  review: 'As palavras nesta língua ainda devem ser lidas por um falante nativo.',
};
