"""Chooses the words of data/name-edges.tsv from the word list of jieba; run in Sources/CLexicon."""
import sys

# The path of jieba's dict.txt: the first argument.
J = sys.argv[1]
inner=set("""驻华 驻外 促进 保护 扶贫 组织 联合 发展 救援 服务 研究 援助 管理 教育 卫生 交流 合作 救助 建设 出版 发行 投资 开发 贸易 运输 航运 航空 通讯 通信 旅游 体育 竞技 进出口 出口 进口 检验 检疫 监督 监察 监管 审计 统计 测绘 勘探 设计 规划 制造 生产 加工 咨询 培训 学习 翻译 创新 创业 创作 改革 改造 治理 预防 控制 防治 防控 康复 护理 治疗 急救 抢救 应急 减灾 救灾 防灾 环保 维权 仲裁 调解 公证 保险 保障 保健 福利 养老 育幼 助学 助残 助老 帮扶 互助 协作 协调 统筹 指导 评估 认证 鉴定 检测 监测 监控 观察 观测 探索 传播 传媒 广播 影视 表演 收藏 拍卖 拍摄 登山 攀登 游泳 跳水 射击 射箭 击剑 举重 摔跤 竞走 划船 赛艇 滑雪 滑冰 飞行 航天 登月 公益 慈善 志愿 爱心 关爱 关怀 关心 奉献 博爱 携手 和解 对话 友谊 团结 统一 复兴 振兴 解放 革命 独立 劳动 工作 生活 就业 创造 成长 启蒙 进步 未来 希望 光明 阳光 幸福 健康 安全 环境 生态 循环 再生 回收 绿化 造林 植树 节能 消费 购物 物流 配送 采购 供应 销售 营销 广告 展览 会展 博览 租赁 装饰 装修 清洁 消毒 灭火 消防 巡逻 搜救 搜索 打捞 潜水 驾驶 维修 修理 修复 安装 施工 勘察 计划 计算 运动 行动 活动 支付 结算 清算 融资 信托 担保 借贷 理财 贷款 储蓄 外交 外贸 外联 对外 内政 内务 外事 侨务 宣传 统战 联络 联系 联谊 联防 联控 交往 往来 访问 参考 参议 审判 检察 立法 执法 司法 选举 竞选 卫戍 警卫 国防 作战 战略 战争 抗战 纪念 缅怀 考古 发掘 测试 试验 实验 验证 模拟 仿真 选择 设备 装备 包装 印刷 印染 纺织 编织 刺绣 冶炼 炼油 炼钢 采矿 采油 养殖 种植 栽培 繁殖 育种 饲养 屠宰 捕捞 灌溉 排水 排污 供水 供电 发电 输电 送变电 预报 预警 预测 防疫 抗疫 抗癌 抗震 减贫 脱贫 难民 移民 留学 归国 返乡 回国 海外 涉外 援外 外派 重建 复兴 发明 专利 分析 诊断 治疗 理疗 推拿 针灸 输血 献血 捐献 移植 麻醉 重症 传染 流行 呼吸 消化 代谢 分泌 泌尿 生殖 计生 优生 优育 妇幼 保育 哺乳 喂养 营养 膳食 烹饪 餐饮 供餐 饮食 服饰 美容 美发 化妆 休闲 娱乐 游戏 动漫 动画 创意 策划 推广 传承 弘扬 合同 抗击 反恐 缉毒 禁毒 戒毒 扫雷 排雷 维和 裁军 军控 禁止 反对 抵制 综合 应用 实践 教学 培养 培育 人民 执行 监事 理事 常务 专业 直属 附属 中国 爱国 亲情 拥军 优抚 安置 退役 退伍 复员 转业 招商 引资 出入境 出入 入境 出境 通关 清关 保税 免税 征税 税务 收费 代理 信息 联通 移动 连接 转型 升级 转化 孵化 加速 加强""".split())
stopn=set("""伙伴 同事 双方 各方 主席 会长 期间 之后 之前 以后 以前 其中 其后 随后 此前 此后 此外 另外 同时 有关 相关 部分 多家 众多 诸多 多个 两个 三个 一个 一家 一些 这些 那些 这个 那个 各种 各类 各地 各国 当地 本地 外方 中方 我方 对方 爱心企业 捐赠方 主办方 承办方 协办方 受赠方 受援国 成员单位 主办单位 承办单位 支持单位 合作伙伴 合作方 负责人 联系人 消息 报道 名义 身份 供稿 来源 图为 现场 倡议书 公报 声明 会上 仪式 活动中 方面 网友 市民 同仁 同胞 朋友 名为 一支 支队""".split())
stops=set();nouns=set()
surn=set(''.join(l.split('\t')[1].strip() for l in open('data/surnames.tsv') if l.startswith(('common','rare'))))
for l in open(J):
    w,f,p=l.split(); f=int(f)
    if len(w)<2 or len(w)>4 or not all('\u4e00'<=c<='\u9fff' for c in w): continue
    if w in inner: nouns.add(w); continue
    if w in stopn: stops.add(w); continue
    c=p[0]
    if p in('vn','nz','nt','ns','an'): 
        if f>=60: nouns.add(w)
    elif p in('v','d','p','c','r','u','y','z','t','vd','vi','ad','f','q','vg') and f>=(40 if len(w)==2 else 25): stops.add(w)
    elif p=='i' and len(w)==4 and f>=25: stops.add(w)
    elif p=='l' and len(w)==4: pass
    elif p in ('i','l') and f>=40: nouns.add(w)
    elif p=='m' and f>=20: (stops if w[0] in '一二三四五六七八九十百千万亿几数两半多零第双某些若许' else nouns).add(w)
    elif c in 'nabjs' and (not p.startswith('nr') or w[0] not in surn) and f>=60: nouns.add(w)
