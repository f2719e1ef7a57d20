export { isMailAddress } from './mail-address.js';
export { MailNotAccepted, SmtpMailer, type PlainMail } from './smtp-mailer.js';
export { SmtpSink, type ReceivedMail } from './smtp-sink.js';
