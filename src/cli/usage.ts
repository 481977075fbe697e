export const usage = `taizhang 台账 — 讲话和报告进, 台账出

  taizhang analyze 文件或文件夹... [--catalog 目录.csv] [--date YYYY-MM-DD] [--place 地名] [--pipeline 名称]
                   [--format table|json|jsonl|csv|xlsx] [--out 文件或文件夹]
  taizhang compare 计划 结果 [--plan-date D] [--result-date D] [--place 地名] [--format table|json|xlsx] [--out 文件]
  taizhang text 文件                          读出的原文
  taizhang recognize                          标准输入每行一个 {"id","text","date"}, 输出金额、百分比、时间
  taizhang dictionaries check [文件夹]        检查词典

退出码: 0 全部完成; 1 有文件被拒绝 (原因见标准错误); 2 用法有误`
