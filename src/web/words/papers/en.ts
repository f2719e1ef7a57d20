export const papers = {
  form: 'Form in INTERPOL’s order',
  formText:
    'In the order of INTERPOL’s forms for victims of disasters; neither issued nor approved by INTERPOL. It holds what may be shown to you.',
  report: 'Report of the identification',
  reportText:
    'What it rests on and who has signed, as a document that can be read out. The numbers are those of this page.',
  language: 'Language of the document',
  pdf: 'Download the PDF',
  json: 'Download for machines (JSON)',
  made: '{{name}}: made at {{when}}, on this device now.',
  review: 'The words in this language have yet to be read by a native speaker.',
} as const;