stops|=stopn; nouns|=inner
nouns-=stops
# extra stops
stops|=set("联合 携 经由 由于 关于 对于 随着 根据 按照 依据 按 以及 并与 并由 并向 并为 及其 并联合 携手 联手 共同 分别 先后 陆续 积极 主动 大力 委托 授权 接受 接待 拜访 会见 会晤 走访 慰问 驰援 援助 捐助 捐赠 捐款 赠送 移交 转交 运抵 抵达 送达 奔赴 前往 来到 走进 走出 加入 加盟 隶属 附属于 挂靠 设立 成立 创办 创建 发起 倡议 号召 响应 配合 协助 资助 赞助 承担 承办 主办 协办 举行 召开 举办 签署 签订 签约 获得 获评 荣获 授予 颁发 颁给 颁奖 感谢 致谢 表示 表达 认为 指出 强调 宣布 公布 发布 发表 推出 上线 启动 开启 开展 实施 推动 推进 协调 组织".split())-set("联合 组织 援助 协调 携手".split())
stops|=set("会同 充分发挥 充分 积极响应 大力支持 高度重视 共同 等国 方面 即将 正在 更多 众多".split())
nouns|=set("门庭 可持续 战略咨询 民心 人道 友好 对外 经贸 经济文化".split())
nouns={w for w in nouns if len(w)<4 or not (w[:2] in stops or w[2:] in stops) or w in inner or w=='可持续发展'}
stops-=set("可持续 可持续发展 对外 友好 人道".split())
nouns-=stops
nouns-=set("持续发展 会同".split())
stops-=set(["持续发展"])
print(len(stops),len(nouns))
with open('data/name-edges.tsv','w') as o:
    o.write("# Words that help to find where the Chinese name of an organization begins: class, words.\n# outside - words a name does not hold (verbs, adverbs, prepositions, pronouns, numbers, …); inside - other words.\n# Selected from the word list of jieba 0.42.1 by part of speech and frequency, then corrected by hand.\n")
    for name,ws in(('outside',stops),('inside',nouns)):
        ws=sorted(ws)
        for i in range(0,len(ws),200): o.write(name+'\t'+'|'.join(ws[i:i+200])+'\n')
