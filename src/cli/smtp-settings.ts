import type { SmtpSettings } from '../index.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';

/**
 * The mail server, from the environment alone: PROOFDECK_SMTP_HOST, _PORT (587), _SECURITY (`starttls`, `tls`, or
 * `none`), _USER and _PASSWORD. A password goes over no line that is not encrypted.
 */
export function smtpSettings({ environment }: Pick<Terminal, 'environment'>): SmtpSettings {
  const host = environment.PROOFDECK_SMTP_HOST ?? '';
  if (host === '')
    throw new ToolError(
      'No mail server is named: set PROOFDECK_SMTP_HOST (and _PORT, _SECURITY, _USER, _PASSWORD) in the environment.',
    );
  const security = environment.PROOFDECK_SMTP_SECURITY ?? 'starttls';
  if (!['starttls', 'tls', 'none'].includes(security))
    throw new ToolError('PROOFDECK_SMTP_SECURITY is starttls, tls or none.');
  const port = Number(environment.PROOFDECK_SMTP_PORT ?? (security === 'tls' ? '465' : '587'));
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new ToolError('PROOFDECK_SMTP_PORT is a number from 1 to 65535.');
  const user = environment.PROOFDECK_SMTP_USER ?? '';
  const password = environment.PROOFDECK_SMTP_PASSWORD ?? '';
  if ((user === '') !== (password === ''))
    throw new ToolError('PROOFDECK_SMTP_USER and PROOFDECK_SMTP_PASSWORD go together.');
  if (security === 'none' && user !== '')
    throw new ToolError('A password is not sent over a line that is not encrypted: use starttls or tls.');
  return {
    host,
    port,
    isSecure: security === 'tls',
    allowsPlain: security === 'none',
    login: user === '' ? null : { user, password },
  };
}
