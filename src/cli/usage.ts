export const usage = `taizhang 台账 — 讲话和报告进, 台账出

  taizhang serve [--host 地址] [--port 端口] [--no-work]      启动: 网页、接口和处理, 印出一次性登录链接
  taizhang work                                               只做处理 (可在多台机器上启动任意多个)
  taizhang import 文件夹|ZIP... [--catalog 目录.csv] [--watch] 批量导入, 可中断后接着来
  taizhang export                                             导出台账

  taizhang analyze 文件或文件夹... [--catalog 目录.csv] [--date YYYY-MM-DD] [--place 地名] [--pipeline 名称]
                   [--format table|json|jsonl|csv|xlsx] [--out 文件或文件夹]
  taizhang compare 计划 结果 [--plan-date D] [--result-date D] [--place 地名] [--indicator 指标]
                   [--format table|json|xlsx|html] [--out 文件]
  taizhang chain 文件... [--place 地名] [--indicator 指标] [--format table|json|xlsx] [--out 文件]
                                                              历年: 承诺、松动、重复承诺、口径不一、增速核对
  taizhang readback 台账.xlsx 原件... [--format table|json] [--out 文件]          读回改过的台账, 列出每处改动
  taizhang paper 任务分解表|督办单|通报|日历|每日提醒 文件... [--today D] [--preset 银川] [--out 文件]  Word、ics 和提醒
  taizhang digest [--day D] [--send] [--format table|json]                      到期、逾期、无佐证: 印出今天的提醒, 或立即发送
  taizhang preview --dictionary 词典.csv 文件...                                改词典之前, 看台账会怎样变
  taizhang explain 文件 --at 位置 | --quote 原文  这条记录是怎么来的
  taizhang text 文件                          读出的原文
  taizhang recognize                          标准输入每行一个 {"id","text","date"}, 输出金额、百分比、时间
  taizhang dictionaries check [文件夹]        检查词典

退出码: 0 全部完成; 1 有文件被拒绝 (原因见标准错误); 2 用法有误`
