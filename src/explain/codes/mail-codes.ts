import { entry } from './code-entry.js';

/** Problems of `mail.yaml`, and of mails that cannot go out as they are. */
export const MAIL_CODES = {
  'validate/twice-on-lists': entry(
    'One address stands on the lists of mail.yaml twice; the mail goes there once.',
    'mail.yaml 的名单中同一地址出现两次；只发送一次。',
    '{address: wang@example.org} on two lists',
    'Remove one of the two entries.',
    '删去其中一处。',
  ),
  'deliver/no-mail': entry(
    'Nobody is to get the report: it has no mail.yaml, or not the list that was named.',
    '报告没有收件人：缺少 mail.yaml，或没有所指的名单。',
    'proofdeck mail --list=clientes',
    'Write mail.yaml, or name one of its lists.',
    '编写 mail.yaml，或使用其中的名单名。',
  ),
  'deliver/out-of-date': entry(
    'What is to be sent was not built, or is not what the files of the report say now.',
    '要发送的文件尚未生成，或与报告现有数据不一致。',
    'a table that was changed after the build',
    'Build the report again, with the option that the hint names.',
    '请按提示重新生成报告。',
  ),
  'deliver/too-large': entry(
    'With a document attached, a mail would be larger than `size-limit`; it goes as PDF, or as a link.',
    '附上该文件后邮件超过 `size-limit`；改附 PDF 或链接。',
    'a deck of 30 MB',
    'Give `download:`, build the deck as PDF, too, or raise `size-limit:`.',
    '写明 `download:`、另生成 PDF，或提高 `size-limit:`。',
  ),
  'deliver/embargo': entry(
    'A mail was to be sent before the time that `embargo:` gives.',
    '在 `embargo:` 所定时间之前发送邮件。',
    'embargo: 2026-12-01T09:00+08:00',
    'Wait, or change the embargo.',
    '请等待，或修改该时间。',
  ),
  'deliver/not-for-recipients': entry(
    'An output holds something that recipients should not see: a path of this machine, a comment, something hidden.',
    '生成的文件含有不应让收件人看到的内容：本机路径、批注或隐藏内容。',
    'a hidden slide in a deck that was saved by hand',
    'Build the report again, and edit nothing in out/ by hand.',
    '重新生成报告，不要手工修改 out/ 中的文件。',
  ),
} as const;
