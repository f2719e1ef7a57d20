export const urgent = {
  title: 'Acceso de urgencia',
  lead: 'Algo del otro registro no se muestra. Si puede depender de ello una vida, puede abrir un nivel más, hasta los valores comparados, por tres horas: nunca datos de contacto, nunca el registro mismo, y nada más del ADN. A la institución dueña y al órgano de supervisión se les avisa al momento de que fue usted y por qué. Otra persona lo revisa en siete días, o su cuenta se detiene.',
  ask: 'Abrirlo con urgencia',
  reason: 'Por qué no puede esperar',
  reasonHow:
    'Al menos {{least}} caracteres. No nombre a nadie: lo leen la institución dueña del registro y el órgano de supervisión.',
  confirm: 'Abrirlo por tres horas',
  open: 'Ve de este registro más de lo habitual, hasta {{when}}. La institución dueña y el órgano de supervisión lo saben.',
  uses: 'Accesos de urgencia a registros',
  usesLead:
    'Quién miró más allá de su nivel un registro de otra institución, y por qué. Alguien de la institución dueña o del órgano de supervisión dice si era necesario; sin eso, la cuenta se detiene a los siete días.',
  none: 'Nadie ha usado el acceso de urgencia.',
  of: 'registro de {{owner}}, nivel {{level}}',
  from: 'de {{from}} a {{until}}',
  gone: 'El motivo se borró al cumplirse su plazo.',
  unreviewed: 'por revisar hasta {{when}}',
  stopped: 'sin revisar hasta {{when}}: cuenta detenida',
  words: 'Lo que se encontró, en palabras que no nombren a nadie',
  done: 'Hecho. Lo que vale ahora está arriba.',
  verdict: { justified: 'Era necesario', not_justified: 'No era necesario' },
};
