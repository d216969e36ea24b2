import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { WriteFailure } from '../model/workspace.js';

/** The outputs could not be written; the old ones are untouched. */
export function notWritable(failure: WriteFailure): Diagnostic {
  const { message, hint } = REASONS[failure.reason](failure.path, failure.holder ?? '');
  return { code: 'deliver/not-writable', severity: 'error', message, hints: [hint], related: [] };
}

/** A deck or briefing would have a name that is too long. */
export function nameTooLong(name: string, longest: number): Diagnostic {
  return {
    code: 'deliver/not-writable',
    severity: 'error',
    message: {
      en: `The file name ${name} has ${name.length} characters; at most ${longest} are allowed.`,
      zh: `文件名 ${name} 有${name.length}个字符，最多允许${longest}个。`,
    },
    hints: [
      {
        en: 'Shorten `publisher` or `topic` under `name` in report.yaml.',
        zh: '请缩短 report.yaml 中 `name` 下的 `publisher` 或 `topic`。',
      },
    ],
    related: [],
  };
}

type Explain = (path: string, holder: string) => { readonly message: Sentence; readonly hint: Sentence };

const REASONS: { readonly [reason in WriteFailure['reason']]: Explain } = {
  'in-use': (path) => ({
    message: {
      en: `The files in ${path} could not be replaced: one of them is open in another program. The old files are unchanged.`,
      zh: `无法替换 ${path} 中的文件：其中有文件正在其他程序中打开。原有文件保持不变。`,
    },
    hint: {
      en: 'Close it in PowerPoint or the PDF viewer and build again.',
      zh: '请在 PowerPoint 或 PDF 阅读器中关闭该文件后重新生成。',
    },
  }),
  'not-allowed': (path) => ({
    message: {
      en: `The files in ${path} could not be replaced: you have no right to write there. The old files are unchanged.`,
      zh: `无法替换 ${path} 中的文件：没有写入权限。原有文件保持不变。`,
    },
    hint: { en: `Allow writing to ${path}.`, zh: `请授予 ${path} 的写入权限。` },
  }),
  'no-space': (path) => ({
    message: {
      en: `The files in ${path} could not be replaced: the disk is full. The old files are unchanged.`,
      zh: `无法替换 ${path} 中的文件：磁盘空间不足。原有文件保持不变。`,
    },
    hint: { en: 'Free some space and build again.', zh: '请释放磁盘空间后重新生成。' },
  }),
  locked: (path, holder) => ({
    message: {
      en: `Nothing was written: another build${holder && `, ${holder},`} is at work in this folder (${path}). The old files are unchanged.`,
      zh: `未写入任何文件：另一个生成任务${holder && `（${holder}）`}正在此文件夹中运行（${path}）。原有文件保持不变。`,
    },
    hint: {
      en: `Wait for it. If none is running, delete ${path}.`,
      zh: `请等待其完成。若没有正在运行的任务，请删除 ${path}。`,
    },
  }),
};
