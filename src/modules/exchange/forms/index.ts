export { FormsModule } from './module.js';
export { FORM_FORMAT, formFile } from './domain/form-file.js';
export { besideForm, recordOfForm, type FormFault } from './domain/record-of-form.js';
export type { Form } from './domain/whole-form.js';
export { formPdf } from './use-cases/form-document.js';
export { WriteForm } from './use-cases/write-form.js';
