import type { Page } from 'playwright-core';

const RELATIVES = 'Familiares de sangre, y el otro padre o madre de los hijos';

/** The report of the demonstration, typed into the console in Spanish as the mother tells it. */
export class ReportFormPage {
  constructor(private readonly page: Page) {}

  async who(): Promise<void> {
    await this.add('Añadir un nombre');
    await this.fill('Nombres 1: Nombres de pila', 'Wilmer Alexander');
    await this.fill('Nombres 1: Primer apellido', 'Paz');
    await this.fill('Nombres 1: Segundo apellido', 'Urbina');
    await this.choose('Sexo', 'male');
    await this.fill('Fecha de nacimiento: Año', '2001');
    await this.fill('Trabajo', 'albañil');
  }

  async way(day: string): Promise<void> {
    await this.step('Último contacto y camino');
    const [year = '', month = '', date = ''] = day.split('-');
    await this.fill('Última señal de vida: cuándo: Día', date);
    await this.choose('Última señal de vida: cuándo: Mes', month);
    await this.fill('Última señal de vida: cuándo: Año', year);
    await this.choose('Última señal de vida: dónde estaba: País', 'MX');
    await this.fill('Última señal de vida: dónde estaba: Estado, departamento, provincia', 'Tamaulipas');
    await this.fill('Última señal de vida: dónde estaba: Ciudad, pueblo o lugar', 'Reynosa');
  }

  async looks(): Promise<void> {
    await this.step('Cómo es');
    await this.fill('Estatura en cm: Desde', '170');
    await this.fill('Estatura en cm: Hasta', '173');
    await this.choose('Complexión', 'slim');
    await this.choose('Cabello', 'black');
    await this.thing(1, 'religious', 'rosario de madera');
    await this.thing(2, 'clothing', 'pantalón de mezclilla', 'azul');
    await this.thing(3, 'clothing', 'chumpa', 'azul');
  }

  async body(): Promise<void> {
    await this.step('Marcas, dientes, salud');
    await this.add('Añadir una marca');
    const mark = this.page.getByRole('group', { name: 'Marcas 1' });
    await mark.getByLabel('Tipo de marca').selectOption('tattoo');
    await mark.getByLabel('Dónde').selectOption('forearm');
    await mark.getByLabel('Lado').selectOption('left');
    await this.fill('Marcas 1: Qué muestra', 'una rosa');
    await this.fill('Marcas 1: Qué dice', 'Mari');
    await this.add('Añadir algo');
    const bone = this.page.getByRole('group', { name: 'Salud 1' });
    await bone.getByLabel('De qué tipo').selectOption('healed_fracture');
    await bone.getByLabel('Dónde').selectOption('shoulder');
    await bone.getByLabel('Lado').selectOption('left');
  }

  async family(): Promise<void> {
    await this.step('Familiares');
    await this.add('Añadir un familiar');
    const mother = this.page.getByRole('group', { name: `${RELATIVES} 1` });
    await mother.getByLabel('Qué es de la persona desaparecida').selectOption('mother');
    await this.fill(`${RELATIVES} 1: Nombre`, 'Marisela Urbina');
    await this.step('Quién reporta');
    await this.fill('Qué es de la persona desaparecida', 'madre');
    // The search before a report asks for a name too.
    const reporter = this.page.getByRole('group', { name: 'Nombre', exact: true });
    await reporter.getByRole('textbox').fill('Marisela Urbina');
    await this.choose('Idioma en que se le habla', 'es');
    await this.page.getByRole('radio', { name: 'Sí', exact: true }).check();
  }

  /** The family permits everything that the search asks for, in every country. */
  async consents(): Promise<void> {
    await this.step('Lo que permite la familia');
    for (const yes of await this.page.getByRole('radio', { name: 'Sí', exact: true }).all())
      await yes.check();
    await this.page.getByLabel('En todos los países de la red').check();
  }

  async file(phrase: string): Promise<void> {
    await this.step('Revisar y presentar');
    await this.page.getByLabel('Dar un comprobante').check();
    await this.fill('Palabras que la familia elige y que reconocerá', phrase);
    await this.page.getByRole('button', { name: 'Presentar el reporte', exact: true }).click();
  }

  private async step(name: string): Promise<void> {
    await this.page.getByRole('link', { name: `Siguiente: ${name}` }).click();
    await this.page.getByRole('heading', { name, level: 3 }).waitFor();
  }

  private async thing(at: number, category: string, article: string, color = ''): Promise<void> {
    await this.add('Añadir una cosa');
    const things = this.page.getByRole('group', { name: `Ropa y pertenencias ${at}` });
    await things.getByLabel('Tipo de cosa').selectOption(category);
    await this.fill(`Ropa y pertenencias ${at}: Qué es`, article);
    await this.fill(`Ropa y pertenencias ${at}: Color`, color);
  }

  private async add(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  private async choose(name: string, value: string): Promise<void> {
    await this.page.getByLabel(name, { exact: true }).selectOption(value);
  }

  private async fill(name: string, value: string): Promise<void> {
    await this.page.getByRole('textbox', { name, exact: true }).fill(value);
  }
}
