/** Report and dataset that the tests of binding speak of: every answer type, gaps, a range, ranks, two scopes. */
export const REPORT = `name: {publisher: leaf, topic: tea, year: 2030}
short-title: {zh-CN: 茶饮调查, en: {text: Tea survey, by: ours}}
version: "1.0"
issued: 2030-02-28
languages: [zh-CN, en]
outputs: [deck, briefing]
theme: house
dataset: dataset.yaml
exhibits:
  teas: {kind: ranked-bar, question: teas}
  sales: {kind: columns, question: sales}
sections:
  - {id: cover, deck: cover, briefing: cover}
  - {id: teas, deck: exhibit, briefing: section, exhibit: teas}
  - {id: sales, deck: exhibit, briefing: section, exhibit: sales}
strip: [teas.green]
`;

export const DATASET = `publication:
  publisher: {zh-CN: 茶叶研究所, en: Leaf Institute}
  title: {zh-CN: 《2030年茶饮调查》, en: {text: Tea survey 2030, by: ours}}
  edition: {zh-CN: 摘要, en: {text: abstract, by: ours}}
  not-published: {zh-CN: 摘要未公布, en: {text: not published in the abstract, by: ours}}
  sections:
    all: {zh-CN: 全文, en: {text: The text, by: ours}}
scopes:
  drinkers: {zh-CN: 饮茶者调查, en: {text: Survey of tea drinkers, by: ours}}
  market: {zh-CN: 茶饮市场, en: {text: Tea market, by: ours}}
  world: {zh-CN: 全球饮料业, en: {text: World drinks industry, by: ours}}
questions:
  met:
    label: {zh-CN: 是否饮茶, en: {text: Whether they drink tea, by: ours}}
    measure: {zh-CN: 占受访者百分比, en: {text: "% of respondents", by: ours}}
    unit: percent
    decimals: 2
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: single}
    options-complete: yes
    from: {section: all, paragraph: 1}
    options:
      yes: {label: {zh-CN: 饮茶, en: {text: Drink tea, by: ours}}, value: 95.08}
      no: {label: {zh-CN: 不饮茶, en: {text: Do not drink tea, by: ours}}, value: 4.92}
  teas:
    label: {zh-CN: 常喝的茶, en: {text: Teas they drink, by: ours}}
    measure: {zh-CN: 占受访者百分比, en: {text: "% of respondents", by: ours}}
    unit: percent
    decimals: 2
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: multiple}
    options-complete: unknown
    from: {section: all, paragraph: 1}
    options:
      green: {label: {zh-CN: 绿茶, en: {text: Green tea, by: ours}}, value: 49.82}
      black: {label: {zh-CN: 红茶, en: {text: Black tea, by: ours}}, value: 42.24}
      oolong: {label: {zh-CN: 乌龙茶, en: {text: Oolong, by: ours}}, value: 41.76}
      white: {label: {zh-CN: 白茶, en: {text: White tea, by: ours}}, value: 38.03}
  hopes:
    label: {zh-CN: 对茶饮的期望, en: {text: What they hope for, by: ours}}
    measure: {zh-CN: 占受访者百分比, en: {text: "% of respondents", by: ours}}
    unit: percent
    decimals: 2
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: multiple}
    options-complete: no
    from: {section: all, paragraph: 1}
    options:
      price: {label: {zh-CN: 降低价格, en: {text: Lower prices, by: ours}}, value: 51.03}
      taste: {label: {zh-CN: 改进口味, en: {text: Better taste, by: ours}}, value: 45.08}
      boxes: {label: {zh-CN: 礼盒, en: {text: Gift boxes, by: ours}}, value: 35.47}
      music: {label: {zh-CN: 店内音乐, en: {text: Music in shops, by: ours}}, value: 6.98}
      others: {label: {zh-CN: 其余选项, en: {text: All other options, by: ours}}, range: [15, 40], decimals: 0}
  rating:
    label: {zh-CN: 对绿茶的评价, en: {text: Rating of green tea, by: ours}}
    measure: {zh-CN: 占受访者百分比, en: {text: "% of respondents", by: ours}}
    unit: percent
    decimals: 2
    period: 2030
    scope: drinkers
    base: not-published
    answer: {type: scale}
    options-complete: unknown
    from: {section: all, paragraph: 1}
    metrics:
      five: {label: {zh-CN: 5分, en: {text: 5 points, by: ours}}}
      four: {label: {zh-CN: 4分, en: {text: 4 points, by: ours}}}
      top2: {label: {zh-CN: 前两档合计, en: {text: Top two, by: ours}}, net: [five, four]}
      rest: {label: {zh-CN: 1～3分, en: {text: 1–3 points, by: ours}}, remainder: [five, four]}
    options:
      aroma: {label: {zh-CN: 香气, en: {text: Aroma, by: ours}}}
      color: {label: {zh-CN: 汤色, en: {text: Color, by: ours}}}
      price: {label: {zh-CN: 价格, en: {text: Price, by: ours}}}
      shops: {label: {zh-CN: 门店, en: {text: Shops, by: ours}}}
    table: {file: tables/drinks.csv, option: item, metrics: [five, four], missing: {"-": not-published}}
  brands:
    label: {zh-CN: 首选品牌, en: {text: First choice of brand, by: ours}}
    measure: {zh-CN: 占受访者百分比, en: {text: "% of respondents", by: ours}}
    unit: percent
    decimals: 1
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: single}
    options-complete: yes
    from: {section: all, paragraph: 1}
    options:
      leaf: {label: {zh-CN: 叶子, en: {text: Leaf, by: ours}}, value: 35}
      root: {label: {zh-CN: 根, en: {text: Root, by: ours}}, value: 30}
      stem: {label: {zh-CN: 茎, en: {text: Stem, by: ours}}, value: not-published}
  concerns:
    label: {zh-CN: 最关注的方面, en: {text: What matters, by: ours}}
    measure: {zh-CN: 关注次序, en: {text: order, by: ours}}
    unit: percent
    decimals: 2
    period: 2030
    scope: drinkers
    base: not-published
    answer: {type: unknown}
    options-complete: unknown
    from: {section: all, paragraph: 1}
    options:
      aroma: {label: {zh-CN: 香气, en: {text: Aroma, by: ours}}, rank: 1}
      price: {label: {zh-CN: 价格, en: {text: Price, by: ours}}, rank: 2}
  sales:
    label: {zh-CN: 茶饮市场规模, en: {text: Tea market, by: ours}}
    measure: {zh-CN: 亿元, en: {text: RMB billion, by: ours}}
    unit: 亿元
    decimals: 0
    scope: market
    answer: {type: series}
    from: {section: all, paragraph: 1}
    values:
      2026: not-published
      2027: not-published
      2028: 452
      2029: 436
      2030: {value: 470, status: forecast}
  shops:
    label: {zh-CN: 门店数, en: {text: Number of shops, by: ours}}
    measure: {zh-CN: 家, en: {text: shops, by: ours}}
    unit: count
    counter: {zh-CN: 家, en: {text: shops, by: ours}}
    decimals: 0
    scope: market
    answer: {type: series}
    from: {section: all, paragraph: 1}
    values: {2028: 1200, 2029: 1500, 2030: 1500}
  daily:
    label: {zh-CN: 每天饮茶的占比, en: {text: Drink tea every day, by: ours}}
    measure: {zh-CN: 占受访者百分比, en: {text: "% of respondents", by: ours}}
    unit: percent
    decimals: 1
    scope: drinkers
    base: 1200
    answer: {type: series}
    from: {section: all, paragraph: 1}
    values: {2027: 40.0, 2028: 40.5, 2029: 45.0, 2030: 44.0}
  drinks:
    label: {zh-CN: 全球饮料业规模, en: {text: World drinks industry, by: ours}}
    measure: {zh-CN: 亿元, en: {text: RMB billion, by: ours}}
    unit: 亿元
    decimals: 0
    scope: world
    answer: {type: series}
    from: {section: all, paragraph: 1}
    values: {2030: 4000}
`;

export const TABLE = `item,five,four
aroma,40.91,31.05
color,31.89,33.57
price,30.57,-
shops,30.45,44.40
`;
