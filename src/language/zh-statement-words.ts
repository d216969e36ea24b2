import type { StatementLexicon } from './statement-words.js';

export const zhStatements: StatementLexicon = {
  statements: [
    {
      pattern: /最[高多大](?!法|人民|限度|程度|化)|居首|首位|遥遥领先|领先/g,
      verb: 'highest',
      proof: 'itself',
    },
    { pattern: /最[低少小](?!化|限度)|末位|垫底/g, verb: 'lowest', proof: 'itself' },
    { pattern: /绝大多数/g, verb: 'vast-majority', proof: 'itself' },
    { pattern: /(?<!绝)大多数|大部分|(?<![大绝])多数|大多(?!数)/g, verb: 'majority', proof: 'itself' },
    { pattern: /主流/g, verb: 'majority', proof: 'sentence' },
    { pattern: /其次(?=[是为])|次之|紧随其后/g, verb: 'rank 2', proof: 'sentence' },
    {
      pattern:
        /(?:不断|持续|飞速|快速|迅速)?(?:增长(?!点)|上升|攀升|走高|扩大|升至|增至|激增|大增|回升)|上涨/g,
      verb: 'rose',
      proof: 'sentence',
    },
    {
      pattern: /(?:不断|持续|快速|迅速)?(?:下降|回落|下滑|下跌|走低|降至|跌至|减少|萎缩|放缓)/g,
      verb: 'fell',
      proof: 'sentence',
    },
    { pattern: /[较更]高(?![级质端效])/g, verb: 'highest', proof: 'derived' },
    { pattern: /[较更]低(?![级碳端])/g, verb: 'lowest', proof: 'derived' },
    { pattern: /(?<!不)[高低]于|超越|赶超/g, verb: 'rank', proof: 'derived' },
    {
      pattern: /(?<![平人户日月年])均(?![衡匀等线值摊势])|全都|无一/g,
      verb: 'all at-least',
      proof: 'figure',
    },
    { pattern: /(?<!不)[仅只][有为占是达]{0,2}$/g, verb: 'at-most', proof: 'figure' },
  ],
  reasons:
    /(?<![未方使用据法没有不请])说明(?![书页事：:])|表明|显示出|反映[了出]|意味着|导致|使得|因此|因为|由于|得益于|归因于|从而/g,
  sentenceEnd: /[。！？；!?;]/g,
};
