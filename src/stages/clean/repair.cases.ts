/** A damaged text and what cleaning makes of it; the same text twice says that nothing may change. */
export interface RepairCase {
  readonly name: string
  readonly text: string
  readonly clean: string
}

const body = '全县上下坚持以项目建设为总抓手，着力稳增长、促改革、惠民生，各项工作都取得了新的进展，全年任务圆满完成。'

export const cases: readonly RepairCase[] = [
  {name: 'a clean paragraph', text: body, clean: body},
  {name: 'a pinyin gloss', text: '各級領(lǐng)導(dǎo)要負責(zé)', clean: '各级领导要负责'},
  {
    name: 'an abbreviation in brackets is no gloss',
    text: '国内生产总值(gdp)增长5%',
    clean: '国内生产总值（gdp）增长5%',
  },
  {name: 'Traditional', text: '縣委書記與鄉鎮幹部對項目建設進行調度', clean: '县委书记与乡镇干部对项目建设进行调度'},
  {name: 'corner quotes', text: '办理「青山水库」等工程', clean: '办理“青山水库”等工程'},
  {name: '著 in its two lives', text: '成效顯著，圍繞著項目這個重點', clean: '成效显著，围绕着项目这个重点'},
  {
    name: 'a Traditional character in a Simplified name',
    text: '与乾县签约，昇辉集团投资3亿元',
    clean: '与乾县签约，昇辉集团投资3亿元',
  },
  {
    name: 'full-width figures and percent signs',
    text: '完成３．５亿元，增长１２％，发放５万张',
    clean: '完成3.5亿元，增长12%，发放5万张',
  },
  {name: 'a full-width thousand', text: '共有１，２００户', clean: '共有1,200户'},
  {
    name: 'numbers taken apart',
    text: '201 1 年完成40.8 2 亿元，占8 3 %，收入达到74 76 元',
    clean: '2011年完成40.82亿元，占83%，收入达到7476元',
  },
  {name: 'a blank behind a point', text: '完成任务的28. 1%，第3. 5%的增幅', clean: '完成任务的28.1%，第3. 5%的增幅'},
  {name: 'a list of numbers', text: '实施“1 10 100”规范，2023 2024年', clean: '实施“1 10 100”规范，2023 2024年'},
  {name: 'a dot in a decimal and in a day', text: '增长9·6%，“8·21”洪灾', clean: '增长9.6%，“8·21”洪灾'},
  {name: 'a ratio', text: '三次产业比为15．6：49．9：34．5', clean: '三次产业比为15.6:49.9:34.5'},
  {
    name: 'half-width punctuation',
    text: '会议提出:要抓项目,抓招商;要快!(见附件)',
    clean: '会议提出：要抓项目，抓招商；要快！（见附件）',
  },
  {
    name: 'punctuation of numbers and addresses',
    text: '投资1,234.5万元,比例3:2,见http://a.cn/b?c=1',
    clean: '投资1,234.5万元，比例3:2，见http://a.cn/b?c=1',
  },
  {name: 'a list of figures is no thousand', text: '分别为2019,2020年', clean: '分别为2019，2020年'},
  {name: 'straight quotes', text: '开展"百日攻坚"和"双百"行动', clean: '开展“百日攻坚”和“双百”行动'},
  {name: 'one straight quote alone', text: '屏幕宽12"的设备', clean: '屏幕宽12"的设备'},
  {
    name: 'a footnote reference',
    text: '建成“三个一”工程[12]和2个园区〔3〕。\n[12]“三个一”：一座桥',
    clean: '建成“三个一”工程和2个园区。\n[12]“三个一”：一座桥',
  },
  {name: 'the number of a document', text: '按照国办发〔2019〕4号文件', clean: '按照国办发〔2019〕4号文件'},
  {name: 'an ellipsis', text: '还有很多......', clean: '还有很多……'},
  {name: 'a decimal point and a list number', text: '1.增长3.5%', clean: '1.增长3.5%'},
  {name: 'a half-width stop', text: '任务已经完成.\n下面讲三点', clean: '任务已经完成。\n下面讲三点'},
  {
    name: 'literal line breaks',
    text: '一、回顾\\r\\n过去一年很不平凡。\\r\\n\\r\\n二、安排',
    clean: '一、回顾\n过去一年很不平凡。\n二、安排',
  },
  {name: 'entities', text: '增长6%。&nbsp;&nbsp;&ldquo;十三五&rdquo;收官', clean: '增长6%。\n“十三五”收官'},
  {name: 'zero-width characters', text: '完成投资\u200b3亿元\ufeff', clean: '完成投资3亿元'},
  {name: 'line ends of Windows', text: '第一行。\r\n第二行。', clean: '第一行。\n第二行。'},
  {name: 'indented paragraphs', text: '　　第一段。\n　　第二段。', clean: '第一段。\n第二段。'},
  {name: 'paragraphs on one line', text: '第一段说完。 　　第二段开始。', clean: '第一段说完。\n第二段开始。'},
  {name: 'a spaced title', text: '政 府 工 作 报 告\n2020年', clean: '政府工作报告\n2020年'},
  {
    name: 'a blank in a word',
    text: '发挥舆论监督的作 用，连续12年 较好完成',
    clean: '发挥舆论监督的作用，连续12年较好完成',
  },
  {name: 'blanks between words of letters', text: '引进 Big Data Center 项目', clean: '引进Big Data Center项目'},
  {
    name: 'a break after a semicolon',
    text: '一期投资2亿元；\n二期投资3亿元。',
    clean: '一期投资2亿元；二期投资3亿元。',
  },
  {
    name: 'a list item after a semicolon',
    text: '一期投资2亿元；\n2.二期投资3亿元。',
    clean: '一期投资2亿元；\n2.二期投资3亿元。',
  },
  {
    name: 'a break in a sentence',
    text: '全年完成投资3亿元。新建厂房、\n道路和管网。',
    clean: '全年完成投资3亿元。新建厂房、道路和管网。',
  },
  {
    name: 'a heading keeps its line',
    text: '（一）抓项目，促投资\n全年完成投资3亿元。',
    clean: '（一）抓项目，促投资\n全年完成投资3亿元。',
  },
  {
    name: 'a heading before its paragraph, a blank between',
    text: '一、进一步坚定抓项目促发展的信心 会议认为，形势总体向好，但是困难不少，需要我们高度重视。',
    clean: '一、进一步坚定抓项目促发展的信心\n会议认为，形势总体向好，但是困难不少，需要我们高度重视。',
  },
  {
    name: 'a heading glued to the paragraph before it',
    text: '开工率达到82%。二、下一步打算\n我们将抓好招商。',
    clean: '开工率达到82%。二、下一步打算\n我们将抓好招商。',
  },
  {
    name: 'a page number in mid-sentence',
    text: '集中主要精力、12\n主要力量抓招商',
    clean: '集中主要精力、主要力量抓招商',
  },
  {name: 'a count at a line end', text: '今年建成、3\n个项目', clean: '今年建成、3个项目'},
  {name: 'a page number on its line', text: '全年完成投资，\n— 3 —\n增长5%。', clean: '全年完成投资，增长5%。'},
  {
    name: 'omitted text',
    text: '干部精神好了……(某某网省略1200字,会员可读)……二、措施再精准。',
    clean: '干部精神好了\n【原文缺失】\n二、措施再精准。',
  },
  {
    name: 'text that breaks off',
    text: '要把项目抓……(未完，全文共9000字，当前只显示300字) 上一篇：无',
    clean: '要把项目抓\n【原文缺失】',
  },
  {name: 'an unfinished task is no gap', text: '对未完成任务的单位通报批评', clean: '对未完成任务的单位通报批评'},
  {name: 'an underscore for words', text: '违反_精神', clean: '违反□精神'},
  {name: 'crosses for words', text: '××市完成投资ＸＸ亿元，X县开工××个', clean: 'xx市完成投资xx亿元，x县开工xx个'},
  {
    name: 'a model and a programme',
    text: '实施“数据要素×”行动，415X集群，X射线机3台',
    clean: '实施“数据要素×”行动，415X集群，X射线机3台',
  },
  {
    name: 'question marks for blanks',
    text: '2020年1月10日????县长????各位代表：??现在报告',
    clean: '2020年1月10日县长各位代表：现在报告',
  },
  {name: 'question marks of a question', text: '怎么办？？我们要抓落实', clean: '怎么办？？我们要抓落实'},
  {name: 'a lost dot in a name', text: '开展“三?五”工作日活动', clean: '开展“三□五”工作日活动'},
  {name: 'a broken character', text: '二\ufffd\ufffd三五年', clean: '二□三五年'},
  {
    name: 'text that slipped by a byte',
    text: '把政策變?yōu)檎娼鸢足y,完成任務(wù),抓好領(lǐng)導(dǎo)',
    clean: '把政策变为真金白银，完成任务，抓好领导',
  },
  {name: 'a slip that nothing sets right', text: '我們來談?wù)。', clean: '我们来谈□。'},
]
