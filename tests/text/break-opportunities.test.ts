import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../src/text/break-opportunities.js';
import { clustersOf } from '../../src/text/clusters.js';

/** The text with `|` where a line may begin. */
function broken(text: string, language: string): string {
  const opportunities = breakOpportunities(text, language);
  return clustersOf(text)
    .map((cluster, index) => (opportunities[index] === 'allowed' ? `|${cluster}` : cluster))
    .join('');
}

describe('in Chinese', () => {
  it.each([
    ['closing marks begin no line', '客服，用户。', '客|服，|用|户。'],
    ['opening marks end no line', '见（图）和《书》', '见|（图）|和|《书》'],
    ['curly quotes are brackets', '称“好”者', '称|“好”|者'],
    ['a dash stays whole and begins no line', '客服——它', '客|服——|它'],
    ['an ellipsis stays whole', '客服……它', '客|服……|它'],
    ['a percentage stays whole', '达49.82%的', '达|49.82%|的'],
    ['a sign stays with its number', '为−3.5%与+2', '为|−3.5%|与|+2'],
    ['a number stays with its unit', '由452亿元降', '由|452亿元|降'],
    ['percentage points are one unit', '差7.58个百分点', '差|7.58个百分点'],
    ['a year stays whole', '在2025年', '在|2025年'],
    ['a range stays whole', '值15%～40%的', '值|15%～40%|的'],
    ['years with a dash stay whole', '自2019—2021年起', '自|2019—2021年|起'],
    ['a figure number stays with its word', '见图表2中', '见|图表2|中'],
    ['approximations stay with their number', '用户近50%', '用|户|近50%'],
    ['full-width digits count as digits', '达４９％的', '达|４９％|的'],
    ['a middle dot begins no line', '约翰·史', '约|翰·|史'],
  ])('%s', (_, text, expected) => {
    // `图表2` may be torn after 图 by nothing but the width of a line.
    expect(broken(text, 'zh-CN').replace('图|表', '图表')).toBe(expected);
  });
});

describe('in Japanese', () => {
  it.each([
    ['small kana begin no line', 'チャットとちょっと', 'チャッ|ト|と|ちょっ|と'],
    ['the long mark begins no line', 'サービスのサーバー', 'サー|ビ|ス|の|サー|バー'],
    ['closing marks begin no line, opening marks end none', '「客」と、茶。', '「客」|と、|茶。'],
    ['a number stays with its unit', '約452億円、3カ月', '約452億円、|3カ月'],
    ['percentage points are one unit', '差は7.58ポイント', '差|は|7.58ポイント'],
  ])('%s', (_, text, expected) => {
    expect(broken(text, 'ja')).toBe(expected);
  });
});

describe('in Korean', () => {
  it.each([
    ['words stay whole', '고객 서비스를 이용', '고객 |서비스를 |이용'],
    ['a number stays with its unit', '약 452억원 하락', '약 |452억원 |하락'],
  ])('%s', (_, text, expected) => {
    expect(broken(text, 'ko')).toBe(expected);
  });
});

describe('in English', () => {
  it.each([
    ['words break at spaces', 'voice of users', 'voice |of |users'],
    ['words break after hyphens', 'human-led service', 'human-|led |service'],
    ['but not after a single letter', 'e-commerce', 'e-commerce'],
    ['not at slashes', 'and/or', 'and/or'],
    ['a currency stays with its amount', 'at RMB 45.2bn or −RMB 1.6bn', 'at |RMB 45.2bn |or |−RMB 1.6bn'],
    ['a word in capitals does not hold its neighbor', 'THE USA fell', 'THE |USA |fell'],
    ['no-break spaces hold', 'RMB\u00a045.2bn fell', 'RMB\u00a045.2bn |fell'],
    [
      'a unit stays with its number',
      'by 7.58 percentage points, 4.5 billion',
      'by |7.58 percentage points, |4.5 billion',
    ],
    ['only a whole unit does', 'in 3 pointless ways', 'in |3 |pointless |ways'],
    ['a range stays whole', 'from 15–40% up', 'from |15–40% |up'],
    ['quotes stay with their words', 'say “yes now” or', 'say |“yes |now” |or'],
  ])('%s', (_, text, expected) => {
    expect(broken(text, 'en')).toBe(expected);
  });

  it('sees an explicit line end', () => {
    expect(breakOpportunities('a\nb', 'en')).toEqual(['none', 'none', 'mandatory']);
  });
});
