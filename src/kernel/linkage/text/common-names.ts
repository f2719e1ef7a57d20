/**
 * The commonest names, each with how many of 10,000 bear it: a bank without names of its own starts from
 * them. Surnames and given names are an own tabulation of the Mexican name counts published by datamx.io
 * (CC0); compound given names are counted once for each of their words. The counts are rounded, and only the
 * head of the list is here.
 */
const SURNAMES = `hernandez 372 garcia 278 martinez 262 lopez 255 gonzalez 214 rodriguez 191 perez 189 sanchez 184
ramirez 159 flores 119 cruz 140 gomez 109 morales 88 vazquez 87 jimenez 85 reyes 85 diaz 79 torres 77 gutierrez 70
ruiz 69 aguilar 65 mendoza 62 castillo 60 ortiz 53 moreno 50 rivera 50 ramos 49 romero 48 juarez 48 alvarez 47
mendez 46 chavez 46 herrera 44 medina 43 dominguez 42 castro 41 guzman 40 vargas 39 velazquez 38 salazar 37`;

const GIVEN = `maria 600 jose 520 juan 400 luis 330 carlos 200 guadalupe 230 antonio 260 miguel 230 francisco 220
angel 190 manuel 220 jesus 220 javier 180 rosa 130 carmen 140 ana 140 pedro 105 jorge 105 alejandro 115 roberto 100
fernando 95 martha 70 leticia 100 patricia 95 elena 90 isabel 80 teresa 95 luz 70 martin 80 rafael 80 ricardo 80
raul 80 victor 110 marco 80 daniel 65 david 60 mario 67 oscar 60 eduardo 70 sergio 72 veronica 82 margarita 82
elizabeth 81 silvia 73 juana 66 gabriela 67 adriana 64 claudia 52 laura 55 sandra 33 jessica 25 karla 25 kevin 20`;

function shares(text: string): ReadonlyMap<string, number> {
  const parts = text.trim().split(/\s+/);
  return new Map(
    parts.flatMap((word, i) => (i % 2 === 0 ? [[word, Number(parts[i + 1]) / 10_000] as const] : [])),
  );
}

export const COMMON_SURNAMES = shares(SURNAMES);
export const COMMON_GIVEN_NAMES = shares(GIVEN);
