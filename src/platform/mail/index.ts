export { isMailAddress } from './mail-address.js';
export { MailNotAccepted, SmtpMailer, type PlainMail } from './smtp-mailer.js';
